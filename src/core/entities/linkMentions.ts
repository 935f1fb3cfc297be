import { fold } from '../text/folding';
import type { DeskNames } from './deskNames';
import type { Entity, LinkedMention, Mention } from './mention';

/** The mentions of one block: offsets from the block's start, which is where it lies in the article. */
export interface BlockMentions {
  readonly start: number;
  readonly text: string;
  readonly mentions: readonly Mention[];
}

/** The names of an article with their entities. */
export interface LinkedNames {
  /** Offsets from the article's start, in text order. */
  readonly mentions: readonly LinkedMention[];
  /** In the order of their first mention. */
  readonly entities: readonly Entity[];
}

/** Groups the mentions of all blocks into entities. */
export function linkMentions(blocks: readonly BlockMentions[], _desk?: DeskNames): LinkedNames {
  const groups = new Map<string, { name: string; mentions: LinkedMention[] }>();
  const mentions: LinkedMention[] = [];
  for (const block of blocks)
    for (const mention of block.mentions) {
      const name = block.text.slice(mention.start, mention.end);
      const key = fold(name).replace(/[^\p{L}\p{N}]+/gu, '-');
      const linked = {
        start: block.start + mention.start,
        end: block.start + mention.end,
        type: mention.type,
        entity: key,
      };
      mentions.push(linked);
      const group = groups.get(key);
      if (group) group.mentions.push(linked);
      else groups.set(key, { name, mentions: [linked] });
    }
  const entities = [...groups].map(([key, { name, mentions: own }]) => ({
    key,
    name,
    type: own[0]?.type ?? ('other' as const),
    mentions: own,
  }));
  return { mentions, entities };
}
