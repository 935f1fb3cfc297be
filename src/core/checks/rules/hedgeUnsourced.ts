import type { Span } from '../../text/span';
import { inArticle, marksOf, type ArticleBlock, type ArticleContext, type Mark } from '../articleContext';
import { isQuoted, lastStartingAtOrBefore, sentenceAt, type BlockContext } from '../blockContext';
import { lowerAt, someTokenIn, spanOfTokens, tokenFrom } from '../blockTokens';
import { isConditional } from '../conditional';
import { message, type Fix } from '../finding';
import type { PhraseSet } from '../phrases';
import type { Rule } from '../rule';
import { BLANK_NAME, placeholder } from '../snippets';
import { hasSignIn, signsOfSource, sourceMarkers } from '../sourcing';

/** Words that say somebody else vouches for the statement, and do not say who. */
const hedgeWords: PhraseSet = {
  fr: ['prétendument|supposément|censément'],
  en: [
    'reportedly|allegedly|supposedly|purportedly',
    'is|are|was|were said|understood|thought|believed|rumoured|rumored|alleged|reported|feared to',
  ],
};

/** Words that make a conditional a hypothesis, a wish or a question. */
const hypotheses: PhraseSet = {
  fr: [
    'si|sinon|autrement',
    "s' il|ils|elle|elles|on|en|y",
    'à condition|moins|supposer|défaut',
    'au cas où',
    "en cas de|d'|du",
    'quand bien même',
    'dans de|des|telles conditions',
    "dans ce|cette|un tel|l' cas|hypothèse|éventualité?",
    'auquel|lequel cas',
    "dans l' hypothèse|éventualité",
    'plutôt que',
    'mieux vaudrait',
    'idéalement|théoriquement|hypothétiquement|imaginons|imaginez|supposons',
    'comme si',
    'tant que',
    "l' idée|hypothèse|éventualité|perspective",
  ],
};

/** The same, but no sign against « aurait fui ». */
const weakHypotheses: PhraseSet = { fr: ['sans|faute|sauf|avec', 'à terme'] };

/** Modals and set phrases whose conditional is polite, a wish or the writer's own judgement. */
const MODALS =
  /^(?:pourr|devr|faudr|voudr|souhaiter|aimer|préférer|vaudr|suffir|dir|saur|conviendr|gagner|mériter|oser|jurer|croir|siér)(?:ait|aient)$/;

/** « aurait pu, dû, fallu … »: the writer's own judgement too. */
const JUDGEMENTS = new Set(
  'pu dû du voulu fallu suffi aimé souhaité préféré intérêt besoin tort envie lieu préférable possible souhaitable dommage temps bon mieux logique faux vain impossible'.split(
    ' ',
  ),
);

/** How many tokens before a conditional are looked at for the clause it stands in. */
const CLAUSE_REACH = 12;

const messages = {
  unsourced: 'Whose information is this? “{0}” keeps its distance from a source that is not named.',
  name: 'Name the source',
} as const;

/** A conditional of hearsay, or “reportedly”, with no source in its sentence or the one before. */
export const hedgeUnsourced: Rule = {
  id: 'hedge-unsourced',
  title: 'Hearsay without a source',
  severity: 'warning',
  messages,
  phrases: [hedgeWords, hypotheses, weakHypotheses, sourceMarkers],
  collect(block) {
    if (block.role !== 'paragraph' && block.role !== 'standfirst') return [];
    const hedges = [...hedgesOf(block)];
    const signs = signsOfSource(block).filter(
      ({ start }) => !hedges.some((hedge) => hedge.start <= start && start < hedge.end),
    );
    const last = block.sentences.at(-1);
    const marks: Mark[] = hedges.flatMap(({ isSimple: isPlain, ...hedge }) => {
      const index = lastStartingAtOrBefore(block.sentences, hedge.start);
      const near = {
        start: (block.sentences[index - 1] ?? block.sentences[index])?.start ?? 0,
        end: block.sentences[index]?.end ?? 0,
      };
      const kind = index === 0 ? 'first' : 'later';
      return hasSignIn(signs, near) ? [] : [{ ...hedge, kind: isPlain ? `${kind}-simple` : kind }];
    });
    if (last && hasSignIn(signs, last)) marks.push({ ...last, kind: 'sourced-end' });
    return marks;
  },
  checkArticle(article, report) {
    const simple = article.blocks.flatMap((block) => marksOf(block, hedgeUnsourced.id).filter(isSimple));
    const isImagining = simple.length > MOST_SIMPLE;
    article.blocks.forEach((block, i) => {
      for (const mark of marksOf(block, hedgeUnsourced.id)) {
        if (mark.kind === 'sourced-end' || (isImagining && isSimple(mark))) continue;
        if (mark.kind.startsWith('first') && endsSourced(article.blocks[i - 1])) continue;
        const place = inArticle(block, mark);
        const words = article.text.slice(place.start, place.end);
        report({
          ...place,
          message: message(messages.unsourced, words),
          fixes: [sourceFix(article, block, mark)],
        });
      }
    });
  },
};

/** An article with more conditionals like « fermerait » imagines something; « aurait fui » it does not imagine. */
const MOST_SIMPLE = 1;

function isSimple({ kind }: Mark): boolean {
  return kind.endsWith('-simple');
}

function endsSourced(before: ArticleBlock | undefined): boolean {
  return (
    before !== undefined && marksOf(before, hedgeUnsourced.id).some(({ kind }) => kind === 'sourced-end')
  );
}

