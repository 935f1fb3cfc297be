import { isQuoted, type BlockContext } from '../blockContext';
import { lowerAt } from '../blockTokens';
import { message, type Fix } from '../finding';
import type { Span } from '../../text/span';
import { isSpace } from '../../text/span';
import { fold } from '../../text/folding';
import { Shape } from '../../text/lexicon';
import { TokenKind } from '../../text/tokens';
import type { Rule } from '../rule';

const messages = {
  placeholder: '“{0}” is a placeholder that was left in.',
  confidential: '“{0}”: this was not meant for publication.',
  remove: 'Remove it',
} as const;

/** The longest note in brackets that is looked at. */
const LONGEST_NOTE = 60;

/** What a note to oneself begins with, folded: « à vérifier », “check spelling”. */
const NOTE_STARTS =
  /^(?:a (?:verifier|completer|preciser|confirmer|revoir|relire|sourcer|reformuler|developper|checker)|verifier|todo|fixme|tk|tbc|tbd|check|to check|to (?:be )?(?:confirmed?|verify|verified|complete[d]?)|confirm|verify|fact[- ]?check|note (?:a la redaction|to (?:the )?(?:desk|editor))|ndlr ?:? a|need source|needs source|source needed|citation needed|ref needed|lorem|insert|inserer)\b/;

/** « (source ?) », « [date ?] » */
const NOTE_QUESTION =
  /^(?:source|sources|nom|prenom|nom et prenom|date|chiffre|chiffres|age|lieu|titre|fonction|orthographe|heure|montant|name|first name|surname|age|figure|figures|number|title|spelling|place|time|amount|quote|citation|link|lien|who|qui|when|quand|where|ou)\s*\?+$/;

/** « sous embargo jusqu'à lundi », “EMBARGOED UNTIL …” at the start of a block. */
const EMBARGO =
  /^\W{0,4}(?:sous )?(?:strict(?:ement)? )?(?:sous )?embargo(?:ed)?\b(?=\s*(?::|jusqu|until|till|for|-|–|—|\d|au\b|le\b|strict))/i;

const CONFIDENTIAL =
  /\b(?:off the record|off-the-record|ne pas citer|ne pas publier|ne pas diffuser|not for attribution|not for publication|not for quotation|do not quote|do not publish|background only|confidentiel ?: ?ne pas)\b/gi;

/** Words, folded, whose number may be roman. */
const ROMAN_BEFORE =
  /(?:chapitre|tome|volume|article|annexe|acte|partie|section|siecle|louis|pie|jean|benoit|leon|charles|bowl|numero|phase|chapter|part|act|title|appendix|century|world war)$/;

/** Placeholders and confidential marks that were left in; more serious once the article is on review. */
export const draftResidue: Rule = {
  id: 'draft-residue',
  title: 'Rest of a draft',
  severity: 'information',
  messages,
  checkBlock(block, report) {
    const severity = block.options.stage === 'review' ? 'error' : 'information';
    const say = (span: Span, template: string, fixes: readonly Fix[]) => {
      if (isQuoted(block.reading.quotations, span)) return;
      const words = block.text.slice(span.start, span.end);
      report({ start: span.start, end: span.end, severity, message: message(template, words), fixes });
    };
    const notes = findNotes(block.text);
    for (const note of notes) say(note, messages.placeholder, [removal(block.text, note)]);
    for (const span of findTokens(block, notes)) say(span, messages.placeholder, []);
    for (const span of findConfidential(block.text)) say(span, messages.confidential, []);
  },
};

/** Notes in round or square brackets, in text order. */
function findNotes(text: string): Span[] {
  const notes: Span[] = [];
  for (let start = nextBracket(text, 0); start >= 0; start = nextBracket(text, start + 1)) {
    const closing = text.charAt(start) === '(' ? ')' : ']';
    const end = text.slice(start, start + LONGEST_NOTE).indexOf(closing);
    if (end < 0) continue;
    const inside = fold(text.slice(start + 1, start + end)).trim();
    if (NOTE_STARTS.test(inside) || NOTE_QUESTION.test(inside)) notes.push({ start, end: start + end + 1 });
  }
  return notes;
}

function nextBracket(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === 0x28 || char === 0x5b) return at;
  }
  return -1;
}

/** TK, XX, ???: placeholders that are a word or mark of their own. */
function findTokens({ reading, text }: BlockContext, notes: readonly Span[]): Span[] {
  const { tokens, lexicon } = reading;
  const found: Span[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const start = tokens.starts[i] ?? 0;
    const end = tokens.ends[i] ?? 0;
    if (notes.some((note) => note.start <= start && end <= note.end)) continue;
    if (tokens.kinds[i] === TokenKind.word) {
      const form = lexicon.form(tokens.forms[i] ?? 0);
      if (/^(?:TK)+$/.test(form) || (/^X{2,}$/.test(form) && isLoneX({ reading }, i)))
        found.push({ start, end });
      else if (form === 'TODO' || form === 'FIXME') found.push({ start, end });
    } else if (text.charAt(start) === '?' && text.startsWith('???', start)) {
      let last = i;
      while (text.charAt(tokens.ends[last] ?? 0) === '?') last++;
      found.push({ start, end: tokens.ends[last] ?? end });
      i = last;
    }
  }
  return found;
}

/** A row of X that is no roman numeral: not after a name or a word that is numbered. */
function isLoneX({ reading }: Pick<BlockContext, 'reading'>, at: number): boolean {
  const { tokens, lexicon } = reading;
  const before = tokens.forms[at - 1];
  if (before === undefined) return true;
  const isName =
    at > 1 && (lexicon.shape(before) & Shape.capitalised) !== 0 && tokens.kinds[at - 1] === TokenKind.word;
  return !isName && !ROMAN_BEFORE.test(fold(lowerAt(reading, at - 1)));
}

function findConfidential(text: string): Span[] {
  const found = [...text.matchAll(CONFIDENTIAL)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
  const embargo = EMBARGO.exec(text.slice(0, LONGEST_NOTE));
  if (embargo) found.unshift({ start: 0, end: embargo[0].length });
  return found;
}

/** Takes a note out with the space before it. */
function removal(text: string, { start, end }: Span): Fix {
  let from = start;
  while (from > 0 && isSpace(text.charCodeAt(from - 1))) from--;
  const to = from === 0 && isSpace(text.charCodeAt(end)) ? end + 1 : end;
  return { title: message(messages.remove), edits: [{ start: from, end: to, newText: '' }] };
}
