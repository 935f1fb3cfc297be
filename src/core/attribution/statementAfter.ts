import { GrammarWord } from '../language/grammarWord';
import { Frame } from '../language/verbFrame';
import { WordClass } from '../language/wordClass';
import { skipAdverbials } from './adverbials';
import type { Anchor } from './anchors';
import { type BlockView, isVerbAt, markAt, type TokenRange } from './blockView';
import { backOver, clauseEnd } from './clauseEnd';
import { findComplement } from './complement';
import { agentAfter, sourceOf } from './cueSource';
import { type Draft, draftOf } from './draft';
import { phraseAt } from './nounPhrase';
import { endOfQuotation, holdsQuotation, trim } from './ranges';
import { hasSourceNoun, isPronounAt } from './sourceNouns';
import { phraseBefore } from './subject';
import type { VerbGroup } from './verbGroup';

/** The statement that follows anchor `i` of the sentence, or that is the subject of its passive. */
export function readPreStatement(
  view: BlockView,
  sentence: TokenRange,
  index: number,
  anchors: readonly Anchor[],
  i: number,
  drafts: readonly Draft[],
): Draft | undefined {
  const anchor = anchors[i];
  const group = anchor?.group;
  if (!anchor || !group || group.frames & Frame.inverted) return undefined;
  const isShared = sharesAuxiliary(view, group, sentence);
  if ((group.kind === 'participle' && !isShared) || (group.kind === 'passive' && !isPassiveReport(group)))
    return readPassive(view, sentence, index, anchor, group);
  if (group.kind === 'passive' && (group.frames & Frame.addressee) === 0) {
    const agent = readPassive(view, sentence, index, anchor, group);
    if (agent) return agent;
  }
  const complement = findComplement(view, group, sentence.to, limitOf(anchors, i, sentence.to));
  if (!complement) return undefined;
  const range = trim(view, {
    from: complement.from,
    to: clauseEnd(view, complement.from, sentence.to, anchors, i, complement.kind),
  });
  if (!range || (complement.needsQuote && !holdsQuotation(view, range))) return undefined;
  if (group.isNegated && !holdsQuotation(view, range) && view.grammar.hasClitics) return undefined;
  const source =
    group.kind === 'passive' ? agentAfter(view, group, range) : sourceOf(view, sentence, anchors, i, drafts);
  if (group.kind === 'infinitive' && !isReportingInfinitive(view, group, sentence, complement.kind, range))
    return undefined;
  if (!source && group.kind !== 'passive' && group.from > sentence.from + 2) return undefined;
  if (!source && group.kind !== 'passive' && group.kind !== 'infinitive') return undefined;
  const quoted = complement.kind === 'phrase' ? quotationAfter(view, range, sentence.to) : undefined;
  if (quoted) return draftOf(anchor, source, [quoted], true, index, { complement });
  const isQuotation = complement.kind === 'quotation';
  return draftOf(
    anchor,
    source,
    [
      isQuotation
        ? { from: range.from, to: Math.max(range.from + 1, endOfQuotation(view, range.from, range.to)) }
        : range,
    ],
    isQuotation,
    index,
    { complement },
  );
}

/** « Il dénonce un oubli : “…” »: what is said is the quotation after the colon. */
function quotationAfter(view: BlockView, { to }: TokenRange, high: number): TokenRange | undefined {
  if (markAt(view, to) !== ':' || view.quoteOf(to + 1) < 0) return undefined;
  const end = endOfQuotation(view, to + 1, high);
  return markAt(view, end) === ',' ? undefined : { from: to + 1, to: end };
}

/** « a indiqué P, mais rappelé que Q »: the second participle goes with the auxiliary of the first. */
function sharesAuxiliary(view: BlockView, group: VerbGroup, { from }: TokenRange): boolean {
  if (group.kind !== 'participle' || (view.word(group.to) & GrammarWord.that) === 0) return false;
  return (view.word(backOver(view, group.from - 1, from)) & GrammarWord.coordinator) !== 0;
}

/** A later cue with its own subject bounds the search for the statement. */
function limitOf(anchors: readonly Anchor[], i: number, high: number): number {
  const next = anchors[i + 1];
  return next && next.kind !== 'marker' ? Math.max(next.begin, next.from) : high;
}

function isPassiveReport({ frames }: VerbGroup): boolean {
  return (frames & (Frame.passive | Frame.addressee | Frame.toInfinitive)) !== 0;
}

/** « un plan promis par la ville », « l'attentat a été revendiqué par X »: the subject is what was said. */
function readPassive(
  view: BlockView,
  sentence: TokenRange,
  index: number,
  anchor: Anchor,
  group: VerbGroup,
): Draft | undefined {
  if ((group.frames & (Frame.object | Frame.that | Frame.quote)) === 0) return undefined;
  let k = skipAdverbials(view, group.to, sentence.to);
  for (let guard = 0; guard < 8 && k < sentence.to && (view.word(k) & GrammarWord.by) === 0; guard++) {
    if (markAt(view, k) !== '' || isVerbAt(view, k)) return undefined;
    k++;
  }
  if ((view.word(k) & GrammarWord.by) === 0) return undefined;
  const source = phraseAt(view, k + 1, sentence.to);
  if (!source || !hasSourceNoun(view, source)) return undefined;
  let end = group.subjectEnd;
  if (markAt(view, end - 1) === ',') end--;
  const subject = phraseBefore(view, end, sentence.from);
  if (!subject || isPronounAt(view, subject.from) || holdsPersonOnly(view, subject)) return undefined;
  return draftOf(anchor, source, [subject], false, index, { rule: 'passive' });
}

/** « Jean Roux, interrogé par RTL »: a person is not said. */
function holdsPersonOnly(view: BlockView, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i++) {
    const mention = view.mentionOf(i);
    if (mention >= 0) return true;
    if (view.classes(i) & (WordClass.role | WordClass.group) && i <= from + 1) return true;
  }
  return false;
}

/** « tient à préciser que », « pour dénoncer “…” », « et le maire de conclure : ». */
function isReportingInfinitive(
  view: BlockView,
  group: VerbGroup,
  sentence: TokenRange,
  kind: string,
  range: TokenRange,
): boolean {
  if (kind === 'quotation' || holdsQuotation(view, range)) return true;
  const before = group.subjectEnd - 1;
  if (before < sentence.from) return false;
  if (view.word(before) & GrammarWord.modal) return false;
  return kind === 'clause' && (view.word(group.to) & GrammarWord.that) !== 0;
}
