import type { ArticleStructure } from '../article/structure';
import type { Message } from '../checks/finding';
import type { EntityType } from '../entities/mention';
import type { Language } from '../language/language';
import { textOf } from '../text/span';
import { readArticleParts } from './articleWords';
import { scoreTopics } from './topics';
import type { TopicScore, TopicWords } from './topics';
import { findTag, labelOf, nameKey, pathOf } from './vocabulary';
import type { Tag, Vocabulary } from './vocabulary';
import { createPhraseIndex, findVocabularyWords } from './vocabularyWords';
import type { NamedTag } from './vocabularyWords';

/** What a suggestion comes from; of several reasons, the strongest. */
export type SuggestionKind = 'topic' | 'rubric' | 'entity' | 'word';

/** A tag that an article might bear. */
export interface TagSuggestion {
  /** What to remember when it is rejected: the tag's id, or the id that the new tag would have. */
  readonly key: string;
  /** Absent for a tag that no vocabulary has yet. */
  readonly tag?: Tag;
  /** In the article's language. */
  readonly label: string;
  readonly kind: SuggestionKind;
  /** 0 to 1. */
  readonly score: number;
  /** Strongest first, at least one. */
  readonly reasons: readonly Message[];
}

/** A name of the article, as the analysis counts it. */
export interface NamedEntity {
  readonly name: string;
  readonly type: EntityType;
  readonly count: number;
  readonly inHeadline: boolean;
}

/** What is read of an article. */
export interface TaggedArticle {
  readonly text: string;
  readonly structure: Pick<ArticleStructure, 'blocks' | 'headline' | 'rubric'>;
  readonly entities: readonly NamedEntity[];
  /** Ids of the tags it bears. */
  readonly tags?: readonly string[];
  /** Keys of suggestions that were turned down. */
  readonly rejected?: readonly string[];
}

/** What suggestions are drawn from; one for each language. */
export interface TagSources {
  readonly vocabulary: Vocabulary;
  readonly language: Language;
  /** Of the same language; without them no topics are suggested. */
  readonly topicWords?: TopicWords;
}

/** How many topics stand at the head of the suggestions. */
const SHOWN_TOPICS = 3;
/** Below this, relative to the best topic, a topic is noise. */
const LEAST_SHARE = 0.1;
/** How many suggestions at most. */
const MOST = 15;
/** How many words a reason names. */
const SHOWN_WORDS = 3;
/** Weaker ones are not worth a look. */
const LEAST_SCORE = 0.2;

/**
 * Makes the function that suggests tags for an article of `sources.language`: the top-level topics first, at most three,
 * then everything else by its score: the headline's rubric, names, and words of the vocabularies. What the article bears
 * already, or was turned down, is left out.
 */
export function createTagSuggester(
  sources: TagSources,
): (article: TaggedArticle) => readonly TagSuggestion[] {
  const { vocabulary, language, topicWords } = sources;
  const phrases = createPhraseIndex(vocabulary, language);
  const tagsOfTopics = indexTopics(vocabulary);
  return (article) => {
    const parts = readArticleParts(article.text, article.structure, language);
    const topics = topicWords ? scoreTopics(parts, topicWords) : [];
    const list = new SuggestionList(language, leftOut(article, vocabulary));
    suggestTopics(list, topics, tagsOfTopics);
    suggestRubric(list, article, vocabulary);
    for (const entity of article.entities) suggestEntity(list, entity, vocabulary);
    for (const named of findVocabularyWords(parts, phrases)) suggestWord(list, named, topics, vocabulary);
    return list.finish();
  };
}

interface Reason {
  readonly kind: SuggestionKind;
  readonly score: number;
  readonly messages: readonly Message[];
}

/** Suggestions being gathered: several reasons for one tag add up. */
class SuggestionList {
  readonly #language: Language;
  readonly #leftOut: ReadonlySet<string>;
  readonly #found = new Map<string, { tag: Tag | undefined; label: string; reasons: Reason[] }>();

  constructor(language: Language, leaveOut: ReadonlySet<string>) {
    this.#language = language;
    this.#leftOut = leaveOut;
  }

  addKnown(tag: Tag, reason: Reason): void {
    this.#add(tag.id, tag, labelOf(tag, this.#language), reason);
  }

  addNew(label: string, reason: Reason): void {
    this.#add(nameKey(label), undefined, label, reason);
  }

  #add(key: string, tag: Tag | undefined, label: string, reason: Reason): void {
    if (this.#leftOut.has(key)) return;
    const known = this.#found.get(key);
    if (known) known.reasons.push(reason);
    else this.#found.set(key, { tag, label, reasons: [reason] });
  }

  finish(): readonly TagSuggestion[] {
    const all = [...this.#found].map(([key, { tag, label, reasons }]): TagSuggestion => {
      const sorted = [...reasons].sort((a, b) => b.score - a.score);
      const kind = reasons.some((reason) => reason.kind === 'topic') ? 'topic' : (sorted[0]?.kind ?? 'word');
      const doubt = reasons.reduce((rest, { score }) => rest * (1 - score), 1);
      return {
        key,
        ...(tag ? { tag } : {}),
        label,
        kind,
        score: 1 - doubt,
        reasons: withoutRepeats(sorted.flatMap(({ messages }) => messages)),
      };
    });
    const isTopic = ({ kind }: TagSuggestion): number => Number(kind === 'topic');
    return all
      .filter((each) => each.kind === 'topic' || each.score >= LEAST_SCORE)
      .sort((a, b) => isTopic(b) - isTopic(a) || b.score - a.score)
      .slice(0, MOST);
  }
}

