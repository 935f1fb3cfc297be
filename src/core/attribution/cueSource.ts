import { GrammarWord } from '../language/grammarWord';
import { WordClass } from '../language/wordClass';
import { skipAdverbials } from './adverbials';
import type { Anchor } from './anchors';
import { type BlockView, markAt, type TokenRange } from './blockView';
import { backOver } from './clauseEnd';
import type { Draft } from './draft';
import { mainSubject, phraseAt } from './nounPhrase';
import { hasSourceNoun, isPronounAt } from './sourceNouns';
import { phraseBefore } from './subject';
import type { VerbGroup } from './verbGroup';

/** Who says what a cue reports: its subject, or that of the cue it goes with. */
export function sourceOf(
  view: BlockView,
  sentence: TokenRange,
  anchors: readonly Anchor[],
  i: number,
  drafts: readonly Draft[],
): TokenRange | undefined {
  const group = anchors[i]?.group;
  if (!group) return undefined;
  if (group.inverted >= 0) return { from: group.inverted, to: group.inverted + 1 };
  const last = mainSource(drafts);
  if (group.kind === 'gerund' || group.kind === 'infinitive')
    return subjectOfNonFinite(view, sentence, group, last);
  const before = group.subjectEnd - 1;
  if (before < sentence.from) return undefined;
  const subject = phraseBefore(view, group.subjectEnd, sentence.from);
  if (subject) return behindVague(view, sentence, subject) ?? subject;
  if (view.word(backOver(view, before, sentence.from)) & GrammarWord.coordinator && last) return last;
  return mainSubject(view, sentence.from, group.from);
}

/** Who the sentence's narrator quotes: the source after a statement, else the first one. */
function mainSource(drafts: readonly Draft[]): TokenRange | undefined {
  const after = drafts.findLast(
    ({ source, content }) => source && source.from >= (content[0]?.to ?? Infinity),
  );
  return after?.source ?? drafts.find(({ source }) => source)?.source;
}

/** « Du côté de la majorité, on explique que »: whose words « on » gives. */
function behindVague(view: BlockView, sentence: TokenRange, subject: TokenRange): TokenRange | undefined {
  const { from } = sentence;
  if ((view.word(subject.from) & GrammarWord.vague) === 0 || !isPronounAt(view, subject.from))
    return undefined;
  if (
    markAt(view, subject.from - 1) !== ',' ||
    ((view.classes(from) & WordClass.preposition) === 0 && (view.word(from) & GrammarWord.of) === 0)
  )
    return undefined;
  const place = phraseAt(view, from + 1, subject.from - 1);
  const inner = place ? innerSource(view, place) : undefined;
  return inner && hasSourceNoun(view, inner) ? inner : undefined;
}

/** « la majorité » in « côté de la majorité ». */
function innerSource(view: BlockView, place: TokenRange): TokenRange {
  for (let i = place.from; i < place.to; i++)
    if (view.word(i) & GrammarWord.of && i > place.from && !hasSourceNoun(view, { from: place.from, to: i }))
      return { from: i + 1, to: place.to };
  return place;
}

/** The subject of a gerund or infinitive: that of the cue before it, or of the sentence. */
function subjectOfNonFinite(
  view: BlockView,
  sentence: TokenRange,
  group: VerbGroup,
  last: TokenRange | undefined,
): TokenRange | undefined {
  const edge = group.subjectEnd - 1;
  // « un homme criant “…” », « et la journaliste de conclure : »
  if (edge > sentence.from) {
    const isDe = (view.word(edge) & GrammarWord.of) !== 0;
    const end = isDe ? edge : group.subjectEnd;
    const direct =
      markAt(view, edge) === '' && (isDe || group.kind === 'gerund')
        ? phraseBefore(view, end, sentence.from)
        : undefined;
    if (
      direct &&
      (hasSourceNoun(view, direct) || isPronounAt(view, direct.from)) &&
      (isDe || direct.from === sentence.from || !last)
    )
      return direct;
  }
  if (last) return last;
  if (group.from > sentence.from + 2) {
    const main = mainSubject(view, sentence.from, group.from);
    if (main) return main;
  }
  // « En réaffirmant P, le président … »
  for (let k = group.to; k < Math.min(sentence.to, group.to + 80); k++)
    if (view.quoteOf(k) < 0 && markAt(view, k) === ',')
      return phraseAt(view, skipAdverbials(view, k + 1, sentence.to), sentence.to);
  return undefined;
}

/** « est accusé de V [par X] »: the source where the text has one. */
export function agentAfter(view: BlockView, group: VerbGroup, range: TokenRange): TokenRange | undefined {
  for (let k = group.to; k < range.from; k++)
    if (view.word(k) & GrammarWord.by) return phraseAt(view, k + 1, range.from);
  return undefined;
}
