import type { ArticleAnalysis } from '../core/analysis';
import { articleTags, refusedTags } from '../core/annotations/annotate';
import type { Sidecar } from '../core/annotations/model';
import type { Language } from '../core/language/language';
import { createTagSuggester, type NamedEntity, type TagSuggestion } from '../core/tags/suggestTags';
import { readTopicWords, type TopicWords } from '../core/tags/topics';
import type { Vocabulary } from '../core/tags/vocabulary';
import { contains } from '../core/text/span';
import type { ResourceService } from './resources';
import type * as vscode from 'vscode';

type Suggester = ReturnType<typeof createTagSuggester>;

/** Suggests tags for articles, from their text, the desk's vocabulary and the Media Topics. */
export class TagSuggestionService {
  readonly #resources: ResourceService;
  readonly #log: vscode.LogOutputChannel;
  readonly #topicWords = new Map<Language, Promise<TopicWords | undefined>>();
  readonly #suggesters = new WeakMap<Vocabulary, Map<Language, Promise<Suggester>>>();

  constructor(resources: ResourceService, log: vscode.LogOutputChannel) {
    this.#resources = resources;
    this.#log = log;
  }

  /** Tags that the article might bear, best first: none that it bears, none that was refused. */
  async suggest(
    { text, structure, entities, language }: ArticleAnalysis,
    sidecar: Sidecar,
    vocabulary: Vocabulary,
  ): Promise<readonly TagSuggestion[]> {
    const suggest = await this.#suggesterOf(vocabulary, language);
    const { headline } = structure;
    const named = entities.map(({ name, type, mentions }): NamedEntity => ({
      name,
      type,
      count: mentions.length,
      inHeadline: headline !== undefined && mentions.some((mention) => contains(headline, mention)),
    }));
    return suggest({
      text,
      structure,
      entities: named,
      tags: articleTags(sidecar),
      rejected: refusedTags(sidecar),
    });
  }

  #suggesterOf(vocabulary: Vocabulary, language: Language): Promise<Suggester> {
    const byLanguage = this.#suggesters.get(vocabulary) ?? new Map<Language, Promise<Suggester>>();
    this.#suggesters.set(vocabulary, byLanguage);
    const suggester =
      byLanguage.get(language) ??
      this.#topicsOf(language).then((topicWords) =>
        createTagSuggester({ vocabulary, language, ...(topicWords && { topicWords }) }),
      );
    byLanguage.set(language, suggester);
    return suggester;
  }

  #topicsOf(language: Language): Promise<TopicWords | undefined> {
    const known = this.#topicWords.get(language) ?? this.#readTopics(language);
    this.#topicWords.set(language, known);
    return known;
  }

  async #readTopics(language: Language): Promise<TopicWords | undefined> {
    const name = `topics.${language}.yaml`;
    try {
      return readTopicWords(new TextDecoder().decode(await this.#resources.read(name)), language);
    } catch (error: unknown) {
      this.#log.error(`${name}: ${String(error)}`); // names and words of the vocabulary are suggested all the same
      return undefined;
    }
  }
}
