import { GrammarWord } from '../language/grammarWord';
import { fold } from '../text/folding';
import { type Span, textOf } from '../text/span';
import type { Attribution, AttributionForm, Source } from './attribution';
import type { BlockState } from './blockState';
import { type BlockView, spanOf, type TokenRange } from './blockView';
import type { Draft } from './draft';
import { holdsQuotation } from './ranges';
import { sourceKindOf } from './sourceKind';
import { isPronounAt } from './sourceNouns';

/** Gender and number of a pronoun, where it shows them. */
export interface PronounForm {
  readonly gender?: 'masculine' | 'feminine';
  readonly isPlural: boolean;
}

/** An attribution of one block before its source is looked up in the article. */
export interface LocalAttribution extends Attribution {
  /** The content goes on with that of the last attribution of an earlier block: a quotation over several paragraphs. */
  readonly continues: boolean;
  /** The source is named in an earlier block: a quotation right after a paragraph that quotes someone. */
  readonly carried: boolean;
  /** Of a pronoun source. */
  readonly pronoun?: PronounForm;
  /** A turn of an interview or debate: « Nom : … ». */
  readonly isTurn: boolean;
}

/** The attribution of a draft; what depends on the block before comes from `entry`. */
export function describe(view: BlockView, draft: Draft, entry: BlockState): LocalAttribution {
  const content = draft.content.flatMap((piece) =>
    draft.isQuotation ? innerSpans(view, piece) : [spanOf(view, piece)],
  );
  const source = draft.source && describeSource(view, draft.source);
  const cue = draft.cue && spanOf(view, draft.cue);
  const pronoun =
    source?.kind === 'pronoun' && draft.source ? pronounForm(view, draft.source.from) : undefined;
  const isFirst = (draft.content[0]?.from ?? 0) <= 1 && (draft.isQuotation || draft.isInserted === true);
  const opens = view.quotations[0]?.start === 0;
  return {
    id: identify(view.text, content, source, cue),
    form: formOf(view, draft),
    content,
    ...(source ? { source } : {}),
    ...(cue ? { cue } : {}),
    continues: isFirst && entry.open === 'quotation' && opens && !draft.isTurn,
    carried: isFirst && !source && entry.isQuoting && entry.open !== 'quotation',
    ...(pronoun ? { pronoun } : {}),
    isTurn: draft.isTurn === true,
  };
}

/** The words inside the marks of the quotations of a range, a piece each. */
function innerSpans(view: BlockView, range: TokenRange): Span[] {
  const spans: Span[] = [];
  let last = -1;
  for (let i = range.from; i < range.to; i++) {
    const quote = view.quoteOf(i);
    if (quote < 0 || quote === last) continue;
    last = quote;
    const inner = view.quotations[quote]?.inner;
    if (inner && inner.end > inner.start) spans.push(withoutComma(view.text, inner));
  }
  return spans.length > 0 ? spans : [spanOf(view, range)];
}

/** “We will pay,” she said: the comma is the narrator's. */
function withoutComma(text: string, { start, end }: Span): Span {
  return text.charAt(end - 1) === ',' && end - start > 1 ? { start, end: end - 1 } : { start, end };
}

function formOf(view: BlockView, { isQuotation, isInserted, content }: Draft): AttributionForm {
  if (isQuotation || isInserted) return 'direct';
  return content.some((piece) => holdsQuotation(view, piece)) ? 'mixed' : 'indirect';
}

function describeSource(view: BlockView, range: TokenRange): Source {
  const kind = sourceKindOf(view, range);
  const span = spanOf(view, range);
  if (!isPronounAt(view, range.from) || range.to - range.from > 1) return { ...span, kind };
  // « -t-il »: the pronoun without its hyphens.
  if (!'-‐‑'.includes(view.text.charAt(span.start))) return { ...span, kind };
  const hyphen = Math.max(...['-', '‐', '‑'].map((mark) => textOf(view.text, span).lastIndexOf(mark)));
  return { start: span.start + hyphen + 1, end: span.end, kind };
}

function pronounForm(view: BlockView, i: number): PronounForm {
  const word = view.word(i);
  const isMasculine = (word & GrammarWord.masculine) !== 0;
  const isFeminine = (word & GrammarWord.feminine) !== 0;
  const gender = isMasculine === isFeminine ? undefined : isMasculine ? 'masculine' : 'feminine';
  return { isPlural: (word & GrammarWord.plural) !== 0, ...(gender ? { gender } : {}) };
}

/** A name that depends on the words alone, so that it stays while the text around changes. */
function identify(
  text: string,
  content: readonly Span[],
  source: Span | undefined,
  cue: Span | undefined,
): string {
  const words = [...content, source, cue].map((span) => (span ? fold(textOf(text, span)) : '')).join('\n');
  let low = 0x811c9dc5;
  let high = 0x9dc5811c;
  for (let i = 0; i < words.length; i++) {
    low = Math.imul(low ^ words.charCodeAt(i), 0x01000193);
    high = Math.imul(high ^ words.charCodeAt(i), 0x85ebca6b);
  }
  return `a-${(low >>> 0).toString(36)}${(high >>> 0).toString(36)}`;
}
