import { isQuoted, type BlockContext } from '../blockContext';
import { inArticle, marksOf, type Mark } from '../articleContext';
import { message } from '../finding';
import type { PhraseSet } from '../phrases';
import type { Rule } from '../rule';
import { placeholder, snippetFix } from '../snippets';
import { overlaps } from '../../text/span';

const polls: PhraseSet = {
  fr: ['sondage|sondages', "enquête d' opinion", 'intentions de vote', 'baromètre'],
  en: ['poll|polls', 'opinion poll|polls|survey', 'voting intentions|intention'],
};

/** What the reader of a poll must be told, with the words that tell it. */
const items = {
  client: {
    fr: [
      'réalisé|réalisée|commandé|commandée|effectué|effectuée|mené|menée pour|par',
      'pour <capital>',
      "pour le|la|les|l' <capital>",
      'commandé|commandée|commandité|financé',
    ],
    en: ['for <capital>', 'for the <capital>', 'commissioned|sponsored|paid', 'on behalf of'],
  },
  sample: {
    fr: [
      "auprès de|d'",
      'échantillon',
      '<num>'.replace('<num>', 'personnes|sondés|électeurs|répondants interrogés|interrogées'),
    ],
    en: [
      'sample|respondents',
      'of <num> adults|people|voters|likely|registered|respondents',
      'polled|surveyed|interviewed <num>',
      '1000|1,000|people|adults|voters were? surveyed|polled|interviewed',
    ],
  },
  dates: {
    fr: [
      'du|les|le|entre|et|au <num> et? <num>? <month>',
      'les <num> et <num> <month>',
      'en|début|fin|mi <month>',
      '1er <month>',
      'du <num> au <num> <month>',
    ],
    en: [
      'january|february|march|april|may|june|july|august|september|october|november|december <num>',
      'in <month>',
      'between|from|on <num> and|to? <num>? <month>',
      'conducted|carried|taken on|between|from|in|out',
    ],
  },
  margin: {
    fr: ["marge|marges d' erreur", 'marge|intervalle de confiance|erreur'],
    en: ['margin of error', 'plus or minus'],
  },
} as const satisfies Record<string, PhraseSet>;

/** Institutes that are named without any word for what they are. */
const institutes: PhraseSet = {
  fr: [
    'ifop|ipsos|elabe|bva|odoxa|csa|kantar|opinionway|viavoice|verian|harris|toluna|cluster17|yougov|gallup|léger|mediametrie|médiamétrie|sofres|afrobarometer|afrobaromètre|link',
    'institut|institution|cabinet de? sondage? <capital>',
  ],
  en: [
    'taken|conducted|done by the? <capital>',
    'carried out by the? <capital>',
    'ipsos|yougov|gallup|pew|quinnipiac|rasmussen|morning|opinium|savanta|survation|deltapoll|icm|comres|kantar|harris|emerson|marist|siena|monmouth|angus|léger|afrobarometer',
  ],
};

const messages = {
  incomplete: 'This poll lacks {0} of the 5 things that its readers must be told.',
  pollster: 'Who took the poll is missing',
  client: 'Who ordered the poll is missing',
  sample: 'The number of people asked is missing',
  dates: 'When they were asked is missing',
  margin: 'The margin of error is missing',
  add: 'Add what is missing',
} as const;

type Item = 'pollster' | keyof typeof items;

const ORDER: readonly Item[] = ['pollster', 'client', 'sample', 'dates', 'margin'];

const BLANKS: Readonly<Record<'fr' | 'en', Readonly<Record<Item, (turn: number) => string>>>> = {
  fr: {
    pollster: (turn) => `réalisé par ${placeholder(turn, 'l’Institut')}`,
    client: (turn) => `commandé par ${placeholder(turn, 'client')}`,
    sample: (turn) => `auprès de ${placeholder(turn, 'nombre')} personnes`,
    dates: (turn) => `du ${placeholder(turn, '1 au 2 mai')}`,
    margin: (turn) => `marge d’erreur de ${placeholder(turn, 'n')} points`,
  },
  en: {
    pollster: (turn) => `taken by ${placeholder(turn, 'Institute')}`,
    client: (turn) => `commissioned by ${placeholder(turn, 'client')}`,
    sample: (turn) => `sample of ${placeholder(turn, 'number')} adults`,
    dates: (turn) => `in ${placeholder(turn, 'May')}`,
    margin: (turn) => `margin of error plus or minus ${placeholder(turn, 'n')} points`,
  },
};

/** A poll with figures and without pollster, client, sample, dates or margin of error anywhere in the article. */
export const factPollMethod: Rule = {
  id: 'fact-poll-method',
  title: 'Poll without its method',
  severity: 'warning',
  messages,
  phrases: [polls, institutes, ...Object.values(items)],
  collect(block) {
    if (block.role !== 'paragraph' && block.role !== 'standfirst') return [];
    const poll = block.find(polls).find((match) => !isQuoted(block.reading.quotations, match));
    const marks: Mark[] = [];
    if (poll && /\d\s?(?:%|pour cent|per ?cent)/.test(block.text))
      marks.push({ start: poll.start, end: poll.end, kind: 'poll' });
    for (const [kind, phrases] of Object.entries(items))
      for (const { start, end } of block.find(phrases).slice(0, 1)) marks.push({ start, end, kind });
    if (poll || block.find(institutes).length > 0) marks.push(...pollsterOf(block));
    return marks;
  },
  checkArticle(article, report) {
    const marks = article.blocks.flatMap((block) =>
      marksOf(block, factPollMethod.id).map((mark) => ({ mark, block })),
    );
    const first = marks.find(({ mark }) => mark.kind === 'poll');
    if (!first) return;
    const missing = ORDER.filter((item) => !marks.some(({ mark }) => mark.kind === item));
    if (missing.length === 0) return;
    const place = inArticle(first.block, first.mark);
    const language = article.language === 'en' ? 'en' : 'fr';
    const list = missing.map((item, i) => BLANKS[language][item](i + 1)).join(', ');
    report({
      ...place,
      message: message(messages.incomplete, String(missing.length)),
      related: missing.map((item) => ({ ...place, message: message(messages[item]) })),
      fixes: [
        snippetFix(message(messages.add), {
          start: first.block.end,
          end: first.block.end,
          newText: language === 'fr' ? ` (Sondage ${list}.)` : ` (Poll: ${list}.)`,
        }),
      ],
    });
  },
};

/** An institute by name, or any organisation in the paragraph of the poll. */
function pollsterOf(block: BlockContext): Mark[] {
  const known = block.find(institutes)[0];
  const organization = block.mentions.find(({ type }) => type === 'organization');
  const named = block
    .find(polls)
    .flatMap((poll) =>
      block.mentions.filter((mention) => overlaps(mention, { start: poll.start - 25, end: poll.end + 25 })),
    );
  const pollster = known ?? organization ?? named[0];
  return pollster ? [{ start: pollster.start, end: pollster.end, kind: 'pollster' }] : [];
}
