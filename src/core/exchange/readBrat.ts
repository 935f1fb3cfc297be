import { readAnnotation } from '../annotations/annotationData';
import type { Anchor } from '../annotations/anchor';
import { describeAnchor } from '../annotations/describeAnchor';
import { anchorsOf, withAnchors, type Annotation } from '../annotations/model';
import type { Message } from '../checks/finding';
import type { EntityType } from '../entities/mention';
import { textOf, type Span } from '../text/span';
import type { Imported, ImportPorts } from './annotatedArticle';
import { bratData, bratFound, bratNote, bratParts, bratRelations } from './bratFormat';
import { countCodePoints } from './codePoints';

/** One text-bound annotation of the file. */
interface Mark {
  readonly id: string;
  readonly type: string;
  /** At least one, in the file's order. */
  readonly spans: readonly [Span, ...Span[]];
}

interface BratFile {
  readonly marks: ReadonlyMap<string, Mark>;
  /** From content to source or cue. */
  readonly relations: readonly { readonly type: string; readonly from: string; readonly to: string }[];
  readonly found: ReadonlySet<string>;
  /** By mark and kind of note. */
  readonly notes: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly problems: readonly Message[];
}

/**
 * Reads brat's standoff annotations of `text`. Those that this project wrote come back as they were, moved where the file
 * moved them; others become names by their type, statements by their relations, else notes or tags. What the machine had
 * found is left out. Never throws; lines that say nothing of a passage are told.
 */
export function readBrat(source: string, text: string, ports: ImportPorts): Imported {
  const file = readLines(source, text);
  const parts = new Set(file.relations.map(({ to }) => to));
  const annotations: Annotation[] = [];
  const problems = [...file.problems];
  for (const mark of file.marks.values()) {
    const isPart = parts.has(mark.id) || mark.type === bratParts.source || mark.type === bratParts.cue;
    if (file.found.has(mark.id) || isPart) continue;
    const annotation = readOwn(file, text, mark) ?? readForeign(file, text, mark, ports);
    if (annotation) annotations.push(annotation);
    else problems.push({ template: 'The annotation “{0}” could not be read.', values: [mark.id] });
  }
  return { annotations, problems };
}

function readOwn(file: BratFile, text: string, mark: Mark): Annotation | undefined {
  const data = file.notes.get(mark.id)?.get(bratData);
  if (data === undefined) return undefined;
  const { annotation, problem } = readAnnotation('annotations', parseJson(data), 0);
  if (problem || annotation.kind === 'opaque') return undefined;
  const own = anchorsOf(annotation);
  const spans = [...piecesFor(mark, annotation), ...targetsOf(file, mark.id)];
  if (spans.length !== own.length) return annotation;
  return withAnchors(
    annotation,
    own.map((anchor, index) => {
      const span = spans[index];
      return !span || isSameText(text, span, anchor) ? anchor : describeAnchor(text, span);
    }),
  );
}

/** The spans of a mark as the anchors of its content: one anchor over several lines is several pieces in the file. */
function piecesFor({ spans }: Mark, annotation: Annotation): readonly Span[] {
  const isStatement = annotation.kind === 'attribution' || annotation.kind === 'review';
  if (isStatement && annotation.content.length > 1) return spans;
  return [{ start: spans[0].start, end: spans.at(-1)?.end ?? spans[0].end }];
}

function isSameText(text: string, span: Span, { exact, tail, length }: Anchor): boolean {
  const words = textOf(text, span).replaceAll('\r\n', '\n');
  if (tail === undefined) return words === exact;
  return words.startsWith(exact) && words.endsWith(tail) && words.length === length;
}

function targetsOf({ marks, relations }: BratFile, id: string): readonly Span[] {
  return [bratRelations.source, bratRelations.cue].flatMap((type) => {
    const relation = relations.find((candidate) => candidate.from === id && candidate.type === type);
    const target = relation && marks.get(relation.to);
    return target ? [wholeOf(target)] : [];
  });
}

function wholeOf({ spans }: Mark): Span {
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}

