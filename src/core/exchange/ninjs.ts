import type { Entity, EntityType } from '../entities/mention';
import { textOf } from '../text/span';
import { countLoss, type AnnotatedArticle, type Exported } from './annotatedArticle';

/** The list of a ninjs item that names of a kind stand in; works and the rest have none that fits. */
const lists: Readonly<Partial<Record<EntityType, string>>> = {
  person: 'people',
  organization: 'organisations',
  place: 'places',
  event: 'events',
};

/**
 * The article as an item of IPTC ninjs 2.0 (https://www.iptc.org/std/ninjs/): its text with subjects, people,
 * organisations, places and events. Holds what an article is about, not where in its text.
 */
export function writeNinjs(article: AnnotatedArticle): Exported {
  const { uri, analysis, tags, placed } = article;
  const { text, language, structure, entities } = analysis;
  const { headline, byline } = structure;
  const about = new Map<string, object[]>();
  for (const entity of entities) {
    const list = lists[entity.type];
    if (list !== undefined) about.set(list, [...(about.get(list) ?? []), writeEntity(entity, article)]);
  }
  const subjects = tags
    .filter(({ origin }) => origin === 'assigned')
    .map(({ id, label }) => ({ name: label ?? id, rel: 'about', ...identify(id) }));
  const item = {
    uri: toUri(uri),
    type: 'text',
    standard: {
      name: 'ninjs',
      version: '2.0',
      schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_2.0.json',
    },
    ...(language !== 'und' && { language }),
    ...(headline && { headlines: [{ value: textOf(text, headline) }] }),
    ...(byline && { by: textOf(text, byline) }),
    bodies: [
      {
        contenttype: 'text/plain',
        value: structure.paragraphs.map((span) => textOf(text, span)).join('\n\n'),
      },
    ],
    ...(subjects.length > 0 && { subjects }),
    ...Object.fromEntries(about),
  };
  const left = entities.filter(({ type }) => lists[type] === undefined).length;
  return {
    text: `${JSON.stringify(item, undefined, 2)}\n`,
    losses: [
      ...countLoss('{0} works and other names are left out.', left),
      ...countLoss('{0} attributions are left out.', analysis.attributions.length),
      ...countLoss(
        'The places of {0} annotations in the text are left out.',
        placed.filter(({ spans }) => spans.length > 0).length,
      ),
    ],
  };
}

function writeEntity({ name, ids, mentions }: Entity, { analysis }: AnnotatedArticle): object {
  const { headline } = analysis.structure;
  const isHeadline =
    headline && mentions.some(({ start, end }) => start >= headline.start && end <= headline.end);
  const wikidata = ids?.['wikidata'];
  return {
    name,
    // What the headline names, or the text names again and again, the article is about.
    rel: isHeadline || mentions.length >= 3 ? 'about' : 'mentions',
    ...(wikidata !== undefined && { uri: `http://www.wikidata.org/entity/${wikidata}` }),
  };
}

function identify(tag: string): object {
  const topic = /^medtop:(\d+)$/.exec(tag)?.[1];
  return topic === undefined ? { literal: tag } : { uri: `http://cv.iptc.org/newscodes/mediatopic/${topic}` };
}

/** A path is made a file's URI, since the item needs one. */
function toUri(uri: string): string {
  if (/^[A-Za-z][A-Za-z0-9+.-]+:/.test(uri)) return uri;
  const path = uri.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  return `urn:news-annotator:article:${path}`;
}
