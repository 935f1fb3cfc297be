import { writeAnnotation } from '../annotations/annotationData';
import type { AnchoredAnnotation } from '../annotations/model';
import type { Attribution } from '../attribution/attribution';
import type { Span } from '../text/span';
import { countLoss, standingOf, type AnnotatedArticle, type Exported } from './annotatedArticle';
import {
  bratData,
  bratEntities,
  bratFound,
  bratMarks,
  bratNote,
  bratParts,
  bratRelations,
} from './bratFormat';
import { countCodePoints } from './codePoints';

/** Collects the lines of one file and numbers them by kind. */
interface BratLines {
  readonly lines: readonly string[];
  /** A text-bound annotation; its spans in text order. Gives its id. */
  readonly mark: (type: string, spans: readonly Span[]) => string;
  readonly relate: (type: string, from: string, to: string) => void;
  readonly attribute: (type: string, of: string, value?: string) => void;
  readonly refer: (of: string, reference: string, name: string) => void;
  readonly note: (type: string, of: string, text: string) => void;
}

/**
 * The article's annotations in brat's standoff format (https://brat.nlplab.org/standoff.html) for the article's text as
 * it is: offsets in code points, a passage over several lines in pieces, statements as marks with relations. What brat has
 * no word for stands as JSON in a note, and is read back. Annotations without a place have none here either.
 */
export function writeBrat(article: AnnotatedArticle): Exported {
  const { analysis, placed, tags } = article;
  const file = createLines(analysis.text);
  const names = new Map(analysis.entities.map(({ key, name, ids }) => [key, { name, ids }]));
  const standing = standingOf(article);
  for (const { annotation, spans } of standing) writePeople(file, annotation, spans);
  for (const mention of analysis.mentions) {
    const id = file.mark(bratEntities[mention.type], [mention]);
    file.attribute(bratFound, id);
    const known = names.get(mention.entity);
    for (const [key, value] of Object.entries(known?.ids ?? {}))
      file.refer(id, `${key}:${value}`, known?.name ?? '');
  }
  for (const attribution of analysis.attributions) {
    const id = writeStatement(file, attribution);
    file.attribute(bratFound, id);
    file.attribute('Form', id, attribution.form);
  }
  const losses = [
    ...countLoss(
      '{0} annotations without a passage in the text are left out.',
      placed.length - standing.length,
    ),
    ...countLoss('{0} tags on the whole article are left out.', tags.length),
  ];
  return { text: file.lines.map((line) => `${line}\n`).join(''), losses };
}

function writePeople(
  file: BratLines,
  annotation: AnchoredAnnotation,
  spans: readonly [Span, ...Span[]],
): void {
  const id = writeMark(file, annotation, spans);
  file.note(bratData, id, JSON.stringify(writeAnnotation(annotation)));
  if (annotation.kind === 'note') file.note(bratNote, id, annotation.text);
  if (annotation.kind === 'passage-tag') file.note(bratNote, id, annotation.tag);
}

function writeMark(
  file: BratLines,
  annotation: AnchoredAnnotation,
  spans: readonly [Span, ...Span[]],
): string {
  switch (annotation.kind) {
    case 'note':
      return file.mark(bratMarks.note, spans);
    case 'passage-tag':
      return file.mark(bratMarks.tag, spans);
    case 'suppression':
      return file.mark(bratMarks.suppression, spans);
    case 'entity': {
      const id = file.mark(bratEntities[annotation.type], spans);
      file.attribute('Decision', id, annotation.decision);
      return id;
    }
    case 'attribution':
    case 'review': {
      const { content, source } = annotation;
      const [sourceSpan, cueSpan] = source
        ? spans.slice(content.length)
        : [undefined, ...spans.slice(content.length)];
      const id = writeStatement(file, {
        content: spans.slice(0, content.length),
        ...(sourceSpan && { source: sourceSpan }),
        ...(cueSpan && { cue: cueSpan }),
      });
      if (annotation.kind === 'attribution') file.attribute('Form', id, annotation.form);
      file.attribute(annotation.kind === 'review' ? 'State' : 'Decision', id, wordOf(annotation));
      return id;
    }
  }
}

function wordOf(annotation: AnchoredAnnotation): string {
  if (annotation.kind === 'review') return annotation.state;
  return annotation.kind === 'attribution' ? annotation.decision : '';
}

function writeStatement(
  file: BratLines,
  { content, source, cue }: Pick<Attribution, 'content'> & { readonly source?: Span; readonly cue?: Span },
): string {
  const id = file.mark(bratParts.content, content);
  if (source) file.relate(bratRelations.source, id, file.mark(bratParts.source, [source]));
  if (cue) file.relate(bratRelations.cue, id, file.mark(bratParts.cue, [cue]));
  return id;
}

function createLines(text: string): BratLines {
  const points = countCodePoints(text);
  const lines: string[] = [];
  const counts = new Map<string, number>();
  const next = (letter: string): string => {
    const count = (counts.get(letter) ?? 0) + 1;
    counts.set(letter, count);
    return `${letter}${count}`;
  };
  return {
    lines,
    mark: (type, spans) => {
      const pieces = spans.flatMap((span) => splitLines(text, span));
      const offsets = pieces.map(points.fromUnits).map(({ start, end }) => `${start} ${end}`);
      const id = next('T');
      lines.push(
        `${id}\t${type} ${offsets.join(';')}\t${pieces.map(({ start, end }) => text.slice(start, end)).join(' ')}`,
      );
      return id;
    },
    relate: (type, from, to) => lines.push(`${next('R')}\t${type} Arg1:${from} Arg2:${to}`),
    attribute: (type, of, value) =>
      lines.push(`${next('A')}\t${type} ${of}${value === undefined ? '' : ` ${value}`}`),
    refer: (of, reference, name) =>
      lines.push(`${next('N')}\tReference ${of} ${reference}\t${oneLine(name)}`),
    note: (type, of, words) => lines.push(`${next('#')}\t${type} ${of}\t${oneLine(words)}`),
  };
}

/** The pieces of a span on each line: a mark's text must not hold a line end. */
function splitLines(text: string, { start, end }: Span): readonly Span[] {
  const pieces: Span[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    const code = at < end ? text.charCodeAt(at) : 0x0a;
    if (code !== 0x0a && code !== 0x0d) continue;
    if (at > from) pieces.push({ start: from, end: at });
    from = at + 1;
  }
  return pieces;
}

/** A note is one line; JSON has no line ends of its own, other text gets spaces for them. */
function oneLine(text: string): string {
  return text.replace(/[\t\r\n]+/g, ' ');
}