function readForeign(file: BratFile, text: string, mark: Mark, ports: ImportPorts): Annotation | undefined {
  const time = ports.now();
  const base = { id: ports.newId(), author: '', created: time, changed: time };
  const anchor = describeAnchor(text, wholeOf(mark));
  const type = entityTypes.get(mark.type.toLowerCase());
  if (type) return { kind: 'entity', ...base, decision: 'made', type, anchor };
  const [source, cue] = [bratRelations.source, bratRelations.cue].map((relation) =>
    targetOf(file, mark.id, relation),
  );
  if (source || cue || statements.includes(mark.type.toLowerCase())) {
    return {
      kind: 'attribution',
      ...base,
      decision: 'made',
      form: isQuoted(text, mark.spans[0]) ? 'direct' : 'indirect',
      content: mark.spans.map((span) => describeAnchor(text, span)),
      ...(source && { source: describeAnchor(text, source) }),
      ...(cue && { cue: describeAnchor(text, cue) }),
    };
  }
  const words = file.notes.get(mark.id)?.get(bratNote);
  if (words === undefined) return { kind: 'passage-tag', ...base, tag: mark.type, anchor };
  return { kind: 'note', ...base, text: words, anchor, replies: [] };
}

function targetOf({ marks, relations }: BratFile, id: string, type: string): Span | undefined {
  const names = type === bratRelations.source ? ['hassource', 'source', 'speaker'] : ['hascue', 'cue'];
  for (const relation of relations) {
    if (relation.from !== id || !names.includes(relation.type.toLowerCase())) continue;
    const target = marks.get(relation.to);
    if (target) return wholeOf(target);
  }
  return undefined;
}

function isQuoted(text: string, { start, end }: Span): boolean {
  return (
    /[«“"„]\s?$/.test(text.slice(Math.max(0, start - 2), start)) &&
    /^\s?[»”"“]/.test(text.slice(end, end + 2))
  );
}

const statements = ['content', 'quotation', 'quote', 'statement'];

const entityTypes: ReadonlyMap<string, EntityType> = new Map([
  ['person', 'person'],
  ['per', 'person'],
  ['organization', 'organization'],
  ['organisation', 'organization'],
  ['org', 'organization'],
  ['place', 'place'],
  ['location', 'place'],
  ['loc', 'place'],
  ['gpe', 'place'],
  ['event', 'event'],
  ['work', 'work'],
  ['other', 'other'],
  ['misc', 'other'],
]);

function readLines(source: string, text: string): BratFile {
  const points = countCodePoints(text);
  const marks = new Map<string, Mark>();
  const relations: { type: string; from: string; to: string }[] = [];
  const found = new Set<string>();
  const notes = new Map<string, Map<string, string>>();
  const problems: Message[] = [];
  for (const [number, line] of source
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '') continue;
    const [id = '', head = '', ...rest] = line.split('\t');
    const [type = '', first = '', second = ''] = head.split(' ');
    if (id.startsWith('T')) {
      const spans = readSpans(head.slice(type.length + 1)).map(points.toUnits);
      const [start, ...others] = spans.filter((span) => span.start < span.end && span.end <= text.length);
      if (start && others.length === spans.length - 1) marks.set(id, { id, type, spans: [start, ...others] });
      else problems.push({ template: 'Line {0}: no passage of this article.', values: [String(number + 1)] });
    } else if (id.startsWith('R')) {
      relations.push({ type, from: first.replace(/^[^:]*:/, ''), to: second.replace(/^[^:]*:/, '') });
    } else if (id.startsWith('#')) {
      const own = notes.get(first) ?? new Map<string, string>();
      notes.set(first, own.set(type, rest.join('\t')));
    } else if (id.startsWith('A') && type === bratFound) found.add(first);
    else if (!/^[AMN]/.test(id)) {
      problems.push({ template: 'Line {0}: this kind of line is not read.', values: [String(number + 1)] });
    }
  }
  return { marks, relations, found, notes, problems };
}

/** « 0 5;10 15 »: pairs of offsets; none where one is no number. */
function readSpans(text: string): readonly Span[] {
  const pairs = text.split(';').map((pair) => /^(\d{1,9}) (\d{1,9})$/.exec(pair));
  return pairs.every((pair) => pair !== null)
    ? pairs.map(([, start, end]) => ({ start: Number(start), end: Number(end) }))
    : [];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error: unknown) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
