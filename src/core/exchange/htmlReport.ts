import type { ArticleAnalysis } from '../analysis';
import type { Block } from '../article/structure';
import { message, type Message } from '../checks/finding';
import { countProgress, type ArticleReview, type ReviewedAttribution } from '../review/reviewArticle';
import { reviewStatuses, type ReviewStatus } from '../review/reviewStatus';
import { sourceGroups, sourceLedger, type LedgerSource, type SourceGroup } from '../review/sourceLedger';
import { diffWording } from '../review/wording';
import { compareSpans, textOf, type Span } from '../text/span';
import type { ExportedArticle, Localize } from './exportedArticle';
import { groupName, kindName, severityName, stateName, typeName } from './htmlNames';
import { editorStyle, pageStyle } from './htmlStyle';
import { escapeHtml } from './htmlText';

/** Where the report is shown. */
export interface ReportPage {
  /** Language of the words around the article. */
  readonly language: 'fr' | 'en';
  readonly localize: Localize;
  /** In VS Code: what its content-security policy lets through, and the script that leads back to the article. */
  readonly editor?: { readonly nonce: string; readonly script: string };
}

/** What stands before the articles. */
export function reportBegin({ language, localize, editor }: ReportPage): string {
  const nonce = editor ? ` nonce="${editor.nonce}"` : '';
  const policy = editor
    ? `default-src 'none'; style-src 'nonce-${editor.nonce}'; script-src 'nonce-${editor.nonce}'`
    : "default-src 'none'; style-src 'unsafe-inline'";
  const title = escapeHtml(localize(message('Sources at a Glance')));
  return (
    `<!DOCTYPE html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">\n` +
    `<meta http-equiv="Content-Security-Policy" content="${policy}">\n` +
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n' +
    `<title>${title}</title>\n<style${nonce}>${editor ? editorStyle : pageStyle}</style>\n</head>\n<body>\n${patterns}<main>\n`
  );
}

/** What stands after them. */
export function reportEnd({ editor }: ReportPage): string {
  const script = editor ? `<script nonce="${editor.nonce}">${editor.script}</script>\n` : '';
  return `</main>\n${script}</body>\n</html>\n`;
}

/** Hatched and dotted areas, for those who see no colours and for black ink. */
const patterns =
  '<svg width="0" height="0" aria-hidden="true"><defs>' +
  '<pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">' +
  '<path class="hatch-ground" d="M0 0h6v6H0z"/><path class="hatch-line" d="M0 0v6"/></pattern>' +
  '<pattern id="dots" width="5" height="5" patternUnits="userSpaceOnUse">' +
  '<path class="hatch-ground" d="M0 0h5v5H0z"/><circle class="dot" cx="1.5" cy="1.5" r="1"/></pattern>' +
  '</defs></svg>\n';

/** What stands before the number of a statement in the running text. */
const signs: Readonly<Record<ReviewStatus, string>> = {
  changed: '↻',
  disputed: '!',
  'needs-source': '?',
  'to-review': '',
  verified: '✓',
  'not-an-attribution': '⊘',
};

/** One article: who speaks, what is unverified, and where. */
export function reportArticle(article: ExportedArticle): string {
  const review = article.review ?? { items: [], orphans: [] };
  const context = createContext(article, review);
  const { localize } = article;
  const heading = (words: Message): string => `<h2>${escapeHtml(localize(words))}</h2>\n`;
  return (
    `<article class="report" lang="${article.analysis.language}">\n` +
    header(context) +
    heading(message('Who speaks')) +
    ledgerTable(context) +
    balance(context) +
    heading(message('The article and its statements')) +
    sideBySide(context) +
    '<div class="columns">\n' +
    `<section>${heading(message('Findings'))}${findingList(article)}</section>\n` +
    `<section>${heading(message('Names'))}${entityList(article)}${heading(message('Tags'))}${tagList(article)}</section>\n` +
    '</div>\n</article>\n'
  );
}

