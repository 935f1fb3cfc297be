import type { EntityType } from '../entities/mention';

/** The names that annotations have in brat files. */
export const bratEntities: Readonly<Record<EntityType, string>> = {
  person: 'Person',
  organization: 'Organization',
  place: 'Place',
  event: 'Event',
  work: 'Work',
  other: 'Other',
};

export const bratParts = { content: 'Content', source: 'Source', cue: 'Cue' } as const;

/** Relations from a statement's content to its source and cue. */
export const bratRelations = { source: 'HasSource', cue: 'HasCue' } as const;

export const bratMarks = { note: 'Note', tag: 'Tag', suppression: 'Suppression' } as const;

/** The kind of note line that holds, as JSON, what brat has no word for. */
export const bratData = 'NewsAnnotator';
/** The kind of note line that brat itself makes. */
export const bratNote = 'AnnotatorNotes';
/** The attribute of what the machine found: it is no work of a person, and not read back. */
export const bratFound = 'Found';
