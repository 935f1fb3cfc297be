import { message } from '../finding';
import { openingMarkOf } from '../quotationMarks';
import type { Rule } from '../rule';
import { readRunningQuotations } from '../runningQuotations';

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
    for (const { block: index, from } of readRunningQuotations(article).unopened) {
      const block = article.blocks[index];
      const origin = article.blocks[from.block];
      if (!block || !origin) continue;
      const { start } = block;
      const opening = origin.start + from.at;
      const newText = openingMarkOf(article.text.charAt(opening), article.options.typography);
      report({
        start,
        end: start + Math.max(1, /^\S*/.exec(article.text.slice(start, start + 30))?.[0].length ?? 1),
        message: message(messages.unopened),
        related: [{ start: opening, end: opening + 1, message: message(messages.from) }],
        fixes: [
          { title: message(messages.reopen), edits: [{ start, end: start, newText }], isPreferred: true },
        ],
      });
    }
  },
};
