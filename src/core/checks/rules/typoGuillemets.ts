import type { Quotation } from '../../attribution/attribution';
import { CharClass, classOf } from '../../text/characters';
import { isSpace, type Span } from '../../text/span';
import { TokenKind } from '../../text/tokens';
import { inArticle, marksOf, type ArticleContext, type Mark } from '../articleContext';
import { lastStartingAtOrBefore, type BlockContext } from '../blockContext';
import { message, type Fix, type TextEdit } from '../finding';
import type { Report, Rule } from '../rule';
import type { Typography } from '../ruleOptions';

const messages = {
  marks: 'French quotations stand between « and ».',
  inner: 'A quotation inside a quotation stands between “ and ”.',
  afterOpening: 'A no-break space belongs after «.',
  beforeClosing: 'A no-break space belongs before ».',
  beforeMark: 'A no-break space belongs before “{0}”.',
  breakable: 'This space lets the line break before “{0}”.',
  mixedStraight: 'Straight and curly quotation marks are mixed: this one is straight.',
  mixedCurly: 'Straight and curly quotation marks are mixed: this one is curly.',
  guillemets: 'Convert to « »',
  curly: 'Convert to “ ”',
  straight: 'Convert to straight marks',
  space: 'Insert a no-break space',
} as const;

const NO_BREAK = '\u00a0\u202f';

/** Quotation marks and the no-break spaces of French. */
export const typoGuillemets: Rule = {
  id: 'typo-guillemets',
  title: 'Quotation marks and their spaces',
  severity: 'information',
  messages,
  checkBlock(block, report) {
    if (block.language === 'en') return;
    const spared = codeSpans(block.text);
    const isSpared = (at: number) => (spared[lastStartingAtOrBefore(spared, at)]?.end ?? 0) > at;
    checkMarks(block, isSpared, report);
    checkSpaces(block, isSpared, report);
  },
  collect(block) {
    if (block.language !== 'en') return [];
    return doubleMarks(block);
  },
  checkArticle(article, report) {
    if (article.language === 'en') checkMixture(article, report);
  },
};

/** The first-level quotations without guillemets, and inner ones with them. */
function checkMarks(block: BlockContext, isSpared: (at: number) => boolean, report: Report): void {
  const { text, options, reading } = block;
  let outer: Quotation | undefined;
  for (const [i, quotation] of reading.quotations.entries()) {
    const mark = text.charAt(quotation.start);
    if (quotation.depth === 1) outer = quotation;
    if (isSpared(quotation.start)) continue;
    const place = { start: quotation.start, end: quotation.start + 1 };
    if (quotation.depth === 1 && '"“”„'.includes(mark) && !isCode(text, quotation)) {
      const fixes = quotation.closed ? [toGuillemets(block, i)] : [];
      report({ ...place, message: message(messages.marks), fixes });
    } else if (
      quotation.depth === 2 &&
      quotation.closed &&
      '"«'.includes(mark) &&
      text.charAt(outer?.start ?? text.length) === '«'
    ) {
      if (options.typography.locale === 'fr-CH') continue;
      report({ ...place, message: message(messages.inner), fixes: [toCurly(quotation)] });
    }
  }
}

const NOWHERE = { start: 0, end: 0, inner: { start: 0, end: 0 } };

/** The marks of a quotation as guillemets, those of the quotations right inside it as “ ”. */
function toGuillemets({ text, options, reading }: BlockContext, index: number): Fix {
  const { locale, space } = options.typography;
  const gap = locale === 'fr-CH' ? '' : space;
  const { start, end, inner } = reading.quotations[index] ?? NOWHERE;
  const within: TextEdit[] = [];
  for (let i = index + 1; (reading.quotations[i]?.start ?? end) < end; i++) {
    const other = reading.quotations[i];
    if (other?.depth === 2 && other.closed && '"«'.includes(text.charAt(other.start)))
      within.push(...curlyEdits(other));
  }
  const edits: TextEdit[] = [
    { start, end: inner.start, newText: '«' + gap },
    ...within,
    { start: inner.end, end, newText: gap + '»' },
  ];
  const isEmpty = text.slice(start + 1, end - 1).trim() === '';
  return { title: message(messages.guillemets), edits, isSafe: !isEmpty, isPreferred: true };
}

