import type { SourceKind } from '../attribution/attribution';
import type { EntityType } from '../entities/mention';
import type { Language } from '../language/language';

/** Line and UTF-16 columns, all from 0, as an editor counts them; the end is exclusive. */
export interface RecordedPlace {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** One entity of an article as the archive keeps it. */
export interface RecordedEntity {
  /** The entity's key in the article's analysis: the same for the same name in every article. */
  readonly key: string;
  readonly name: string;
  readonly type: EntityType;
  /** Other ways in which the article writes the name. */
  readonly forms: readonly string[];
  /** Where it is named, in text order: triples of line, column and length. A name never crosses a line. */
  readonly places: readonly number[];
}

/** One statement of an article that has a source. */
export interface RecordedStatement {
  /** Key of the source's entity; undefined for a source without a name. */
  readonly entity?: string;
  /** The source's words. */
  readonly source: string;
  readonly sourceKind: SourceKind;
  /** Whether words of it are quoted. */
  readonly isQuoted: boolean;
  /** From its first piece's start to its last piece's end. */
  readonly place: RecordedPlace;
}

/** How many findings of each severity. */
export interface FindingCounts {
  readonly error: number;
  readonly warning: number;
  readonly information: number;
  readonly hint: number;
}

/** How far an article's attributions are reviewed. */
export interface ReviewProgress {
  readonly attributions: number;
  readonly reviewed: number;
}

/** What is known of an article from its first look, for finding it and putting articles into an order. */
export interface ArticleTitle {
  /** Whatever the caller names it by; in the editor its address. */
  readonly id: string;
  /** File name with its ending. */
  readonly fileName: string;
  /** In one line; undefined for an article without one. */
  readonly headline?: string;
  /** The date that the text bears: `2026-03-03`. */
  readonly date?: string;
  /** The titles that the page's links lead to. */
  readonly previous?: string;
  readonly next?: string;
  /** When the file was changed last, in milliseconds. */
  readonly modified?: number;
}

/** All that the archive keeps of one article: no text, nothing that a look at the article does not explain. */
export interface ArticleRecord extends ArticleTitle {
  /** State of the article's file and its sidecar's: the record holds as long as it is the same. */
  readonly stamp: string;
  /** What else the analysis rested on (the desk's files, settings, the version), as one word. */
  readonly basis: string;
  readonly language: Language;
  readonly tags: readonly string[];
  /** By first mention. */
  readonly entities: readonly RecordedEntity[];
  /** By first content. */
  readonly statements: readonly RecordedStatement[];
  readonly findings: FindingCounts;
  readonly review: ReviewProgress;
}

/** How often the entity is named. */
export function mentionCount({ places }: RecordedEntity): number {
  return places.length / 3;
}

/** The places where the entity is named. */
export function placesOf({ places }: RecordedEntity): readonly RecordedPlace[] {
  const found: RecordedPlace[] = [];
  for (let i = 0; i + 2 < places.length; i += 3) {
    const [line = 0, column = 0, length = 0] = places.slice(i, i + 3);
    found.push({ line, column, endLine: line, endColumn: column + length });
  }
  return found;
}

/** Whether an editor has something left to do: an error, or an attribution that nobody has reviewed. */
export function isUnfinished({ findings, review }: Pick<ArticleRecord, 'findings' | 'review'>): boolean {
  return findings.error > 0 || review.reviewed < review.attributions;
}
