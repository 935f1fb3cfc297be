import type { ArticleAnalysis } from '../../src/core/analysis';
import { formatMessage } from '../../src/core/checks/finding';
import { createLineColumns } from '../../src/core/text/lineColumns';
import { textOf, type Span } from '../../src/core/text/span';

/** The analysis of one article for a person to read through. */
export function readableArticle(analysis: ArticleAnalysis): string {
  const { text, language, structure, entities, attributions, findings } = analysis;
  const placeOf = createLineColumns(text);
  const quote = (span: Span | undefined) => (span ? shorten(textOf(text, span)) : '–');
  const lineOf = (span: Span) => `${placeOf(span.start).line}`.padStart(3);
  const names = new Map(entities.map(({ key, name }) => [key, name]));
  const parts = [
    `language    ${language}`,
    `headline    ${quote(structure.headline)}`,
    `rubric      ${quote(structure.rubric)}`,
    `standfirst  ${quote(structure.standfirst)}`,
    `byline      ${quote(structure.byline)}`,
    `dateline    ${quote(structure.dateline)}`,
    ...structure.paragraphs.map((span) => `paragraph   ${lineOf(span)}  ${quote(span)}`),
    ...structure.credits.map((credit) => `credit      ${quote(credit)} → ${credit.outlets.join(', ')}`),
    `previous    ${quote(structure.previous)}`,
    `next        ${quote(structure.next)}`,
    '',
    ...entities.map(({ type, name, mentions }) => {
      const forms = [...new Set(mentions.map((mention) => textOf(text, mention)))];
      return `${type.padEnd(13)} ${name} (${mentions.length}): ${forms.join(' | ')}`;
    }),
    '',
    ...attributions.flatMap(({ form, content, source, cue }) => {
      const entity = source?.entity === undefined ? '' : ` = ${names.get(source.entity) ?? source.entity}`;
      return [
        `${form.padEnd(8)} ${quote(source)} [${source?.kind ?? 'no source'}]${entity} — ${quote(cue)}`,
        ...content.map((span) => `    ${lineOf(span)}  ${quote(span)}`),
      ];
    }),
    '',
    ...findings.map((finding) => {
      const { line, column } = placeOf(finding.start);
      return `${line}:${column} ${finding.severity} ${finding.rule} ${formatMessage(finding.message)} — ${quote(finding)}`;
    }),
  ];
  return parts.join('\n');
}

const WIDTH = 100;

function shorten(words: string): string {
  const line = words.replace(/\s+/g, ' ');
  return line.length <= WIDTH ? line : `${line.slice(0, WIDTH / 2)} … ${line.slice(-WIDTH / 2)}`;
}
