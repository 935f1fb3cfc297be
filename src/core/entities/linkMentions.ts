import type { DeskEntry, DeskMention } from './deskNames';
import { clusterMentions } from './clusterMentions';
import { readNameForm, type NameForm } from './nameForms';
import type { LinkedNames, Mention } from './mention';
import type { PlacedMention } from './placedMention';

/** The mentions of one block: offsets from the block's start, which is where it lies in the article. */
export interface BlockMentions {
  readonly start: number;
  readonly text: string;
  readonly mentions: readonly Mention[];
}

/** Forms of the mentions of a block; a block that did not change keeps its list of mentions. */
const knownForms = new WeakMap<readonly Mention[], readonly NameForm[]>();

/**
 * Groups the mentions of all blocks into entities, by their names alone: a family name goes to the person named in full,
 * the last one named if there are several; an acronym to its expansion; case and accents do not matter. One name has one
 * type over the article, save that places and organisations may share theirs. Linear in the mentions, and the work on a
 * name is done once however often it stands.
 */
export function linkMentions(blocks: readonly BlockMentions[]): LinkedNames {
  const placed: PlacedMention[] = [];
  for (const { start, text, mentions } of blocks) {
    const forms = formsOf(mentions, text);
    for (let i = 0; i < mentions.length; i++) {
      const mention = mentions[i];
      const form = forms[i];
      if (mention && form) placed.push({ mention, form, offset: start, text, entries: entriesOf(mention) });
    }
  }
  return clusterMentions(placed);
}

function formsOf(mentions: readonly Mention[], text: string): readonly NameForm[] {
  let forms = knownForms.get(mentions);
  if (!forms) {
    forms = mentions.map(({ start, end }) => readNameForm(text.slice(start, end)));
    knownForms.set(mentions, forms);
  }
  return forms;
}

const NONE: readonly DeskEntry[] = [];

/** What the desk knows by a mention's name. */
export function entriesOf(mention: Mention | DeskMention): readonly DeskEntry[] {
  return 'entries' in mention ? mention.entries : NONE;
}
