import type { ArticleStructure, BlockRole } from './article/structure';
import {
  correctAttributions,
  correctMentions,
  noJudgements,
  type Judgements,
} from './annotations/judgements';
import { createStructureReader } from './article/readStructure';
import { assembleAttributions } from './attribution/assembleAttributions';
import type { Attribution } from './attribution/attribution';
import {
  findAttributions,
  initialState,
  sameState,
  type BlockState,
  type LocalAttribution,
} from './attribution/findAttributions';
import { checkArticle } from './checks/checkArticle';
import { checkBlock } from './checks/checkBlock';
import type { ArticleBlock } from './checks/articleContext';
import type { Finding } from './checks/finding';
import type { RuleOptions } from './checks/ruleOptions';
import type { DeskNames } from './entities/deskNames';
import type { EntityModel } from './entities/entityModel';
import { createMentionFinder } from './entities/findMentions';
import { createMentionLinker } from './entities/mentionLinker';
import type { Entity, LinkedMention, Mention } from './entities/mention';
import { detectLanguage } from './language/detectLanguage';
import type { Language } from './language/language';
import { languagePack } from './language/packs';
import { createBlockReader } from './reading';
import { Lexicon, MAX_FORMS } from './text/lexicon';
import type { Span } from './text/span';

/** One block at its place in the article; what was found in it counts from `start`, and is kept while only its place changes. */
export interface AnalysedBlock extends ArticleBlock {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly attributions: readonly LocalAttribution[];
  /** What the block before handed on, and what this one does. */
  readonly entry: BlockState;
  readonly exit: BlockState;
}

/** Everything the project knows of one article. Offsets count from the article's start. */
export interface ArticleAnalysis {
  readonly text: string;
  readonly language: Language;
  readonly structure: ArticleStructure;
  /** In text order; page links are not analysed. A very long paragraph may be several blocks. */
  readonly blocks: readonly AnalysedBlock[];
  /** In text order, not overlapping. */
  readonly mentions: readonly LinkedMention[];
  /** By first mention. */
  readonly entities: readonly Entity[];
  /** By first content. */
  readonly attributions: readonly Attribution[];
  /** In text order. */
  readonly findings: readonly Finding[];
}

/** What an analysis depends on besides the text. */
export interface AnalyserOptions {
  /** The language of the articles, `auto` to find it in each. */
  readonly language: 'auto' | Language;
  /** Trained models by language; a language without one is read by rules alone. */
  readonly models: ReadonlyMap<Language, EntityModel>;
  /** The desk's names. */
  readonly deskNames?: DeskNames;
  /** Which rules run, how, and the desk's style. */
  readonly rules: RuleOptions;
}

/** Analyses the successive states of one article, or article after article. */
export interface Analyser {
  /**
   * The analysis of `text`. Blocks that the last call already knew are reused, so that an edit costs the paragraphs it
   * touches. `judgements` are a person's words on names and statements, at offsets of `text`.
   */
  analyse(text: string, judgements?: Judgements): ArticleAnalysis;
  /** The same in steps of a few thousand characters: between two steps the caller may wait or give up. */
  analyseInSteps(text: string, judgements?: Judgements): Generator<undefined, ArticleAnalysis>;
  /** How many blocks were analysed (not reused) so far. */
  readonly blocksAnalysed: number;
}

/** A paragraph longer than this is read in pieces, cut between sentences: one line of 5 MB stays a series of short tasks. */
const LONGEST_BLOCK = 16_384;
/** Code units of new text between two steps. */
const STEP = 8_192;

/** Makes an analyser. It keeps the last analysis it made and the word forms it met. */
export function createAnalyser(options: AnalyserOptions): Analyser {
  const readStructure = createStructureReader();
  const linkMentions = createMentionLinker();
  let reader: LanguageReader | undefined;
  let previous: readonly AnalysedBlock[] = [];
  let blocksAnalysed = 0;

  function* analyseInSteps(
    text: string,
    judgements: Judgements = noJudgements,
  ): Generator<undefined, ArticleAnalysis> {
    const structure = readStructure(text);
    const language = options.language === 'auto' ? detectLanguage(text) : options.language;
    if (reader?.language !== language) previous = [];
    const reuse = createReuse(previous);
    const pieces = piecesOf(text, structure);
    const blocks: AnalysedBlock[] = [];
    let state = initialState;
    let work = 0;
    for (const [i, piece] of pieces.entries()) {
      const known = reuse(text, piece, i, pieces.length, state);
      if (!known) {
        blocksAnalysed++;
        work += piece.end - piece.start;
      }
      if (reader?.language !== language || reader.isFull()) reader = createLanguageReader(language, options);
      const block = known ?? reader.analyseBlock(detach(text.slice(piece.start, piece.end)), piece, state);
      blocks.push(block.start === piece.start ? block : { ...block, start: piece.start, end: piece.end });
      state = block.exit;
      if (work >= STEP) {
        work = 0;
        yield;
      }
    }
    previous = blocks;
    return assemble({ text, language, structure, blocks }, judgements, options, linkMentions);
  }

  return {
    analyse: (text, judgements) => runToEnd(analyseInSteps(text, judgements)),
    analyseInSteps,
    get blocksAnalysed() {
      return blocksAnalysed;
    },
  };
}

