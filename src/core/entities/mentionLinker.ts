import { BRACKET_REACH } from './linkAcronyms';
import { HONORIFIC_REACH } from './clusterMentions';
import { entriesOf, linkMentions, type BlockMentions } from './linkMentions';
import type { LinkedMention, LinkedNames, Mention } from './mention';

/**
 * As `linkMentions`, for the successive states of an article: most keystrokes change no name and nothing right beside
 * one, so that the names keep their entities and only move.
 */
export function createMentionLinker(): (blocks: readonly BlockMentions[]) => LinkedNames {
  let known: { readonly blocks: readonly BlockMentions[]; readonly names: LinkedNames } | undefined;
  return (blocks) => {
    const names =
      known && haveSameNames(known.blocks, blocks) ? moveNames(known.names, blocks) : linkMentions(blocks);
    known = { blocks, names };
    return names;
  };
}

/** Whether linking sees the same in both: what it reads is the names, their types and the words right beside them. */
function haveSameNames(before: readonly BlockMentions[], now: readonly BlockMentions[]): boolean {
  return (
    before.length === now.length &&
    before.every((block, i) => {
      const other = now[i];
      return other !== undefined && (block.mentions === other.mentions || areSameMentions(block, other));
    })
  );
}

function areSameMentions(a: BlockMentions, b: BlockMentions): boolean {
  return (
    a.mentions.length === b.mentions.length &&
    a.mentions.every((mention, i) => {
      const other = b.mentions[i];
      return (
        other?.type === mention.type &&
        surroundings(a, i, mention) === surroundings(b, i, other) &&
        other.end - other.start === mention.end - mention.start &&
        areSameEntries(mention, other)
      );
    })
  );
}

/** A name with the words beside it that linking reads, and how far the next name is if it is that near. */
function surroundings({ text, mentions }: BlockMentions, i: number, { start, end }: Mention): string {
  const gap = Math.min((mentions[i + 1]?.start ?? Infinity) - end, BRACKET_REACH + 1);
  return `${String(gap)} ${text.slice(Math.max(0, start - HONORIFIC_REACH), end + BRACKET_REACH)}`;
}

function areSameEntries(a: Mention, b: Mention): boolean {
  const entries = entriesOf(a);
  const others = entriesOf(b);
  return entries.length === others.length && entries.every((entry, i) => entry === others[i]);
}

/** The same names at the places that `blocks` give them. */
function moveNames(names: LinkedNames, blocks: readonly BlockMentions[]): LinkedNames {
  const mentions: LinkedMention[] = [];
  const byEntity = new Map<string, LinkedMention[]>();
  for (const block of blocks)
    for (const mention of block.mentions) {
      const known = names.mentions[mentions.length];
      if (!known) throw new Error('A mention was left without an entity.');
      const moved = moveMention(known, block.start + mention.start, block.start + mention.end);
      mentions.push(moved);
      const same = byEntity.get(moved.entity);
      if (same) same.push(moved);
      else byEntity.set(moved.entity, [moved]);
    }
  const entities = names.entities.map((entity) => ({
    ...entity,
    mentions: byEntity.get(entity.key) ?? [],
  }));
  return { mentions, entities };
}

function moveMention(mention: LinkedMention, start: number, end: number): LinkedMention {
  return mention.start === start ? mention : { start, end, type: mention.type, entity: mention.entity };
}
