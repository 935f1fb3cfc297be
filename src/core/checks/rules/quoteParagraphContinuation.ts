import { message } from '../finding';
import { openingMarkOf } from '../quotationMarks';
import type { Rule } from '../rule';
import { readRunningQuotations, type LoneMark } from '../runningQuotations';

const messages = {
  unopened: 'The quotation goes on here: a paragraph inside a quotation begins with a mark of its own.',
  from: 'The quotation begins here',
  reopen: 'Insert the opening mark',
} as const;

/** An open quotation runs on into a paragraph that does not begin with a mark. */
export const quoteParagraphContinuation: Rule = {
  id: 'quote-paragraph-continuation',
  title: 'Quotation over several paragraphs',
  severity: 'warning',
  messages,
  checkArticle(article, report) {
    const { text, blocks, options } = article;
    const runs = new Map<LoneMark, number[]>();
    for (const { block, from } of readRunningQuotations(article).unopened) {
      const run = runs.get(from);
      if (run) run.push(block);
      else runs.set(from, [block]);
    }
    for (const [from, indices] of runs) {
      const starts = indices.map((index) => blocks[index]?.start ?? 0);
      const [start = 0] = starts;
      const opening = (blocks[from.block]?.start ?? 0) + from.at;
      const newText = openingMarkOf(text.charAt(opening), options.typography);
      report({
        start,
        end: start + Math.max(1, /^\S*/.exec(text.slice(start, start + 30))?.[0].length ?? 1),
        message: message(messages.unopened),
        related: [{ start: opening, end: opening + 1, message: message(messages.from) }],
        fixes: [
          {
            title: message(messages.reopen),
            edits: starts.map((at) => ({ start: at, end: at, newText })),
            isPreferred: true,
          },
        ],
      });
    }
  },
};