interface Context {
  readonly article: ExportedArticle;
  readonly review: ArticleReview;
  readonly ledger: readonly LedgerSource[];
  /** The number of each statement in the report, from 1. */
  readonly numbers: ReadonlyMap<ReviewedAttribution, number>;
  /** Keeps ids of several articles of one page apart. */
  readonly prefix: string;
}

function createContext(article: ExportedArticle, review: ArticleReview): Context {
  let hash = 0;
  for (let at = 0; at < article.uri.length; at++) hash = (hash * 31 + article.uri.charCodeAt(at)) >>> 0;
  return {
    article,
    review,
    ledger: sourceLedger(article.analysis, review),
    numbers: new Map(review.items.map((item, index) => [item, index + 1])),
    prefix: `a${hash.toString(36)}-`,
  };
}

function header({ article, review }: Context): string {
  const { analysis, uri, localize } = article;
  const { structure, text } = analysis;
  const title = structure.headline ? textOf(text, structure.headline) : (uri.split('/').at(-1) ?? uri);
  const { total, cleared, byStatus } = countProgress(review);
  const unverified = total - cleared;
  const told =
    total === 0
      ? message('Nothing is attributed to anybody')
      : unverified === 0
        ? message('All {0} statements are verified', String(total))
        : message('{0} of {1} statements are not verified', String(unverified), String(total));
  const counts = reviewStatuses
    .filter((status) => byStatus[status] > 0)
    .map(
      (status) =>
        `<li class="${status}">${sign(status)} ${byStatus[status]} ${stateName(status, localize)}</li>`,
    )
    .join('');
  return (
    `<header><p class="kicker">${escapeHtml(uri)}</p><h1>${escapeHtml(title.replace(/\s+/g, ' '))}</h1>\n` +
    `<div class="verdict"><strong>${escapeHtml(localize(told))}</strong><ul>${counts}</ul></div>\n` +
    progressBar(byStatus, total) +
    '</header>\n'
  );
}

/** Verified from the left, what is open stays empty; every part also has its sign above. */
function progressBar(byStatus: Readonly<Record<ReviewStatus, number>>, total: number): string {
  if (total === 0) return '';
  const order: readonly ReviewStatus[] = [
    'verified',
    'not-an-attribution',
    'needs-source',
    'disputed',
    'changed',
  ];
  let at = 0;
  const parts = order.map((status) => {
    const width = (100 * byStatus[status]) / total;
    const part = `<rect class="part ${status}" x="${at.toFixed(2)}%" y="3" width="${width.toFixed(2)}%" height="8"/>`;
    at += width;
    return width > 0 ? part : '';
  });
  return `<svg class="bar" aria-hidden="true"><rect class="track" y="3" width="100%" height="8"/>${parts.join('')}</svg>\n`;
}

function ledgerTable(context: Context): string {
  const { article, ledger } = context;
  const { localize } = article;
  if (ledger.length === 0) return `<p class="none">${escapeHtml(localize(message('Nobody.')))}</p>\n`;
  const head = (words: Message, kind = ''): string =>
    `<th scope="col"${kind === '' ? '' : ` class="${kind}"`}>${escapeHtml(localize(words))}</th>`;
  const rows = ledger.map((source) => ledgerRow(context, source)).join('\n');
  return (
    `<table><thead><tr>${head(message('Source'))}${head(message('Statements'), 'number')}` +
    `${head(message('Quoted words'), 'number')}${head(message('Share'), 'number')}<td></td>${head(message('Where in the article'), 'where')}</tr></thead>\n` +
    `<tbody>\n${rows}\n</tbody></table>\n`
  );
}

