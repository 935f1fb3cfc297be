import { GrammarWord } from '../language/grammarWord';
import { WordClass } from '../language/wordClass';
import { skipAdverbials } from './adverbials';
import { type Anchor, hasVerb } from './anchors';
import { type BlockView, isVerbAt, isWord, markAt, type TokenRange } from './blockView';
import { clauseEnd } from './clauseEnd';
import { findComplement } from './complement';
import { type Draft, draftOf } from './draft';
import { phraseAt } from './nounPhrase';
import { endOfQuotation, isQuoted, trim } from './ranges';

/** « selon X, P », « P, selon X », « A, selon X, B ». */
export function around(
  view: BlockView,
  sentence: TokenRange,
  index: number,
  anchors: readonly Anchor[],
  i: number,
): Draft | undefined {
  const anchor = anchors[i];
  if (!anchor) return undefined;
  const before = trim(view, statementBefore(view, sentence, anchors, i));
  const afterFrom = overTail(view, anchor.end, sentence.to);
  const after = trim(view, { from: afterFrom, to: clauseEnd(view, afterFrom, sentence.to, anchors, i) });
  const content: TokenRange[] = [];
  const isWhole = before !== undefined && (hasVerb(view, before.from, before.to) || isQuoted(view, before));
  if (before && (isWhole || !isConnective(view, before))) content.push(before);
  if (after && (!isWhole || !opensNewClause(view, after))) {
    if (!isWhole || continuesClause(view, anchor, after)) content.push(after);
  }
  const source = anchor.after ?? anchor.before;
  return content.length === 0
    ? undefined
    : draftOf(
        anchor,
        source,
        content,
        content.every((piece) => isQuoted(view, piece)),
        index,
      );
}

/** Whether what follows the source goes on with the statement before it: it follows a comma and starts no new clause. */
function continuesClause(view: BlockView, { end }: Anchor, after: TokenRange): boolean {
  return after.from > end && markAt(view, after.from - 1) === ',' && !hasSubject(view, after);
}

function hasSubject(view: BlockView, { from, to }: TokenRange): boolean {
  const phrase = phraseAt(view, from, to);
  return phrase !== undefined && isVerbAt(view, skipAdverbials(view, phrase.to, to));
}

/** « En outre, » « Toujours » before « selon X »: no part of the statement. */
function isConnective(view: BlockView, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i++)
    if (
      isWord(view, i) &&
      (view.classes(i) & (WordClass.adverb | WordClass.conjunction | WordClass.subordinator)) === 0 &&
      !view.grammar.adverbPhraseWords.has(view.tokens.lexicon.lower(view.tokens.forms[i] ?? 0))
    )
      return false;
  return true;
}

/** Relative clauses, gerunds and further sources after a source are none of the statement. */
function opensNewClause(view: BlockView, { from }: TokenRange): boolean {
  return (
    (view.word(from) & (GrammarWord.who | GrammarWord.relative)) !== 0 ||
    (view.classes(from) & (WordClass.cueGerund | WordClass.cueParticiple)) !== 0 ||
    (view.word(from) & GrammarWord.coordinator) !== 0
  );
}

/** From the end of a source over its relative clause or adverbials to the next clause. */
function overTail(view: BlockView, end: number, high: number): number {
  let i = skipAdverbials(view, end, high);
  if (
    view.word(i) & (GrammarWord.who | GrammarWord.relative) ||
    (markAt(view, i) === ',' && view.word(i + 1) & (GrammarWord.who | GrammarWord.relative))
  ) {
    for (let k = i + 1; k < Math.min(high, i + 40); k++)
      if (markAt(view, k) === ',' && view.quoteOf(k) < 0) return k + 1;
    return high;
  }
  // « selon un sondage Ventis publié lundi, P »: up to the comma if one is near.
  if (
    markAt(view, i) !== ',' &&
    (view.classes(i) & (WordClass.preposition | WordClass.cueParticiple) || view.classes(i) === 0)
  ) {
    for (let k = i; k < Math.min(high, i + 24); k++) {
      if (view.quoteOf(k) >= 0 || isVerbAt(view, k)) break;
      if (markAt(view, k) === ',') {
        i = k;
        break;
      }
    }
  }
  return markAt(view, i) === ',' ? i + 1 : i;
}

