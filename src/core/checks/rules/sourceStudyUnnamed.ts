import { WordClass } from '../../language/wordClass';
import { Shape } from '../../text/lexicon';
import { overlaps, type Span } from '../../text/span';
import { TokenKind } from '../../text/tokens';
import { isQuoted, lastStartingAtOrBefore, sentenceAt, type BlockContext } from '../blockContext';
import { hasClass, lowerAt, someTokenIn } from '../blockTokens';
import { message } from '../finding';
import type { PhraseMatch, PhraseSet } from '../phrases';
import type { Rule } from '../rule';
import { placeholder, snippetFix } from '../snippets';

const studies: PhraseSet = {
  fr: [
    'une récente|nouvelle|vaste|grande|autre? étude|enquête',
    'une étude|enquête récente|scientifique|américaine|britannique|française|internationale?',
    'des|plusieurs|certaines|deux|trois|diverses études|enquêtes|recherches scientifiques|récentes?',
    'de nombreuses|récentes|nouvelles|multiples études|enquêtes|recherches',
    'les études|recherches',
    'un récent|nouveau? rapport',
    'un rapport récent|officiel|confidentiel|interne?',
    'des|plusieurs|les chercheurs|scientifiques',
    'les|des statistiques|chiffres officiels|officielles|récents|récentes?',
  ],
  en: [
    'studies|surveys',
    'a new|recent|major|large|landmark|scientific? study|report|survey|analysis',
    'several|some|many|recent|numerous|two|three|other? studies|surveys',
    'new|recent research',
    'research',
    'researchers|scientists',
    'official? statistics|figures',
  ],
};

/** Verbs that make a study speak, where the verbs of speech do not. */
const FINDS = new Set(
  'montré démontré révélé indiqué prouvé établi conclu montre montrent démontre démontrent révèle révèlent prouve prouvent suggère suggèrent indique indiquent établit établissent conclut concluent confirme confirment estime estiment affirme affirment évoque pointe pointent souligne soulignent alerte alertent show shows showed shown suggest suggests suggested find finds found prove proves proved indicate indicates indicated reveal reveals revealed say says said conclude concludes concluded confirm confirms confirmed warn warns warned estimate estimates estimated'.split(
    ' ',
  ),
);

const LEADS = new Set(['selon', 'après', 'to']);

const messages = {
  unnamed: 'Which one? “{0}” has no author, institution or date.',
  name: 'Name institution and date',
} as const;

/** A study, report or figures without author, institution and date. */
export const sourceStudyUnnamed: Rule = {
  id: 'source-study-unnamed',
  title: 'Study without author or date',
  severity: 'warning',
  messages,
  phrases: [studies],
  checkBlock(block, report) {
    if (block.role !== 'paragraph' && block.role !== 'standfirst') return;
    for (const match of block.find(studies)) {
      const { start, end } = match;
      if (!speaks(block, match) || isQuoted(block.reading.quotations, match) || isIdentified(block, match))
        continue;
      const newText =
        block.language === 'en'
          ? ` by ${placeholder(1, 'Institution, date,')}`
          : ` de ${placeholder(1, 'l’Institut…, date,')}`;
      report({
        start,
        end,
        message: message(messages.unnamed, block.text.slice(start, end)),
        fixes: [snippetFix(message(messages.name), { start: end, end, newText })],
      });
    }
  },
};

/** Followed by what it says, or led in by « selon ». */
function speaks({ reading }: BlockContext, { first, last }: PhraseMatch): boolean {
  if (first === last && hasClass(reading, first - 1, WordClass.determiner)) return false;
  if (LEADS.has(lowerAt(reading, first - 1))) return true;
  for (let i = last + 1; i <= last + 3; i++) {
    const word = lowerAt(reading, i);
    if (FINDS.has(word)) return true;
    if (!hasClass(reading, i, WordClass.auxiliary | WordClass.adverb)) return false;
  }
  return false;
}

/** A name, a capital inside the sentence, a year, a month or a link, in its sentence or the next. */
function isIdentified({ reading, sentences, mentions }: BlockContext, match: PhraseMatch): boolean {
  const { tokens, lexicon } = reading;
  const index = lastStartingAtOrBefore(sentences, match.start);
  const reach: Span = {
    start: sentences[index]?.start ?? 0,
    end: (sentences[index + 1] ?? sentences[index])?.end ?? 0,
  };
  if (
    mentions.some(
      (mention) => mention.type !== 'place' && overlaps(mention, reach) && !overlaps(mention, match),
    )
  )
    return true;
  return someTokenIn(reading, reach, (token) => {
    const form = tokens.forms[token] ?? 0;
    const kind = tokens.kinds[token];
    if (kind === TokenKind.address || hasClass(reading, token, WordClass.month)) return true;
    if (kind === TokenKind.number) return /^(?:19|20)\d\d$/.test(lexicon.form(form));
    const start = tokens.starts[token] ?? 0;
    const isStart = sentenceAt(sentences, start).start === start;
    return (
      kind === TokenKind.word &&
      !isStart &&
      token > match.last &&
      (lexicon.shape(form) & Shape.capitalised) !== 0 &&
      !hasClass(reading, token, WordClass.functionWord)
    );
  });
}