function ledgerRow(context: Context, source: LedgerSource): string {
  const { localize } = context.article;
  const name = source.name ?? localize(message('No source'));
  const kind = source.kind ? kindName(source.kind, localize) : localize(message('stands without a source'));
  const open = source.statements.filter(
    ({ status }) => status !== 'verified' && status !== 'not-an-attribution',
  );
  const left = open.length > 0 ? localize(message('not verified: {0}', String(open.length))) : '';
  const percent = source.quotedWords === 0 ? '–' : `${Math.round(source.share * 100)}\u00a0%`;
  const words = source.quotedWords === 0 ? '–' : String(source.quotedWords);
  const told = `${escapeHtml(kind)}${left === '' ? '' : ` · <em>${escapeHtml(left)}</em>`}`;
  return (
    `<tr><td class="who"><b>${escapeHtml(name)}</b><span>${told}</span></td>` +
    `<td class="number">${source.statements.length}</td><td class="number">${words}</td>` +
    `<td class="number">${percent}</td><td class="share"><svg class="bar" aria-hidden="true">` +
    `<rect class="track" y="3" width="100%" height="8"/>` +
    `<rect class="g-${source.group}" y="3" width="${(source.share * 100).toFixed(2)}%" height="8"/></svg></td>` +
    `<td class="where">${strip(context, source)}</td></tr>`
  );
}

/** A mark of its own form for each state, around its middle. */
const forms: Readonly<Record<ReviewStatus, string>> = {
  verified: '<circle r="5"/>',
  'to-review': '<circle class="empty" r="4.6"/>',
  disputed: '<path d="M0-6.5 6.2 5H-6.2z"/>',
  'needs-source': '<path class="empty" d="M0-6 6 0 0 6-6 0z"/>',
  changed: '<path d="M-4.6-4.6h9.2v9.2h-9.2z"/>',
  'not-an-attribution': '<path class="empty" d="M-4-4 4 4M-4 4 4-4"/>',
};

/** The article from its first to its last character as a line, a mark at each statement: full once somebody has decided. */
function strip({ article, numbers, prefix }: Context, { statements }: LedgerSource): string {
  const { text } = article.analysis;
  const marks = statements.map((item) => {
    const start = item.attribution.content[0]?.start ?? 0;
    const x = ((100 * start) / Math.max(1, text.length)).toFixed(2);
    const number = numbers.get(item) ?? 0;
    const title = `${number}: ${stateName(item.status, article.localize)}`;
    return (
      `<a href="#${prefix}c${number}"><title>${title}</title>` +
      `<svg x="${x}%" y="11"><g class="mark ${item.status}">${forms[item.status]}</g></svg></a>`
    );
  });
  return `<svg class="strip"><line class="axis" x1="0" x2="100%" y1="11" y2="11"/>${marks.join('')}</svg>`;
}

/** How the statements divide among the kinds of sources. */
function balance({ article: { localize }, ledger }: Context): string {
  const counts = new Map<SourceGroup, number>();
  for (const { group, statements } of ledger) counts.set(group, (counts.get(group) ?? 0) + statements.length);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (total === 0) return '';
  let at = 0;
  const bars: string[] = [];
  const legend: string[] = [];
  for (const group of sourceGroups) {
    const count = counts.get(group) ?? 0;
    if (count === 0) continue;
    const width = (100 * count) / total;
    bars.push(`<rect class="g-${group}" x="${at.toFixed(2)}%" width="${width.toFixed(2)}%" height="22"/>`);
    at += width;
    legend.push(
      `<li><svg aria-hidden="true"><rect class="g-${group}" width="14" height="14"/></svg>` +
        `${escapeHtml(localize(groupName(group)))} <b>${Math.round(width)}\u00a0%</b> (${count})</li>`,
    );
  }
  const title = escapeHtml(localize(message('Balance of sources, by statements')));
  return (
    `<h2>${title}</h2>\n<svg class="strip" role="img" aria-label="${title}">${bars.join('')}</svg>\n` +
    `<ul class="legend">${legend.join('')}</ul>\n`
  );
}

