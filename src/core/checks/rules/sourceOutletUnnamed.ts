import { WordClass } from '../../language/wordClass';
import type { BlockReading } from '../../reading';
import { Shape } from '../../text/lexicon';
import { fold } from '../../text/folding';
import { isQuoted, type BlockContext } from '../blockContext';
import { hasClass, lowerAt } from '../blockTokens';
import { message } from '../finding';
import type { PhraseMatch, PhraseSet } from '../phrases';
import type { Rule } from '../rule';
import { placeholder, snippetFix } from '../snippets';

const FR_KINDS =
  'local|locale|locaux|locales|nationale|nationaux|régional|régionale|régionaux|étrangère|étrangers|internationale|internationaux|people|spécialisée|spécialisés|britannique|britanniques|américaine|américains|allemande|allemands|italienne|italiens|espagnole|espagnols|belge|belges|suisse|suisses|russe|russes|chinoise|chinois|française|français|officiels|officielle';

/** Media without a name. */
const unnamedMedia: PhraseSet = {
  fr: [
    `la presse ${FR_KINDS}?`,
    `les|des|plusieurs|certains|nombreux|différents|divers médias|journaux|quotidiens|sites ${FR_KINDS}?`,
    `de nombreux|plusieurs|différents|divers médias|journaux|quotidiens ${FR_KINDS}?`,
    `un|une média|journal|quotidien|hebdomadaire|magazine|radio ${FR_KINDS}?`,
    "un|une site|chaîne d' information|infos|info",
    'une chaîne|télévision de? télévision? locale|locaux|nationale|étrangère?',
    'les|des agences|agence de presse',
    'les|des articles|informations de presse',
  ],
  en: [
    'media|press|news|newspaper|tv|television|radio reports',
    'some|local|national|foreign|international|several|unconfirmed|various|many media|press|news|newspaper|newspapers reports|outlets?',
    'a local|national|regional|foreign? newspaper|magazine|tabloid|daily',
    'the local|national|foreign|international press|media|newspapers',
    'local|national|foreign|international|several|some newspapers',
    'the press|media',
    'a news website|site|outlet|channel',
    'unconfirmed|earlier|some|several reports',
  ],
};

const FR_LEADS = new Set(['selon', 'après', 'par', 'citant']);
const EN_LEADS = new Set(['to', 'citing', 'by', 'quoting']);

const messages = {
  unnamed: 'Name the outlet: “{0}” cannot be checked.',
  name: 'Name the outlet',
} as const;

const OUTLET = { fr: 'nom du média', en: 'name of the outlet' } as const;

/** Another medium is cited without its name. */
export const sourceOutletUnnamed: Rule = {
  id: 'source-outlet-unnamed',
  title: 'Other medium without its name',
  severity: 'warning',
  messages,
  phrases: [unnamedMedia],
  checkBlock(block, report) {
    const language = block.language === 'en' ? 'en' : 'fr';
    for (const match of block.find(unnamedMedia)) {
      const { start, end } = match;
      const words = block.text.slice(start, end);
      if (!isCited(block, match) || isNamed(block, match) || block.options.words.outlets.has(fold(words)))
        continue;
      if (isQuoted(block.reading.quotations, match)) continue;
      const fix = snippetFix(message(messages.name), {
        start,
        end,
        newText: placeholder(1, OUTLET[language]),
      });
      report({ start, end, message: message(messages.unnamed, words), fixes: [fix] });
    }
  },
};

/** Led in by « selon » or followed by a verb of speech. */
function isCited({ reading, language }: BlockContext, { first, last }: PhraseMatch): boolean {
  const leads = language === 'en' ? EN_LEADS : FR_LEADS;
  const before = lowerAt(reading, first - 1);
  if (before === 'par' || before === 'by') return hasClass(reading, first - 2, WordClass.cueParticiple);
  if (before === 'to') return lowerAt(reading, first - 2) === 'according';
  if (leads.has(before)) return true;
  if (hasClass(reading, last + 1, WordClass.cueFinite)) return true;
  return (
    hasClass(reading, last + 1, WordClass.auxiliary) &&
    (isParticiple(reading, last + 2) ||
      (hasClass(reading, last + 2, WordClass.adverb) && isParticiple(reading, last + 3)))
  );
}

function isParticiple(reading: BlockReading, token: number): boolean {
  return (
    hasClass(reading, token, WordClass.cueParticiple) &&
    reading.pack.verbs.readVerb(lowerAt(reading, token)).some(({ tense }) => tense === 'participle')
  );
}

/** A name right after: « le journal L'Écho du Doubs », or after a comma or an opening bracket or mark. */
function isNamed({ reading }: BlockContext, { last }: PhraseMatch): boolean {
  const { tokens, lexicon } = reading;
  for (let i = last + 1; i <= last + 3 && i < tokens.length; i++) {
    if ((lexicon.shape(tokens.forms[i] ?? 0) & Shape.capitalised) !== 0) return true;
    const char = tokens.text.charAt(tokens.starts[i] ?? 0);
    if (lowerAt(reading, i) === "d'") continue;
    if (!'«"“(,'.includes(char) && lowerAt(reading, i) !== 'comme' && lowerAt(reading, i) !== 'dont')
      return false;
  }
  return false;
}
