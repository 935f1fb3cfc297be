import type { Span } from '../text/span';

/** What a named entity is; `other` is a proper name of none of the kinds. */
export type EntityType = 'person' | 'organization' | 'place' | 'event' | 'work' | 'other';

/** A name in the text, before it is linked: title and honorific outside, particles inside. */
export interface Mention extends Span {
  readonly type: EntityType;
}

/** A mention that is linked to its entity. */
export interface LinkedMention extends Mention {
  /** The entity's key, shared by all its mentions in the article. */
  readonly entity: string;
}

/** One person, organisation, place … of an article, whatever forms its name takes. */
export interface Entity {
  /** Stable within the article, made from the folded fullest name: « assimi-goita ». */
  readonly key: string;
  /** The fullest name, as written. */
  readonly name: string;
  readonly type: EntityType;
  /** Identifiers elsewhere: `{ wikidata: 'Q912' }`. */
  readonly ids?: Readonly<Record<string, string>>;
  /** What the desk says of this entity, such as « ministre des Affaires étrangères du Mali ». */
  readonly role?: string;
  /** Text order, at least one. */
  readonly mentions: readonly LinkedMention[];
}

/** The names of an article with their entities. */
export interface LinkedNames {
  /** Offsets from the article's start, in text order. */
  readonly mentions: readonly LinkedMention[];
  /** In the order of their first mention. */
  readonly entities: readonly Entity[];
}