/** The article's blocks, each beside the cards of the statements that begin in it; linear in blocks and statements. */
function sideBySide(context: Context): string {
  const { text, structure } = context.article.analysis;
  const marks = allMarks(context);
  let nextItem = 0;
  let nextMark = 0;
  const rows = structure.blocks.flatMap((block) => {
    const cards: string[] = [];
    const own: Marked[] = [];
    for (; startOf(context.review.items[nextItem]) < block.end; nextItem++) {
      const item = context.review.items[nextItem];
      if (item && startOf(item) >= block.start) cards.push(card(context, item));
    }
    for (; (marks[nextMark]?.start ?? Infinity) < block.end; nextMark++) {
      const mark = marks[nextMark];
      if (mark && mark.start >= block.start && mark.end <= block.end) own.push(mark);
    }
    if (block.role === 'link') return [];
    return [`${blockElement(block, nest(text, block, own))}<div class="cards">${cards.join('')}</div>`];
  });
  return `<div class="sides">\n${rows.join('\n')}\n</div>\n`;
}

function startOf(item: ReviewedAttribution | undefined): number {
  return item?.attribution.content[0]?.start ?? Infinity;
}

function blockElement({ role }: Block, html: string): string {
  if (role === 'headline' || role === 'subheading') return `<h3>${html}</h3>`;
  const isBody = role === 'paragraph' || role === 'standfirst';
  return isBody ? `<p>${html}</p>` : `<p class="aside">${html}</p>`;
}

interface Marked extends Span {
  readonly open: string;
  readonly close: string;
}

/** What is said underlined in its state and numbered, its source framed; in text order, the outer before the inner. */
function allMarks({ review, numbers, prefix }: Context): readonly Marked[] {
  const marks: Marked[] = [];
  for (const item of review.items) {
    const { content, source } = item.attribution;
    const number = numbers.get(item) ?? 0;
    for (const [index, { start, end }] of content.entries()) {
      const id = index === 0 ? ` id="${prefix}t${number}"` : '';
      const note = `<sup><a href="#${prefix}c${number}">${signs[item.status]}${number}</a></sup>`;
      marks.push({
        start,
        end,
        open: `<span class="said ${item.status}"${id}>`,
        close: `${index === content.length - 1 ? note : ''}</span>`,
      });
    }
    if (source)
      marks.push({ start: source.start, end: source.end, open: '<span class="by">', close: '</span>' });
  }
  return marks.sort(compareSpans);
}

/** Puts marks, in text order, around spans of `block`; one that would cut another in two, or is there twice, is left out. */
function nest(text: string, block: Span, marks: readonly Marked[]): string {
  let html = '';
  let at = block.start;
  const open: Marked[] = [];
  const writeTo = (offset: number): void => {
    html += escapeHtml(text.slice(at, offset));
    at = offset;
  };
  const closeUntil = (offset: number): void => {
    for (let last = open.at(-1); last && last.end <= offset; last = open.at(-1)) {
      writeTo(last.end);
      html += last.close;
      open.pop();
    }
  };
  let previous: Marked | undefined;
  for (const mark of marks) {
    closeUntil(mark.start);
    const outer = open.at(-1);
    const isTwice =
      previous?.start === mark.start && previous.end === mark.end && previous.open === mark.open;
    if (isTwice || (outer && mark.end > outer.end)) continue;
    writeTo(mark.start);
    html += mark.open;
    open.push(mark);
    previous = mark;
  }
  closeUntil(block.end);
  writeTo(block.end);
  return html;
}

