import { contains, overlaps } from '../text/span';
import type { DeskMention } from './deskNames';
import type { EntityType, Mention } from './mention';

/**
 * One list of both, in text order. What the desk knows wins, except inside a longer name: « Paris » of
 * « Tribunal de Paris » stays part of it, and a person's fuller name than the desk's keeps its words and gets the entry.
 */
export function mergeDeskMentions(
  mentions: readonly Mention[],
  known: readonly DeskMention[],
  text: string,
): readonly Mention[] {
  if (known.length === 0) return mentions;
  const merged: Mention[] = [];
  let next = 0;
  let taken = 0;
  for (const mention of mentions) {
    while (next < known.length && (known[next]?.end ?? 0) <= mention.start)
      taken = push(merged, known[next++], taken);
    const inside = known[next];
    if (!inside || !overlaps(mention, inside)) {
      taken = push(merged, mention, taken);
      continue;
    }
    if (!contains(mention, inside)) continue;
    if (mention.end - mention.start === inside.end - inside.start) {
      taken = push(merged, typed(inside, mention.type), taken);
      next++;
      continue;
    }
    const named: DeskMention = { ...mention, entries: inside.entries };
    taken = push(merged, isFullerName(mention, inside, text) ? named : mention, taken);
    while (next < known.length && contains(mention, known[next] ?? mention)) next++;
  }
  while (next < known.length) taken = push(merged, known[next++], taken);
  return merged;
}

function push(merged: Mention[], mention: Mention | DeskMention | undefined, taken: number): number {
  if (!mention || mention.start < taken) return taken;
  merged.push(mention);
  return mention.end;
}

/** The desk's mention with the type that the text shows, where the desk gives none. */
function typed(known: DeskMention, type: EntityType): DeskMention {
  return known.entries.every((entry) => entry.type === undefined) ? { ...known, type } : known;
}

function isFullerName(mention: Mention, { end, type, start }: DeskMention, text: string): boolean {
  return (
    type === 'person' &&
    mention.type === 'person' &&
    end === mention.end &&
    text.charAt(start - 1).trim() === ''
  );
}