function toCurly(quotation: Quotation): Fix {
  return { title: message(messages.curly), edits: curlyEdits(quotation), isSafe: true, isPreferred: true };
}

function curlyEdits({ start, end, inner }: Quotation): TextEdit[] {
  return [
    { start, end: inner.start, newText: '“' },
    { start: inner.end, end, newText: '”' },
  ];
}

/** What stands between straight marks in a listing or a path is no quotation. */
function isCode(text: string, { inner }: Quotation): boolean {
  return /[\\{}=<>]|^\w+:\/\/|^[a-z]:/i.test(text.slice(inner.start, Math.min(inner.end, inner.start + 200)));
}

/** Spans between backticks. */
function codeSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (let start = text.indexOf('`'); start >= 0;) {
    const end = text.indexOf('`', start + 1);
    if (end < 0) break;
    spans.push({ start, end: end + 1 });
    start = text.indexOf('`', end + 1);
  }
  return spans;
}

/** The spaces that French sets inside guillemets and before high punctuation. */
function checkSpaces(block: BlockContext, isSpared: (at: number) => boolean, report: Report): void {
  const { text, reading } = block;
  const { tokens } = reading;
  for (let i = 0; i < tokens.length; i++) {
    const at = tokens.starts[i] ?? 0;
    const char = text.charAt(at);
    if (tokens.kinds[i] === TokenKind.quote) {
      if (char === '«' && !isSpared(at)) checkAfterOpening(block, at, report);
      else if (char === '»' && !isSpared(at)) checkBefore(block, at, report);
    } else if (tokens.kinds[i] === TokenKind.punctuation && ';:!?'.includes(char) && !isSpared(at))
      checkBefore(block, at, report);
  }
}

function checkAfterOpening({ text, options }: BlockContext, at: number, report: Report): void {
  const next = text.charAt(at + 1);
  const { locale, space } = options.typography;
  if (next === '' || NO_BREAK.includes(next) || (locale === 'fr-CH' && !isSpace(next.charCodeAt(0)))) return;
  let end = at + 1;
  while (isSpace(text.charCodeAt(end))) end++;
  report({
    start: at,
    end: at + 1,
    severity: 'hint',
    message: message(messages.afterOpening),
    fixes: [spaceFix({ start: at + 1, end, newText: locale === 'fr-CH' ? '' : space })],
  });
}

/** The space before a closing guillemet or one of ; : ! ? */
function checkBefore(block: BlockContext, at: number, report: Report): void {
  const { text, options } = block;
  const { locale, space } = options.typography;
  const mark = text.charAt(at);
  const before = text.charAt(at - 1);
  if (before === '' || NO_BREAK.includes(before)) return;
  const isApart = isSpace(before.charCodeAt(0));
  if (mark !== '»' && !isHighPunctuation(text, at, isApart)) return;
  const wants = wantsSpace(mark, locale);
  if (!isApart && !wants) return;
  let start = at;
  while (start > 0 && isSpace(text.charCodeAt(start - 1))) start--;
  if (start === 0) return;
  const template = mark === '»' ? messages.beforeClosing : isApart ? messages.breakable : messages.beforeMark;
  report({
    start: at,
    end: at + 1,
    severity: 'hint',
    message: mark === '»' ? message(template) : message(template, mark),
    fixes: [
      spaceFix({
        start,
        end: at,
        newText: wants || locale === 'fr-CH' ? gapBefore(mark, locale, space) : '',
      }),
    ],
  });
}