function card({ article, numbers, prefix }: Context, item: ReviewedAttribution): string {
  const { analysis, localize } = article;
  const { attribution, status, review, change } = item;
  const number = numbers.get(item) ?? 0;
  const { source } = attribution;
  const last = review?.history.at(-1);
  const by = last
    ? ` — ${escapeHtml(last.reviewer)}, ${escapeHtml(last.time.slice(0, 16).replace('T', ' '))}`
    : '';
  const who = source
    ? `<b>${escapeHtml(sourceName(analysis, item))}</b> <span class="detail">${escapeHtml(kindName(source.kind, localize))}</span>`
    : `<b>${escapeHtml(localize(message('No source')))}</b>`;
  const lines = [
    `<p><a class="number back" href="#${prefix}t${number}" data-start="${attribution.content[0]?.start ?? 0}">${number}</a> ` +
      `<span class="state">${sign(status)} ${stateName(status, localize)}</span><span class="detail">${by}</span></p>`,
    `<p>${who}</p>`,
  ];
  if (change) {
    const diff = diffWording(change)
      .map(({ kind, text }) => {
        const words = escapeHtml(text);
        return kind === 'same' ? words : kind === 'added' ? `<ins>${words}</ins>` : `<del>${words}</del>`;
      })
      .join('');
    lines.push(`<p>${diff}</p>`);
  }
  if (review?.note !== undefined) lines.push(`<p class="detail">${escapeHtml(review.note)}</p>`);
  for (const evidence of review?.evidence ?? []) {
    const label = evidence.label ?? (evidence.kind === 'link' ? evidence.url : evidence.path);
    lines.push(`<p class="detail">${escapeHtml(localize(message('Evidence: {0}', label)))}</p>`);
  }
  return `<div class="card ${status}" id="${prefix}c${number}">${lines.join('')}</div>`;
}

function sourceName(
  { text, entities }: ArticleAnalysis,
  { attribution: { source } }: ReviewedAttribution,
): string {
  if (!source) return '';
  const words = textOf(text, source).replace(/\s+/g, ' ');
  const entity = entities.find(({ key }) => key === source.entity);
  return entity && entity.name !== words ? `${words} (${entity.name})` : words;
}

function findingList({ analysis: { text, findings }, localize }: ExportedArticle): string {
  if (findings.length === 0) return `<p class="none">${escapeHtml(localize(message('None.')))}</p>`;
  const items = findings.map(({ severity, message: words, rule, start, end }) => {
    const passage = text.slice(start, Math.min(end, start + 90)).replace(/\s+/g, ' ');
    return (
      `<li><span class="severity">${escapeHtml(localize(severityName(severity)))}</span> ${escapeHtml(localize(words))} ` +
      `<span class="detail back" data-start="${start}" tabindex="0">“${escapeHtml(passage)}” — ${escapeHtml(rule)}</span></li>`
    );
  });
  return `<ul class="plain">${items.join('')}</ul>`;
}

function entityList({ analysis: { entities }, localize }: ExportedArticle): string {
  if (entities.length === 0) return `<p class="none">${escapeHtml(localize(message('None.')))}</p>`;
  const types = [...new Set(entities.map(({ type }) => type))];
  const groups = types.map((type) => {
    const names = entities
      .filter((entity) => entity.type === type)
      .map(
        ({ name, mentions }) =>
          `${escapeHtml(name)}${mentions.length > 1 ? ` <span class="detail">×\u00a0${mentions.length}</span>` : ''}`,
      );
    return `<li><span class="severity">${escapeHtml(localize(typeName(type)))}</span> ${names.join(', ')}</li>`;
  });
  return `<ul class="plain">${groups.join('')}</ul>`;
}

function tagList({ tags, localize }: ExportedArticle): string {
  if (tags.length === 0) return `<p class="none">${escapeHtml(localize(message('None.')))}</p>`;
  const suggested = ` <small>${escapeHtml(localize(message('suggested')))}</small>`;
  const chips = tags.map(
    ({ id, label, origin }) =>
      `<li>${escapeHtml(label ?? id)}${origin === 'suggested' ? suggested : ''}</li>`,
  );
  return `<ul class="chips">${chips.join('')}</ul>`;
}

function sign(status: ReviewStatus): string {
  return `<svg class="sign mark ${status}" viewBox="-7 -7 14 14" aria-hidden="true">${forms[status]}</svg>`;
}
