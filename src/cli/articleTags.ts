import { join } from 'node:path';
import type { ArticleAnalysis } from '../core/analysis';
import type { Newsroom } from '../core/desk/newsroom';
import type { ExportedTag } from '../core/exchange/exportedArticle';
import type { Language } from '../core/language/language';
import { readMediaTopics } from '../core/tags/mediaTopics';
import { createTagSuggester, type NamedEntity, type TagSuggestion } from '../core/tags/suggestTags';
import { readTopicWords, type TopicWords } from '../core/tags/topics';
import { findTag, joinVocabularies, labelOf, type Vocabulary } from '../core/tags/vocabulary';
import { contains } from '../core/text/span';
import type { Files } from './io';
import { exists } from './program';

/** What people decided on the tags of one article. */
export interface TagDecisions {
  /** Ids of tags it bears. */
  readonly assigned: readonly string[];
  /** Keys of suggestions that were turned down. */
  readonly rejected: readonly string[];
}

/** Makes the function that gives the tags of an article: those it bears, then those that its text suggests. */
export function createTagger(
  dataFolder: string,
  files: Files,
): (analysis: ArticleAnalysis, newsroom: Newsroom, decisions: TagDecisions) => readonly ExportedTag[] {
  const vocabularyOf = createVocabularies(dataFolder, files);
  const suggesterOf = createSuggesters(dataFolder, files);
  return (analysis, newsroom, { assigned, rejected }) => {
    const { text, structure, language } = analysis;
    const vocabulary = vocabularyOf(newsroom);
    const suggest = suggesterOf(vocabulary, language);
    const suggestions = suggest({
      text,
      structure,
      entities: namedEntities(analysis),
      tags: assigned,
      rejected,
    });
    return [
      ...assigned.map((id) => assignedTag(id, vocabulary, language)),
      ...suggestions.map((suggestion) => suggestedTag(suggestion)),
    ];
  };
}

function assignedTag(id: string, vocabulary: Vocabulary, language: Language): ExportedTag {
  const tag = findTag(vocabulary, id);
  return { id, ...(tag && { label: labelOf(tag, language) }), origin: 'assigned' };
}

function suggestedTag({ key, tag, label, score }: TagSuggestion): ExportedTag {
  return { id: tag?.id ?? key, label, origin: 'suggested', score: Math.round(score * 1000) / 1000 };
}

function namedEntities({ entities, structure }: ArticleAnalysis): NamedEntity[] {
  const { headline } = structure;
  return entities.map(({ name, type, mentions }) => ({
    name,
    type,
    count: mentions.length,
    inHeadline: headline !== undefined && mentions.some((mention) => contains(headline, mention)),
  }));
}

function createVocabularies(dataFolder: string, files: Files): (newsroom: Newsroom) => Vocabulary {
  let topics: Vocabulary | undefined;
  const joined = new Map<Newsroom, Vocabulary>();
  return (newsroom) => {
    topics ??= readMediaTopics(readData(dataFolder, 'media-topics.json', files));
    const vocabulary = joined.get(newsroom) ?? joinVocabularies([newsroom.tags.vocabulary, topics]);
    joined.set(newsroom, vocabulary);
    return vocabulary;
  };
}

type Suggester = ReturnType<typeof createTagSuggester>;

function createSuggesters(
  dataFolder: string,
  files: Files,
): (vocabulary: Vocabulary, language: Language) => Suggester {
  const topicWords = new Map<Language, TopicWords | undefined>();
  const suggesters = new Map<Vocabulary, Map<Language, Suggester>>();
  return (vocabulary, language) => {
    if (!topicWords.has(language)) topicWords.set(language, readTopics(language, dataFolder, files));
    const words = topicWords.get(language);
    const byLanguage = suggesters.get(vocabulary) ?? new Map<Language, Suggester>();
    suggesters.set(vocabulary, byLanguage);
    const suggester =
      byLanguage.get(language) ??
      createTagSuggester({ vocabulary, language, ...(words && { topicWords: words }) });
    byLanguage.set(language, suggester);
    return suggester;
  };
}

function readTopics(language: Language, dataFolder: string, files: Files): TopicWords | undefined {
  const name = `topics.${language}.yaml`;
  if (!exists(join(dataFolder, name), files)) return undefined;
  return readTopicWords(readData(dataFolder, name, files), language);
}

function readData(folder: string, name: string, files: Files): string {
  return new TextDecoder().decode(files.readFile(join(folder, name)));
}
