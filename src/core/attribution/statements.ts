import { Frame } from '../language/verbFrame';
import { type Anchor, findAnchors } from './anchors';
import { type BlockView, lowerAt, type TokenRange } from './blockView';
import type { Draft } from './draft';
import { holdsQuotation } from './ranges';
import { readPreStatement } from './statementAfter';
import { around, readPostStatement } from './statementBefore';

/** The statements of one sentence whose source or cue it names. */
export function readSentence(
  view: BlockView,
  sentence: TokenRange,
  index: number,
  earlier: readonly Draft[] = [],
): Draft[] {
  const anchors = findAnchors(view, sentence);
  if (anchors.length === 0) return [];
  const drafts: Draft[] = [];
  anchors.forEach((_, i) => {
    const draft = readAnchor(view, sentence, index, anchors, i, drafts);
    if (draft && !isNarrator(view, draft) && !isNestedThought(view, draft, drafts))
      drafts.push(withEarlierSource(sentence, draft, earlier));
  });
  return drafts;
}

/** « je crois que »: who writes is no source. */
function isNarrator(view: BlockView, { source }: Draft): boolean {
  return (
    source !== undefined &&
    source.to - source.from === 1 &&
    view.grammar.firstPerson.has(lowerAt(view, source.from))
  );
}

/** “She said she hopes to win”: what the reported clause only thinks or wishes is part of it. */
function isNestedThought(view: BlockView, draft: Draft, drafts: readonly Draft[]): boolean {
  const { group, content } = draft;
  if (!group || draft.rule !== 'pre' || group.frames & Frame.quote) return false;
  if (content.some((piece) => holdsQuotation(view, piece))) return false;
  return drafts.some(
    (outer) =>
      outer.rule === 'pre' && outer.content.some(({ from, to }) => from < group.from && group.from < to),
  );
}

/** « Et de conclure : “…” »: said by whom the sentence before quotes. */
function withEarlierSource(sentence: TokenRange, draft: Draft, earlier: readonly Draft[]): Draft {
  if (draft.group?.kind !== 'infinitive' || draft.group.from > sentence.from + 2) return draft;
  const source = earlier.findLast((other) => other.source)?.source;
  return source ? { ...draft, source } : draft;
}

function readAnchor(
  view: BlockView,
  sentence: TokenRange,
  index: number,
  anchors: readonly Anchor[],
  i: number,
  drafts: readonly Draft[],
): Draft | undefined {
  const anchor = anchors[i];
  if (!anchor) return undefined;
  switch (anchor.kind) {
    case 'marker':
      return around(view, sentence, index, anchors, i);
    case 'as':
      return around(view, sentence, index, anchors, i);
    case 'post':
      return readPostStatement(view, sentence, index, anchors, i);
    case 'pre':
      return readPreStatement(view, sentence, index, anchors, i, drafts);
  }
}