/** The stretch before a cue that ends its statement: back to the last such cue, or the start of the sentence. */
function statementBefore(
  view: BlockView,
  sentence: TokenRange,
  anchors: readonly Anchor[],
  i: number,
): TokenRange {
  const to = anchors[i]?.begin ?? sentence.from;
  let from = sentence.from;
  for (let k = i - 1; k >= 0; k--) {
    const other = anchors[k];
    if (!other || other.kind === 'pre') continue;
    const isFront = other.begin <= sentence.from + 2;
    if (isFront && other.kind !== 'post') continue;
    from = Math.max(from, other.end);
    break;
  }
  for (let k = to - 1; k > from; k--)
    if (view.quoteOf(k) < 0 && markAt(view, k) === ';') {
      from = k + 1;
      break;
    }
  return { from, to };
}

/** The statement that anchor `i` follows: « P, dit X », with what goes on behind it. */
export function readPostStatement(
  view: BlockView,
  sentence: TokenRange,
  index: number,
  anchors: readonly Anchor[],
  i: number,
): Draft | undefined {
  const anchor = anchors[i];
  if (!anchor) return undefined;
  const before = trim(view, statementBefore(view, sentence, anchors, i));
  const source = anchor.after ?? anchor.before;
  const afterFrom = Math.max(anchor.end, anchor.to);
  const second = before && secondHalf(view, before, afterFrom, sentence.to, anchors, i);
  if (before && second) return draftOf(anchor, source, [before, second], false, index);
  if (
    !before ||
    isConnective(view, before) ||
    (!isQuoted(view, before) && !hasVerb(view, before.from, before.to) && before.to - before.from < 5)
  )
    return readInvertedStart(view, anchor, anchors, i, sentence, index, source);
  const quoted = isQuoted(view, before);
  const content = [before];
  const more = continuation(view, anchors, i, afterFrom, sentence.to, quoted);
  if (more) content.push(more);
  return draftOf(anchor, source, content, quoted && (!more || isQuoted(view, more)), index);
}

/** « Et d'ajouter », « Ajoute-t-il : “…” »: an inverted cue before its statement. */
function readInvertedStart(
  view: BlockView,
  anchor: Anchor,
  anchors: readonly Anchor[],
  i: number,
  sentence: TokenRange,
  index: number,
  source: TokenRange | undefined,
): Draft | undefined {
  const group = anchor.group;
  if (!group) return undefined;
  const shifted = { ...group, to: Math.max(group.to, anchor.after?.to ?? 0) };
  const complement = findComplement(view, shifted, sentence.to);
  if (!complement) return undefined;
  const range = trim(view, {
    from: complement.from,
    to: clauseEnd(view, complement.from, sentence.to, anchors, i),
  });
  return range && draftOf(anchor, source, [range], complement.kind === 'quotation', index);
}

/** “The museum, Hale said, will open in May”: what goes on after the cue where nothing before it is a clause. */
function secondHalf(
  view: BlockView,
  before: TokenRange,
  from: number,
  high: number,
  anchors: readonly Anchor[],
  i: number,
): TokenRange | undefined {
  const comma = skipAdverbials(view, from, high);
  if (markAt(view, comma) !== ',' || isQuoted(view, before) || hasVerb(view, before.from, before.to))
    return undefined;
  const after = trim(view, { from: comma + 1, to: clauseEnd(view, comma + 1, high, anchors, i) });
  return after && !opensNewClause(view, after) && hasVerb(view, after.from, after.to) ? after : undefined;
}

/** The second half of an interrupted statement: « A, dit X, B ». */
function continuation(
  view: BlockView,
  anchors: readonly Anchor[],
  i: number,
  from: number,
  high: number,
  quoted: boolean,
): TokenRange | undefined {
  for (let k = from; k < Math.min(high, from + 30); k++) {
    if (view.quoteOf(k) >= 0) {
      if (!quoted) return undefined;
      const isEdge = k === from || ',:.;'.includes(markAt(view, k - 1) || ' ');
      return isEdge ? trim(view, { from: k, to: endOfQuotation(view, k, high) }) : undefined;
    }
    const next = anchors[i + 1];
    if (next && k >= next.begin) return undefined;
    if (view.word(k) & GrammarWord.who) return undefined;
  }
  return undefined;
}