function runToEnd(steps: Generator<undefined, ArticleAnalysis>): ArticleAnalysis {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

interface LanguageReader {
  readonly language: Language;
  readonly analyseBlock: (text: string, piece: Piece, entry: BlockState) => AnalysedBlock;
  /** Whether so many word forms were met that a fresh reader should take over. */
  readonly isFull: () => boolean;
}

function createLanguageReader(
  language: Language,
  { models, deskNames, rules }: AnalyserOptions,
): LanguageReader {
  const lexicon = new Lexicon(languagePack(language));
  const readBlock = createBlockReader(lexicon);
  const findMentions = createMentionFinder(lexicon, models.get(language), deskNames);
  return {
    language,
    isFull: () => lexicon.size > MAX_FORMS,
    analyseBlock(text, { start, end, role }, entry) {
      const reading = readBlock(text, role);
      const mentions = findMentions(reading);
      const { attributions, exit } = findAttributions(reading, mentions, entry);
      const check = checkBlock(reading, mentions, attributions, rules);
      return {
        start,
        end,
        role,
        text,
        quotations: reading.quotations,
        mentions,
        attributions,
        check,
        entry,
        exit,
      };
    },
  };
}

interface Piece extends Span {
  readonly role: BlockRole;
}

/** The blocks that are analysed, long ones cut between sentences. */
function piecesOf(text: string, { blocks }: ArticleStructure): Piece[] {
  const pieces: Piece[] = [];
  for (const { start, end, role } of blocks) {
    if (role === 'link') continue;
    let from = start;
    while (end - from > LONGEST_BLOCK) {
      const to = endOfPiece(text, from);
      pieces.push({ start: from, end: to, role });
      from = to;
    }
    pieces.push({ start: from, end, role });
  }
  return pieces;
}

/** After the last full stop and space of the next `LONGEST_BLOCK` code units, else after its last space, else there. */
function endOfPiece(text: string, from: number): number {
  const limit = from + LONGEST_BLOCK;
  const window = text.slice(from, limit);
  for (const end of ['. ', ' ']) {
    const at = window.lastIndexOf(end);
    if (at > 0) return from + at + end.length;
  }
  const isSplitPair = text.charCodeAt(limit - 1) >= 0xd800 && text.charCodeAt(limit - 1) < 0xdc00;
  return isSplitPair ? limit - 1 : limit;
}

/** A copy of `slice` that does not keep the text it was cut from alive. */
function detach(slice: string): string {
  return ` ${slice}`.slice(1);
}

/**
 * Finds the earlier analysis of a block: first by position from the start of the article, then from its end, then by
 * its words anywhere (a paragraph that was moved). Comparing is a memory compare, so an unchanged megabyte costs little.
 */
function createReuse(previous: readonly AnalysedBlock[]) {
  let byText: Map<string, AnalysedBlock> | undefined;
  const moved = (text: string): AnalysedBlock | undefined => {
    byText ??= new Map(previous.map((block) => [block.text, block]));
    return byText.get(text);
  };
  return (
    text: string,
    piece: Piece,
    i: number,
    count: number,
    entry: BlockState,
  ): AnalysedBlock | undefined => {
    if (previous.length === 0) return undefined;
    const fits = (known: AnalysedBlock | undefined): known is AnalysedBlock =>
      known?.text.length === piece.end - piece.start &&
      known.role === piece.role &&
      text.startsWith(known.text, piece.start) &&
      sameState(known.entry, entry);
    const fromStart = previous[i];
    if (fits(fromStart)) return fromStart;
    const fromEnd = previous[previous.length - count + i];
    if (fits(fromEnd)) return fromEnd;
    const elsewhere = moved(text.slice(piece.start, piece.end));
    return fits(elsewhere) ? elsewhere : undefined;
  };
}

function assemble(
  read: Pick<ArticleAnalysis, 'text' | 'language' | 'structure' | 'blocks'>,
  judgements: Judgements,
  { rules }: AnalyserOptions,
  linkMentions: ReturnType<typeof createMentionLinker>,
): ArticleAnalysis {
  const { blocks } = read;
  const corrected =
    judgements.entities.length === 0
      ? blocks
      : blocks.map(({ start, end, text, role, mentions }) => ({
          start,
          text,
          role,
          mentions: correctMentions(mentions, judgements, { start, end }),
        }));
  const { mentions, entities } = linkMentions(corrected);
  const names = { mentions, entities };
  const attributions = correctAttributions(assembleAttributions(blocks, names), judgements, names);
  const found = { ...read, mentions, entities, attributions };
  return { ...found, findings: checkArticle(found, rules) };
}
