import type { SourceKind } from '../attribution/attribution';
import { message, type Message, type Severity } from '../checks/finding';
import type { EntityType } from '../entities/mention';
import type { ReviewStatus } from '../review/reviewStatus';
import type { SourceGroup } from '../review/sourceLedger';
import type { Localize } from './exportedArticle';
import { escapeHtml } from './htmlText';

/** The state of an attribution, as HTML. */
export function stateName(status: ReviewStatus, localize: Localize): string {
  const names: Readonly<Record<ReviewStatus, Message>> = {
    'to-review': message('to review'),
    verified: message('verified'),
    disputed: message('disputed'),
    'needs-source': message('needs a source'),
    'not-an-attribution': message('not an attribution'),
    changed: message('changed since the decision'),
  };
  return escapeHtml(localize(names[status]));
}

/** A group of kinds of sources. */
export function groupName(group: SourceGroup): Message {
  const names: Readonly<Record<SourceGroup, Message>> = {
    named: message('Named'),
    function: message('Function or group'),
    anonymous: message('Anonymous or vague'),
    media: message('Media and documents'),
    none: message('No source'),
  };
  return names[group];
}

/** The kind of a source. */
export function kindName(kind: SourceKind, localize: Localize): string {
  const names: Readonly<Record<SourceKind, Message>> = {
    'named-person': message('named person'),
    'named-organization': message('named organisation'),
    official: message('function without a name'),
    group: message('group of people'),
    anonymous: message('anonymous source'),
    vague: message('vague source'),
    media: message('medium'),
    document: message('document'),
    pronoun: message('pronoun'),
    other: message('other source'),
  };
  return localize(names[kind]);
}

/** The heading of the names of one kind. */
export function typeName(type: EntityType): Message {
  const names: Readonly<Record<EntityType, Message>> = {
    person: message('Persons'),
    organization: message('Organisations'),
    place: message('Places'),
    event: message('Events'),
    work: message('Works'),
    other: message('Other names'),
  };
  return names[type];
}

/** How much a finding weighs. */
export function severityName(severity: Severity): Message {
  const names: Readonly<Record<Severity, Message>> = {
    error: message('Error'),
    warning: message('Warning'),
    information: message('Information'),
    hint: message('Hint'),
  };
  return names[severity];
}
