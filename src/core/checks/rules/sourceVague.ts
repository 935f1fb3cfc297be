import { WordClass } from '../../language/wordClass';
import type { BlockReading } from '../../reading';
import { fold } from '../../text/folding';
import type { Span } from '../../text/span';
import { isQuoted, sentenceAt, type BlockContext } from '../blockContext';
import { hasClass, isWordAt, lowerAt, someTokenIn, spanOfTokens } from '../blockTokens';
import { message } from '../finding';
import type { Rule } from '../rule';
import { placeholder, snippetFix } from '../snippets';

interface Wording {
  /** Words before the noun that say nothing of the source. */
  readonly before: ReadonlySet<string>;
  /** Words after it that say nothing of it either. */
  readonly after: ReadonlySet<string>;
  /** Words that lead in a source. */
  readonly leads: ReadonlySet<string>;
  /** Prepositions before an outlet that is told something: « a confié une source à l'AFP ». */
  readonly receivers: ReadonlySet<string>;
  readonly qualifier: string;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const WORDINGS: Readonly<Record<'fr' | 'en', Wording>> = {
  fr: {
    before: words(
      'une des plusieurs certaines deux trois quatre cinq nos nombreuses diverses différentes autres autre bonne',
    ),
    after: words(
      'anonyme anonymes sûre sûres fiable fiables crédible crédibles informée informées bien très placée placées haut indépendantes interrogée interrogées contactée contactées jointe jointes',
    ),
    leads: words("selon après par auprès d' de"),
    receivers: words('à au aux'),
    qualifier: 'au sein de l’entreprise',
  },
  en: {
    before: words(
      'a an one another our several some two three four five many multiple numerous various other anonymous unnamed unidentified reliable informed credible trusted well-placed well-informed',
    ),
    after: new Set(),
    leads: words('to citing by from'),
    receivers: words('to'),
    qualifier: 'with knowledge of the talks',
  },
};

const CUES = WordClass.cueFinite | WordClass.cueParticiple | WordClass.cueGerund | WordClass.auxiliary;

const messages = {
  vague: '“{0}” says nothing of where the information comes from.',
  qualify: 'Say what the source is close to',
} as const;

/** A bare « source » or « sources » to which nothing is added. */
export const sourceVague: Rule = {
  id: 'source-vague',
  title: 'Source of whom nothing is said',
  severity: 'warning',
  messages,
  checkBlock(block, report) {
    const { reading } = block;
    const wording = WORDINGS[block.language === 'en' ? 'en' : 'fr'];
    for (let i = 0; i < reading.tokens.length; i++) {
      const word = lowerAt(reading, i);
      if (word !== 'source' && word !== 'sources') continue;
      const group = bareGroup(block, i, wording);
      if (!group || isQuoted(reading.quotations, group) || isAllowed(block, group)) continue;
      report({
        ...group,
        message: message(messages.vague, block.text.slice(group.start, group.end)),
        fixes: [
          snippetFix(message(messages.qualify), {
            start: group.end,
            end: group.end,
            newText: ' ' + placeholder(1, wording.qualifier),
          }),
        ],
      });
    }
  },
};

/** The noun with the empty words around it where it speaks as a source and has no qualifier. */
function bareGroup(block: BlockContext, noun: number, wording: Wording): Span | undefined {
  const { reading } = block;
  let first = noun;
  while (wording.before.has(lowerAt(reading, first - 1))) first--;
  let last = noun;
  while (wording.after.has(lowerAt(reading, last + 1))) last++;
  const isFrench = block.language !== 'en';
  if (isFrench && first === noun && !(last > noun && lowerAt(reading, noun - 1) === 'de')) return undefined;
  if (!isFrench && first === noun && !startsGroup(reading, noun, wording)) return undefined;
  if (!isFrench && lowerAt(reading, noun) === 'source' && first === noun) return undefined;
  const span = spanOfTokens(reading, first, last);
  return isBareAfter(block, last, wording) && speaks(block, first, last, wording) ? span : undefined;
}

/** English “sources” without a word before it: at the start, after punctuation or a function word. */
function startsGroup(reading: BlockReading, noun: number, { leads }: Wording): boolean {
  const before = lowerAt(reading, noun - 1);
  const isFunction = hasClass(reading, noun - 1, WordClass.conjunction | WordClass.subordinator | CUES);
  return !isWordAt(reading, noun - 1) || leads.has(before) || isFunction || before === 'that';
}

function isBareAfter({ reading, mentions }: BlockContext, last: number, wording: Wording): boolean {
  const next = last + 1;
  const char = reading.text.charAt(reading.tokens.starts[next] ?? reading.text.length);
  if (next >= reading.tokens.length || '.,;:!?»”"—–'.includes(char)) return true;
  if (hasClass(reading, next, CUES)) return true;
  if (!wording.receivers.has(lowerAt(reading, next))) return false;
  const receiver = reading.tokens.starts[next + 1] ?? 0;
  return mentions.some(
    ({ start, type }) => type === 'organization' && start >= receiver && start <= receiver + 3,
  );
}

/** Led in by « selon », followed by a verb of speech, or after one in its sentence (« a confié une source »). */
function speaks(
  { reading, sentences }: BlockContext,
  first: number,
  last: number,
  wording: Wording,
): boolean {
  if (wording.leads.has(lowerAt(reading, first - 1)) || hasClass(reading, last + 1, CUES)) return true;
  const group = spanOfTokens(reading, first, last);
  const sentence = sentenceAt(sentences, group.start);
  return someTokenIn(
    reading,
    { start: sentence.start, end: group.start },
    (token) =>
      hasClass(reading, token, CUES & ~WordClass.auxiliary) &&
      !isQuoted(reading.quotations, spanOfTokens(reading, token, token)),
  );
}

function isAllowed({ text, options }: BlockContext, group: Span): boolean {
  const { anonymous } = options.words;
  if (anonymous.length === 0) return false;
  const words = fold(text.slice(group.start, group.end));
  return anonymous.some(({ source }) => words.includes(fold(source)));
}