/** Whether the locale sets a space before `mark`. */
function wantsSpace(mark: string, locale: Typography['locale']): boolean {
  if (locale === 'fr-CH') return false;
  return locale !== 'fr-CA' || mark === ':' || mark === '»';
}

function gapBefore(mark: string, locale: Typography['locale'], space: Typography['space']): string {
  if (locale !== 'fr-CH') return space;
  return mark === '»' ? '' : '\u202f';
}

/** Not a time, a ratio, an address, a smiley, an entity or one of several marks in a row. */
function isHighPunctuation(text: string, at: number, isApart: boolean): boolean {
  const mark = text.charAt(at);
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if (!isApart && '!?;:([{…'.includes(before)) return false;
  if (isApart && mark === ':' && ')(D/'.includes(after) && after !== '') return false;
  if (mark === ':') {
    const afterClass = classOf(text.charCodeAt(at + 1));
    if (after === '/' || after === '\\' || after === ':') return false;
    return after === '' || afterClass === CharClass.space || afterClass === CharClass.quote;
  }
  if (mark === ';' && !isApart) return !/&#?\w{1,8}$/.test(text.slice(Math.max(0, at - 10), at));
  return !(mark === '?' && /[\w=&]/.test(after));
}

function spaceFix(edit: TextEdit): Fix {
  return { title: message(messages.space), edits: [edit], isSafe: true, isPreferred: true };
}

/** The quotations of English in double marks, and double marks without partner but inch and minute signs. */
function doubleMarks({ text, reading }: BlockContext): Mark[] {
  const { tokens, quotations } = reading;
  const marks: Mark[] = [];
  const paired = new Set<number>();
  for (const { start, end, closed } of quotations) {
    const isDouble = '"“”'.includes(text.charAt(start));
    if (!closed || !isDouble) continue;
    paired.add(start).add(end - 1);
    marks.push({ start, end, kind: text.charAt(start) === '"' ? 'straight' : 'curly' });
  }
  for (let i = 0; i < tokens.length; i++) {
    const start = tokens.starts[i] ?? 0;
    const char = text.charAt(start);
    const isDouble = tokens.kinds[i] === TokenKind.quote && '"“”'.includes(char);
    if (!isDouble || paired.has(start) || (char === '"' && isMeasure(text, start))) continue;
    marks.push({ start, end: start + 1, kind: char === '"' ? 'straight' : 'curly' });
  }
  return marks;
}

function isMeasure(text: string, at: number): boolean {
  return classOf(text.charCodeAt(at - 1)) === CharClass.digit;
}

function opens(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  return before === '' || isSpace(before.charCodeAt(0)) || '([—–'.includes(before);
}

/** Flags the rarer of the two systems, straight marks where both are as frequent. */
function checkMixture({ blocks, text }: ArticleContext, report: Report): void {
  const placed = blocks.flatMap((block) =>
    marksOf(block, typoGuillemets.id).map((mark) => ({ ...inArticle(block, mark), kind: mark.kind })),
  );
  const curly = placed.filter(({ kind }) => kind === 'curly');
  if (curly.length === 0 || curly.length === placed.length) return;
  const keepsCurly = curly.length * 2 >= placed.length;
  for (const { start, end, kind } of placed) {
    if ((kind === 'curly') === keepsCurly) continue;
    const isOpening = end - start > 1 || opens(text, start);
    const first = { start, end: start + 1, newText: keepsCurly ? (isOpening ? '“' : '”') : '"' };
    const last = { start: end - 1, end, newText: keepsCurly ? '”' : '"' };
    report({
      start,
      end: start + 1,
      message: message(keepsCurly ? messages.mixedStraight : messages.mixedCurly),
      fixes: [
        {
          title: message(keepsCurly ? messages.curly : messages.straight),
          edits: end - start > 1 ? [first, last] : [first],
          isSafe: true,
          isPreferred: true,
        },
      ],
    });
  }
}
