import type { Entity, LinkedMention } from '../entities/mention';
import { shift, type Span } from '../text/span';
import type { Attribution, Source } from './attribution';
import type { LocalAttribution } from './findAttributions';

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
 * The article's attributions by first content, offsets from its start: quotations that run over several blocks are
 * joined, sources get their entity, and ids that occur twice a suffix. Linear.
 */
export function assembleAttributions(
  blocks: readonly AttributedBlock[],
  { mentions }: LinkedNames,
): Attribution[] {
  const result: Attribution[] = [];
  const seen = new Map<string, number>();
  const entityAt = createEntityLookup(mentions);
  for (const { start, attributions } of blocks) {
    for (const local of attributions) {
      const attribution = place(local, start, seen);
      const previous = result.at(-1);
      if (local.continues && previous) result[result.length - 1] = join(previous, attribution, entityAt);
      else result.push(withEntity(attribution, entityAt));
    }
  }
  return result;
}

function place(local: LocalAttribution, start: number, seen: Map<string, number>): Attribution {
  const { id, form, content, source, cue } = local;
  const count = (seen.get(id) ?? 0) + 1;
  seen.set(id, count);
  return {
    id: count === 1 ? id : `${id}-${String(count)}`,
    form,
    content: content.map((span) => shift(span, start)),
    ...(source ? { source: shift(source, start) } : {}),
    ...(cue ? { cue: shift(cue, start) } : {}),
  };
}

/** One attribution of two that are the same quotation; source and cue are those of the part that has them. */
function join(first: Attribution, second: Attribution, entityAt: EntityLookup): Attribution {
  const source = first.source ?? second.source;
  const cue = first.source ? first.cue : (second.cue ?? first.cue);
  const joined = {
    id: first.id,
    form: first.form === second.form ? first.form : ('mixed' as const),
    content: [...first.content, ...second.content],
    ...(source ? { source } : {}),
    ...(cue ? { cue } : {}),
  };
  return withEntity(joined, entityAt);
}

type EntityLookup = (span: Span) => string | undefined;

/** The entity of the last person named in a span, else of its first name. */
function createEntityLookup(mentions: readonly LinkedMention[]): EntityLookup {
  return (span) => {
    let low = 0;
    let high = mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((mentions[middle]?.end ?? 0) <= span.start) low = middle + 1;
      else high = middle;
    }
    let found: LinkedMention | undefined;
    for (let i = low; (mentions[i]?.start ?? Infinity) < span.end; i++) {
      const mention = mentions[i];
      if (!mention) break;
      if (!found || (mention.type === 'person' && found.type !== 'person')) found = mention;
    }
    return found?.entity;
  };
}

function withEntity(attribution: Attribution, entityAt: EntityLookup): Attribution {
  const { source } = attribution;
  if (!source || source.entity !== undefined || source.kind === 'pronoun') return attribution;
  const entity = entityAt(source);
  return entity === undefined
    ? attribution
    : { ...attribution, source: { ...source, entity } satisfies Source };
}
