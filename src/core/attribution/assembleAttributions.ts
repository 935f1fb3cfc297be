import type { Entity, LinkedMention } from '../entities/mention';
import type { Span } from '../text/span';
import type { Attribution } from './attribution';
import type { LocalAttribution } from './localAttribution';
import { resolvePronoun, shownGender, type Gender } from './pronouns';

/** What a block contributes: where it stands, its words, its attributions. */
export interface AttributedBlock {
  readonly start: number;
  readonly text: string;
  readonly attributions: readonly LocalAttribution[];
}

/** The article's names. */
export interface LinkedNames {
  /** In text order. */
  readonly mentions: readonly LinkedMention[];
  readonly entities: readonly Entity[];
}

/**
 * The article's attributions in text order, offsets from its start: quotations that run over several blocks are joined,
 * sources and pronouns get their entity where the text leaves one, and ids that occur twice a suffix. Linear.
 */
export function assembleAttributions(
  blocks: readonly AttributedBlock[],
  { mentions, entities }: LinkedNames,
): Attribution[] {
  const result: Attribution[] = [];
  const seen = new Map<string, number>();
  const genderOf = createGenders(blocks, entities);
  let first = 0;
  let previousFirst = 0;
  for (const { start, attributions } of blocks) {
    while (first < mentions.length && (mentions[first]?.start ?? 0) < start) first++;
    let lastSource: Attribution | undefined;
    for (const local of attributions) {
      const source = local.source && place(local.source, start);
      const people = (): readonly LinkedMention[] => peopleBefore(mentions, previousFirst, source);
      const entity = local.pronoun
        ? resolvePronoun(local.pronoun, { lastSource, people, genderOf })
        : source && local.source.kind !== 'pronoun'
          ? entityIn(source, mentions, first)
          : undefined;
      const attribution = placeAttribution(local, start, uniqueId(local.id, seen), entity);
      if (attribution.source) lastSource = attribution;
      const previous = result.at(-1);
      if (local.continues && previous) result[result.length - 1] = join(previous, attribution);
      else result.push(attribution);
    }
    previousFirst = first;
  }
  return result;
}

function uniqueId(id: string, seen: Map<string, number>): string {
  const count = (seen.get(id) ?? 0) + 1;
  seen.set(id, count);
  return count === 1 ? id : `${id}-${String(count)}`;
}

/** At every keystroke all statements of an article are placed: objects are written out, a spread costs several times as much. */
function placeAttribution(
  { form, content, source, cue }: LocalAttribution,
  start: number,
  id: string,
  entity: string | undefined,
): Attribution {
  const placed = { id, form, content: content.map((span) => place(span, start)) };
  if (!source) return cue ? { ...placed, cue: place(cue, start) } : placed;
  const span = { start: source.start + start, end: source.end + start, kind: source.kind };
  const named = entity === undefined ? span : { ...span, entity };
  return cue ? { ...placed, source: named, cue: place(cue, start) } : { ...placed, source: named };
}

function place(span: Span, start: number): Span {
  return { start: span.start + start, end: span.end + start };
}

/** One attribution of two that are the same quotation; source and cue are those of the part that has them. */
function join(first: Attribution, second: Attribution): Attribution {
  const source = first.source ?? second.source;
  const cue = first.source ? first.cue : (second.cue ?? first.cue);
  return {
    id: first.id,
    form: first.form === second.form ? first.form : 'mixed',
    content: [...first.content, ...second.content],
    ...(source ? { source } : {}),
    ...(cue ? { cue } : {}),
  };
}

/** The source's entity: the first person named in it, else its first name. `from` is the block's first mention. */
function entityIn(span: Span, mentions: readonly LinkedMention[], from: number): string | undefined {
  let low = from;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  let found: LinkedMention | undefined;
  for (let i = low; i < mentions.length; i++) {
    const mention = mentions[i];
    if (!mention || mention.start >= span.end) break;
    if (!found || (mention.type === 'person' && found.type !== 'person')) found = mention;
  }
  return found?.entity;
}

/** How many names before a pronoun are looked at. */
const NEAR = 12;

/** The people named from mention `from` on and before the pronoun, the last few. */
function peopleBefore(
  mentions: readonly LinkedMention[],
  from: number,
  pronoun: Span | undefined,
): readonly LinkedMention[] {
  const people: LinkedMention[] = [];
  for (let i = from; i < mentions.length; i++) {
    const mention = mentions[i];
    if (!mention || mention.start >= (pronoun?.start ?? 0)) break;
    if (mention.type === 'person') people.push(mention);
  }
  return people.slice(-NEAR);
}

/** The gender of an entity by the titles before its mentions, looked up when it is asked for. */
function createGenders(
  blocks: readonly AttributedBlock[],
  entities: readonly Entity[],
): (entity: string) => Gender | undefined {
  const known = new Map<string, Gender | undefined>();
  let byKey: Map<string, Entity> | undefined;
  return (key) => {
    if (known.has(key)) return known.get(key);
    byKey ??= new Map(entities.map((entity) => [entity.key, entity]));
    const gender = genderIn(blocks, byKey.get(key)?.mentions ?? []);
    known.set(key, gender);
    return gender;
  };
}

/** The first mentions tell: titles are dropped later on. */
const MENTIONS_READ = 8;

function genderIn(
  blocks: readonly AttributedBlock[],
  mentions: readonly LinkedMention[],
): Gender | undefined {
  for (const { start } of mentions.slice(0, MENTIONS_READ)) {
    const block = blockAt(blocks, start);
    const gender = block && shownGender(block.text, start - block.start);
    if (gender) return gender;
  }
  return undefined;
}

function blockAt(blocks: readonly AttributedBlock[], offset: number): AttributedBlock | undefined {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return blocks[low];
}
