import type { Annotation } from '../annotations/model';
import { textOf, type Span } from '../text/span';
import { countLoss, type AnnotatedArticle, type Exported } from './annotatedArticle';

/** The columns, in their order. Offsets are UTF-16 code units, ends exclusive. */
export const csvColumns = [
  'article',
  'kind',
  'start',
  'end',
  'text',
  'label',
  'entity',
  'source',
  'cue',
  'author',
  'time',
  'note',
] as const;

type Row = Partial<Record<(typeof csvColumns)[number], string | number>>;

/**
 * The article's tags, names, statements and annotations as a table (RFC 4180: comma, quotation marks, CRLF), one line
 * each. A cell that a spreadsheet would take for a formula gets an apostrophe before it.
 */
export function writeCsv(article: AnnotatedArticle): Exported {
  const { uri, analysis, tags, placed } = article;
  const { text, entities } = analysis;
  const names = new Map(entities.map(({ key, name }) => [key, name]));
  const rows: Row[] = [
    ...tags.map(({ id, label, origin }) => ({ kind: `tag-${origin}`, label: id, text: label ?? '' })),
    ...analysis.mentions.map((mention) => ({
      kind: 'entity',
      ...place(text, [mention]),
      label: mention.type,
      entity: names.get(mention.entity) ?? mention.entity,
    })),
    ...analysis.attributions.map(({ content, form, source, cue }) => ({
      kind: 'attribution',
      ...place(text, content),
      label: form,
      ...(source && { source: textOf(text, source), entity: names.get(source.entity ?? '') ?? '' }),
      ...(cue && { cue: textOf(text, cue) }),
    })),
    ...placed.map(({ annotation, spans }) => writePeople(text, annotation, spans)),
  ];
  const lines = rows.map((row) =>
    csvColumns.map((column) => cell(column === 'article' ? uri : row[column])).join(','),
  );
  const cut = placed.filter(
    ({ annotation }) => annotation.kind === 'review' && annotation.history.length > 1,
  ).length;
  return {
    text: [csvColumns.join(','), ...lines].map((line) => `${line}\r\n`).join(''),
    losses: [
      ...countLoss('Of {0} reviews only the last decision is written.', cut),
      ...countLoss(
        '{0} annotations of unknown kinds are written without what they hold.',
        placed.filter(isOpaque).length,
      ),
    ],
  };
}

function isOpaque({ annotation }: AnnotatedArticle['placed'][number]): boolean {
  return annotation.kind === 'opaque';
}

function writePeople(text: string, annotation: Annotation, spans: readonly (Span | undefined)[]): Row {
  if (annotation.kind === 'opaque') return { kind: 'unknown', label: annotation.id };
  const { kind, author, changed } = annotation;
  const pieces =
    kind === 'attribution' || kind === 'review' ? spans.slice(0, annotation.content.length) : spans;
  const standing = pieces.filter((span) => span !== undefined);
  return {
    kind: `person-${kind}`,
    author,
    time: changed,
    ...place(text, standing),
    ...detailsOf(annotation),
  };
}

function detailsOf(annotation: Exclude<Annotation, { readonly kind: 'opaque' }>): Row {
  switch (annotation.kind) {
    case 'article-tag':
    case 'tag-rejection':
    case 'passage-tag':
      return { label: annotation.tag };
    case 'note':
      return {
        note: [annotation.text, ...annotation.replies.map(({ author, text }) => `${author}: ${text}`)].join(
          '\n',
        ),
      };
    case 'entity':
      return { label: `${annotation.decision} ${annotation.type}`, entity: annotation.name ?? '' };
    case 'attribution':
      return {
        label: `${annotation.decision} ${annotation.form}`,
        source: annotation.source?.exact ?? '',
        cue: annotation.cue?.exact ?? '',
        entity: annotation.entity ?? '',
      };
    case 'review':
      return {
        label: annotation.state,
        source: annotation.source?.exact ?? '',
        cue: annotation.cue?.exact ?? '',
        note: annotation.note ?? '',
      };
    case 'suppression':
      return { label: annotation.rule, note: annotation.reason };
  }
}

function place(text: string, spans: readonly Span[]): Row {
  const [first] = spans;
  const last = spans.at(-1);
  if (!first || !last) return {};
  return { start: first.start, end: last.end, text: spans.map((span) => textOf(text, span)).join(' … ') };
}

function cell(value: string | number | undefined): string {
  if (value === undefined) return '';
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
