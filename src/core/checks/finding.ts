import type { Span } from '../text/span';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A sentence for people that the edge puts into their language: an English template with `{0}`, `{1}` … and its values. */
export interface Message {
  readonly template: string;
  readonly values: readonly string[];
}

/** Another place that a finding speaks of. */
export interface RelatedPlace extends Span {
  readonly message: Message;
}

/** One replacement of a fix; an insertion has an empty span. */
export interface TextEdit extends Span {
  /** The new words; with `isSnippet` of the fix, in VS Code's snippet syntax. */
  readonly newText: string;
}

/** A way to mend a finding. */
export interface Fix {
  readonly title: Message;
  /** Disjoint, text order. */
  readonly edits: readonly TextEdit[];
  /** The edit holds placeholders that a person fills in: never applied in bulk. */
  readonly isSnippet?: boolean;
  /** Safe to apply without looking, such as a no-break space. Only typography. */
  readonly isSafe?: boolean;
  /** The best of several fixes. */
  readonly isPreferred?: boolean;
}

/** Something that a rule found. */
export interface Finding extends Span {
  /** The rule's id: « source-vague ». */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Message;
  readonly related?: readonly RelatedPlace[];
  readonly fixes?: readonly Fix[];
}

/** `message` with its values in place, in the language of its template. */
export function formatMessage({ template, values }: Message): string {
  return template.replace(/\{(\d+)\}/g, (placeholder, index: string) => values[Number(index)] ?? placeholder);
}

/** A message from its template and values. */
export function message(template: string, ...values: readonly string[]): Message {
  return { template, values };
}
