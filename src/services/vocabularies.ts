import type * as vscode from 'vscode';
import { addTag, type VocabularyEdit } from '../core/tags/deskVocabularyEdit';
import { readMediaTopics } from '../core/tags/mediaTopics';
import { createTagIndex, type TagIndex } from '../core/tags/searchIndex';
import type { TagUsage, TagUse } from '../core/tags/usage';
import { joinVocabularies, type Vocabulary } from '../core/tags/vocabulary';
import type { Desk, DeskService } from './desk';
import { editDeskFile, type DeskEdit } from './deskFiles';
import type { ResourceService } from './resources';

const USAGE_KEY = 'tagUsage';

/** Gives the tags that an article can bear (the desk's and the Media Topics), and adds to the desk's. */
export class VocabularyService {
  readonly #resources: ResourceService;
  readonly #desk: DeskService;
  readonly #memory: vscode.Memento;
  readonly #indexes = new WeakMap<Desk['newsroom'], Promise<TagIndex>>();
  #mediaTopics: Promise<Vocabulary> | undefined;

  constructor(resources: ResourceService, desk: DeskService, memory: vscode.Memento) {
    this.#resources = resources;
    this.#desk = desk;
    this.#memory = memory;
  }

  /** The searchable tags for the article at `uri`. */
  async indexFor(uri: vscode.Uri): Promise<TagIndex> {
    const { newsroom } = await this.#desk.deskOf(uri);
    const index =
      this.#indexes.get(newsroom) ??
      this.#topics().then((topics) => createTagIndex(joinVocabularies([newsroom.tags.vocabulary, topics])));
    this.#indexes.set(newsroom, index);
    return index;
  }

  /** How often tags were put on articles in this workspace, and when last. */
  get usage(): TagUsage {
    return new Map(Object.entries(this.#memory.get<Record<string, TagUse>>(USAGE_KEY, {})));
  }

  /** Remembers that tags were put on an article just now. */
  async noteUse(ids: readonly string[]): Promise<void> {
    const usage = { ...this.#memory.get<Record<string, TagUse>>(USAGE_KEY, {}) };
    for (const id of ids) usage[id] = { count: (usage[id]?.count ?? 0) + 1, lastUsed: Date.now() };
    await this.#memory.update(USAGE_KEY, usage);
  }

  /**
   * Writes a new tag into the desk's `tags.yaml`, at its alphabetical place, and gives its id. Rejects with a sentence for
   * people where the file must not be written.
   */
  async addToDesk(article: vscode.Uri, label: string): Promise<string> {
    const { made } = await this.edit(article, (text) => addTag(text, { labels: { und: label } }));
    return made.id;
  }

  /** Rewrites the vocabulary of the desk that `article` belongs to. Rejects as `addToDesk` does. */
  edit(
    article: vscode.Uri,
    edit: (text: string) => VocabularyEdit,
  ): Promise<DeskEdit<Extract<VocabularyEdit, { readonly kind: 'edited' }>>> {
    return editDeskFile(this.#desk, article, 'tags.yaml', edit);
  }

  #topics(): Promise<Vocabulary> {
    this.#mediaTopics ??= this.#resources
      .read('media-topics.json')
      .then((bytes) => readMediaTopics(new TextDecoder().decode(bytes)));
    return this.#mediaTopics;
  }
}
