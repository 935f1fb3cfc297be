import assert from 'node:assert/strict';
import { readStructure } from '../../../src/core/article/readStructure';
import type { Span } from '../../../src/core/text/span';

/**
 * An article in which every block begins with its role and `> `, and the parts inside a block are marked:
 * `{rubric Mali}`, `{dateline PARIS (AFP)}`, `{previous …}`, `{next …}`, `{outlet AFP}` for the names of a credit.
 */
const roleMark = /(headline|standfirst|byline|subheading|paragraph|caption|credit|link)> /g;
const partMark = /\{(rubric|dateline|previous|next|outlet) ([^{}]*)\}/g;

/** The article without its marks. */
export function plainText(marked: string): string {
  return marked.replace(roleMark, '').replace(partMark, '$2');
}

/** Reads the text that is marked and checks that the reading, marked the same way, is `marked`. */
export function checkArticle(marked: string): void {
  assert.equal(markUp(plainText(marked)), marked);
}

/** The article with the marks of what is read from it. */
export function markUp(text: string): string {
  const structure = readStructure(text);
  const marks: { readonly at: number; readonly mark: string; readonly rank: number }[] = [];
  const enclose = (part: string, span: Span | undefined) => {
    if (!span) return;
    marks.push({ at: span.start, mark: `{${part} `, rank: 2 }, { at: span.end, mark: '}', rank: 0 });
  };
  for (const { role, start } of structure.blocks) marks.push({ at: start, mark: `${role}> `, rank: 1 });
  for (const part of ['rubric', 'dateline', 'previous', 'next'] as const) enclose(part, structure[part]);
  for (const credit of structure.credits) {
    let from = credit.start;
    for (const outlet of credit.outlets) {
      const start = text.indexOf(outlet, from);
      assert.ok(start >= from && start + outlet.length <= credit.end, `${outlet} is written in its credit`);
      enclose('outlet', { start, end: start + outlet.length });
      from = start + outlet.length;
    }
  }
  marks.sort((a, b) => b.at - a.at || b.rank - a.rank);
  return marks.reduce((marked, { at, mark }) => marked.slice(0, at) + mark + marked.slice(at), text);
}
