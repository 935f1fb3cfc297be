import { anonymityWords, anonymousSources, type AnonymousSource } from '../anonymity';
import { isQuoted, type BlockContext } from '../blockContext';
import { message, type Fix } from '../finding';
import type { PhraseSet } from '../phrases';
import type { Rule } from '../rule';
import { placeholder, snippetFix } from '../snippets';

/** Reasons that can only be meant for the anonymity. */
const reasons: PhraseSet = {
  fr: [
    'par crainte|peur|souci|mesure|prudence|sécurité|discrétion|devoir',
    'de crainte|peur',
    'craignant|redoutant',
    'pour sa|leur|des|raisons|ne sécurité|protection|raisons|représailles',
    "pour des raisons de|d' sécurité|confidentialité|discrétion",
    "pour ne pas|éviter de|d'|les|des? nuire|représailles|ennuis|être?",
    "n' étant|est|était|a pas autorisé|autorisée|autorisés|habilité|habilitée",
    'non autorisé|autorisée|habilité|habilitée à',
    'tenu|tenue|tenus|soumis|soumise par|au|à devoir|secret|la clause|réserve',
    'en raison de|du|des',
    'compte tenu de|du',
    'le sujet étant sensible',
  ],
  en: [
    'for fear of',
    'for safety|security|legal|privacy reasons',
    'for his|her|their safety|security',
    'for reasons of',
    'fearing|fears|feared',
    'due|owing to the? sensitivity|nature|fears|fear|risk|ongoing',
    'because of',
    'citing the? sensitivity|fears|fear|safety|security|nature|ongoing',
    'given the sensitivity|nature',
    'not authorised|authorized|permitted|allowed|cleared to',
    "n't|not yet? authorised|authorized|permitted|allowed to",
    'to discuss|speak|avoid private|internal|sensitive|freely|candidly|openly|retaliation|reprisals|details',
    'lacked|without authorisation|authorization|permission',
  ],
};

/** Conjunctions that give a reason where they follow the source closely. */
const because: PhraseSet = {
  fr: ['car', "parce que|qu'", "puisque|puisqu'"],
  en: ['because|since'],
};

/** How far after a source its reason may follow such a conjunction, in code units. */
const REACH = 120;

const messages = {
  noReason: 'Why is this source not named? The paragraph does not say.',
  reason: 'Give the reason',
} as const;

/** A source whose name is withheld without a reason in the paragraph; the first of each paragraph. */
export const sourceAnonNoReason: Rule = {
  id: 'source-anon-no-reason',
  title: 'Anonymity without a reason',
  severity: 'information',
  messages,
  phrases: [anonymityWords, reasons, because],
  checkBlock(block, report) {
    if (block.role !== 'paragraph' && block.role !== 'standfirst') return;
    const [source] = anonymousSources(block);
    if (!source || hasReason(block, source)) return;
    const { start, end } = source;
    report({ start, end, message: message(messages.noReason), fixes: [reasonFix(block, source)] });
  },
};

function hasReason(block: BlockContext, source: AnonymousSource): boolean {
  const isOutside = (span: { start: number; end: number }) => !isQuoted(block.reading.quotations, span);
  if (block.find(reasons).some(isOutside)) return true;
  const last = (source.withheld ?? source).end;
  return block
    .find(because)
    .some((words) => words.start >= source.start && words.start < last + REACH && isOutside(words));
}

function reasonFix({ language, text }: BlockContext, { end, withheld }: AnonymousSource): Fix {
  const isEnglish = language === 'en';
  const reason = isEnglish ? `because ${placeholder(1, 'reason')}` : `car ${placeholder(1, 'raison')}`;
  const at = Math.max(end, withheld?.end ?? 0);
  if (withheld) return snippetFix(message(messages.reason), { start: at, end: at, newText: ` ${reason}` });
  const clause = isEnglish ? `who asked not to be named ${reason}` : `qui a requis l’anonymat ${reason}`;
  const closing = /^\s*[,.;:!?]/.test(text.slice(at, at + 2)) || at === text.length ? '' : ',';
  return snippetFix(message(messages.reason), { start: at, end: at, newText: `, ${clause}${closing}` });
}