/** The desk's tag for a Media Topic where the desk has one (`ids: {iptc: …}`), else the topic itself. */
function indexTopics({ tags }: Vocabulary): ReadonlyMap<string, Tag> {
  const index = new Map<string, Tag>();
  for (const tag of tags) {
    const topic = tag.ids?.['iptc'] ?? (tag.source === 'iptc' ? tag.id : undefined);
    const known = topic === undefined ? undefined : index.get(topic);
    if (topic !== undefined && known?.source !== 'desk') index.set(topic, tag);
  }
  return index;
}

function leftOut({ tags = [], rejected = [] }: TaggedArticle, vocabulary: Vocabulary): ReadonlySet<string> {
  const borne = tags.flatMap((id) => [id, findTag(vocabulary, id)?.id ?? id]);
  return new Set([...borne, ...rejected]);
}

function suggestTopics(
  list: SuggestionList,
  topics: readonly TopicScore[],
  tags: ReadonlyMap<string, Tag>,
): void {
  const least = (topics[0]?.score ?? 0) * LEAST_SHARE;
  let shown = 0;
  for (const { topic, score, words } of topics) {
    const tag = tags.get(topic);
    if (!tag) continue;
    if (score < least || shown === SHOWN_TOPICS) return;
    shown++;
    const message: Message = { template: 'words such as {0}', values: [words.join(', ')] };
    list.addKnown(tag, { kind: 'topic', score, messages: [message] });
  }
}

function suggestRubric(
  list: SuggestionList,
  { text, structure }: TaggedArticle,
  vocabulary: Vocabulary,
): void {
  if (!structure.rubric) return;
  const name = textOf(text, structure.rubric).trim();
  if (name === '') return;
  const tag = findTag(vocabulary, name);
  const messages: readonly Message[] = [{ template: 'the rubric of the headline', values: [] }];
  if (tag) list.addKnown(tag, { kind: 'rubric', score: 0.95, messages });
  else list.addNew(name, { kind: 'rubric', score: 0.75, messages });
}

/** A name the vocabulary has counts from its first mention; a new one from its second, or in the headline. */
function suggestEntity(
  list: SuggestionList,
  { name, type, count, inHeadline }: NamedEntity,
  vocabulary: Vocabulary,
): void {
  const tag = findTag(vocabulary, name);
  if (!tag && ((count < 2 && !inHeadline) || type === 'other')) return;
  const score = Math.min(0.6, 0.1 + 0.15 * count) + (inHeadline ? 0.25 : 0);
  const messages = [named(count), ...(inHeadline ? [{ template: 'in the headline', values: [] }] : [])];
  if (tag) list.addKnown(tag, { kind: 'entity', score: score + 0.1, messages });
  else list.addNew(name, { kind: 'entity', score, messages });
}

/**
 * A tag whose own name stands in the text. The desk's words are chosen for its subjects; those of the Media Topics are
 * everyday words too (« eau », « famille »), so that one of them counts from its second time, or in the headline, and as
 * far as the article is about the topic above it.
 */
function suggestWord(
  list: SuggestionList,
  { tag, written, count, inHeadline, words }: NamedTag,
  topics: readonly TopicScore[],
  vocabulary: Vocabulary,
): void {
  const messages = [
    wordsMessage(written, count),
    ...(inHeadline ? [{ template: 'in the headline', values: [] }] : []),
  ];
  const strength = Math.min(0.65, 0.35 + 0.1 * count) + (inHeadline ? 0.2 : 0);
  if (tag.source === 'desk') {
    list.addKnown(tag, { kind: 'word', score: strength, messages });
    return;
  }
  const top = pathOf(vocabulary, tag)[0] ?? tag;
  if (top === tag && topics.length > 0) return;
  if (words === 1 && count < 2 && !inHeadline) return;
  const about = (topics.find(({ topic }) => topic === top.id)?.score ?? 0) / (topics[0]?.score ?? 1);
  list.addKnown(tag, { kind: 'word', score: strength * (0.3 + 0.5 * about), messages });
}

function named(count: number): Message {
  return count === 1
    ? { template: 'named once', values: [] }
    : { template: 'named {0} times', values: [String(count)] };
}

function wordsMessage(written: readonly string[], count: number): Message {
  const [word = '', ...others] = written;
  if (others.length > 0)
    return { template: 'the words {0}', values: [written.slice(0, SHOWN_WORDS).join(', ')] };
  if (count === 1) return { template: 'the word “{0}”', values: [word] };
  return { template: 'the word “{0}”, {1} times', values: [word, String(count)] };
}

function withoutRepeats(messages: readonly Message[]): readonly Message[] {
  const seen = new Set<string>();
  return messages.filter(({ template, values }) => {
    const key = [template, ...values].join('\0');
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