interface Hedge extends Span {
  readonly isSimple: boolean;
}

function* hedgesOf(block: BlockContext): Generator<Hedge> {
  for (const { start, end } of block.find(hedgeWords))
    if (!isQuoted(block.reading.quotations, { start, end })) yield { start, end, isSimple: false };
  if (block.language === 'en') return;
  const { reading } = block;
  for (let i = 0; i < reading.tokens.length; i++)
    if (isConditional(lowerAt(reading, i)) && isHearsay(block, i)) {
      const isCompound = AUXILIARY.test(lowerAt(reading, i)) && hasParticiple(reading, i);
      yield { ...spanOfTokens(reading, i, i), isSimple: !isCompound };
    }
}

/** Whether the conditional at token `at` is hearsay: outside hypotheses, questions, wishes and « que » clauses. */
function isHearsay(block: BlockContext, at: number): boolean {
  const { reading, text } = block;
  const word = lowerAt(reading, at);
  const span = spanOfTokens(reading, at, at);
  if (MODALS.test(word) || isQuoted(reading.quotations, span) || lowerAt(reading, at + 1).startsWith('-'))
    return false;
  for (let ahead = at + 1; ahead <= at + 3; ahead++)
    if (JUDGEMENTS.has(lowerAt(reading, ahead))) return false;
  const sentence = sentenceAt(block.sentences, span.start);
  if (/[?]\s*[»”"]?$/.test(text.slice(sentence.end - 4, sentence.end))) return false;
  const isCompound = AUXILIARY.test(word) && hasParticiple(reading, at);
  if (standsIn(block, hypotheses, sentence)) return false;
  if (!isCompound && standsIn(block, weakHypotheses, sentence)) return false;
  const isPast = isCompound && word.startsWith('aur');
  if (!isPast && isImagined(block, at, sentence)) return false;
  return !isSubordinate(block, at, sentence, isCompound);
}

/** The sentence begins with an infinitive, or it or one beside it has another conditional: a world that is imagined. */
function isImagined({ reading, sentences }: BlockContext, at: number, sentence: Span): boolean {
  const first = tokenFrom(reading, sentence.start);
  if (
    /(?:er|ir|re)$/.test(lowerAt(reading, first)) &&
    reading.pack.verbs.readVerb(lowerAt(reading, first)).some(({ tense }) => tense === 'infinitive')
  )
    return true;
  const index = lastStartingAtOrBefore(sentences, sentence.start);
  const reach = {
    start: (sentences[index - 1] ?? sentence).start,
    end: (sentences[index + 1] ?? sentence).end,
  };
  return someTokenIn(
    reading,
    reach,
    (token) =>
      token !== at && (isConditional(lowerAt(reading, token)) || /rions$/.test(lowerAt(reading, token))),
  );
}

function standsIn(block: BlockContext, phrases: PhraseSet, sentence: Span): boolean {
  return block.find(phrases).some(({ start }) => start >= sentence.start && start < sentence.end);
}

/** In a clause with « que » (future in the past, reported thought), or, but for « aurait fui », with « qui ». */
function isSubordinate({ reading }: BlockContext, at: number, sentence: Span, isCompound: boolean): boolean {
  for (let i = at - 1; i >= at - CLAUSE_REACH; i--) {
    if (i < 0 || (reading.tokens.starts[i] ?? 0) < sentence.start) return false;
    const word = lowerAt(reading, i);
    if (word === 'que' || word === "qu'" || word === 'où' || word === 'comment' || word === 'pourquoi')
      return true;
    if (word.startsWith('quel')) return true;
    if (!isCompound && (word === 'qui' || word === 'dont' || word === 'laquelle' || word === 'lequel'))
      return true;
    if (word === ';' || word === ':') return false;
  }
  return false;
}

const AUXILIARY = /^(?:aur|ser)(?:ait|aient)$/;
const PARTICIPLE =
  /(?:é|ée|és|ées|i|ie|is|ies|it|ite|its|ites|u|ue|us|ues|ert|erte|eint|aint|oint|ort|ort[es]s?)$/;

function hasParticiple(reading: BlockContext['reading'], at: number): boolean {
  return [1, 2, 3].some((ahead) => {
    const word = lowerAt(reading, at + ahead);
    return word.length > 1 && PARTICIPLE.test(word);
  });
}

/** Puts « Selon …, » before the sentence, whose first word loses its capital if it is no name. */
function sourceFix({ language, text }: ArticleContext, block: ArticleBlock, mark: Span): Fix {
  const sentence = sentenceAt(block.check.sentences, mark.start);
  const start = block.start + sentence.start;
  const isEnglish = language === 'en';
  const first = /^\p{L}+/u.exec(text.slice(start, start + 30))?.[0] ?? '';
  const isFunctionWord = FUNCTION_WORDS.has(first.toLowerCase());
  const lead = isEnglish
    ? `According to ${placeholder(1, BLANK_NAME.en)}, `
    : `Selon ${placeholder(1, BLANK_NAME.fr)}, `;
  const end = isFunctionWord ? start + 1 : start;
  return {
    title: message(messages.name),
    edits: [{ start, end, newText: lead + text.slice(start, end).toLowerCase() }],
    isSnippet: true,
  };
}

const FUNCTION_WORDS = new Set(
  'le la les l un une des il elle ils elles on ce cette ces son sa ses leur leurs au aux en dans the a an he she they it this these his her their in at on'.split(
    ' ',
  ),
);
