import type { Anchor } from '../annotations/anchor';
import { writeAnnotation } from '../annotations/annotationData';
import { describeAnchors } from '../annotations/describeAnchor';
import { anchorsOf, type Annotation, type KnownAnnotation } from '../annotations/model';
import type { Attribution } from '../attribution/attribution';
import type { LinkedMention } from '../entities/mention';
import type { Span } from '../text/span';
import type { AnnotatedArticle, Exported } from './annotatedArticle';
import { countCodePoints, type CodePoints } from './codePoints';

/** What stands before an annotation's id to make it an IRI. */
export const annotationIri = 'urn:news-annotator:annotation:';

/** The W3C's terms, and this project's: `data` holds what they have no word for, `role` what a target is in a statement. */
const context = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    news: 'urn:news-annotator:',
    data: { '@id': 'news:data', '@type': '@json' },
    role: { '@id': 'news:role' },
  },
];

const generator = { type: 'Software', name: 'News Annotator' };

type Role = 'content' | 'source' | 'cue';

/** Of one part of an annotation its anchor, its place if it has one, and its role in a statement. */
interface Part {
  readonly anchor: Anchor;
  readonly span: Span | undefined;
  readonly role?: Role;
}

/**
 * The article's annotations as a page of W3C Web Annotations (JSON-LD; https://www.w3.org/TR/annotation-model/): a
 * text quote selector, refined by a text position selector (code points) where the passage stands. What the machine found
 * names its generator, what people made its creator. Nothing is lost.
 */
export function writeWebAnnotations(article: AnnotatedArticle): Exported {
  const { analysis, placed, tags, uri } = article;
  const points = countCodePoints(analysis.text);
  const people = placed.map(({ annotation, spans }) => writePeople(uri, points, annotation, spans));
  const found = writeFound(article, points);
  const suggested = tags
    .filter(({ origin }) => origin === 'suggested')
    .map(({ id }) => ({
      type: 'Annotation',
      motivation: 'tagging',
      generator,
      body: tagBody(id),
      target: uri,
    }));
  const page = { '@context': context, type: 'AnnotationPage', items: [...people, ...found, ...suggested] };
  return { text: `${JSON.stringify(page, undefined, 2)}\n`, losses: [] };
}

function writePeople(
  uri: string,
  points: CodePoints,
  annotation: Annotation,
  spans: readonly (Span | undefined)[],
): object {
  const parts = anchorsOf(annotation).map((anchor, index): Part => ({
    anchor,
    span: spans[index],
    ...roleOf(annotation, index),
  }));
  const targets = parts.map((part) => writeTarget(uri, points, part));
  const id = `${annotationIri}${encodeURIComponent(annotation.id)}`;
  const data = { kind: annotation.kind, entry: writeAnnotation(annotation) };
  const target = targets.length === 0 ? uri : targets.length === 1 ? targets[0] : targets;
  if (annotation.kind === 'opaque') return { id, type: 'Annotation', motivation: 'describing', target, data };
  const { author, created, changed } = annotation;
  return {
    id,
    type: 'Annotation',
    motivation: motivations[annotation.kind],
    ...(author !== '' && { creator: { type: 'Person', name: author } }),
    ...(created !== '' && { created }),
    ...(changed !== created && { modified: changed }),
    body: bodyOf(annotation),
    target,
    data,
  };
}

const motivations: Readonly<Record<KnownAnnotation['kind'], string>> = {
  'article-tag': 'tagging',
  'tag-rejection': 'moderating',
  'passage-tag': 'tagging',
  note: 'commenting',
  entity: 'identifying',
  attribution: 'linking',
  review: 'assessing',
  suppression: 'moderating',
};

function bodyOf(annotation: KnownAnnotation): object {
  switch (annotation.kind) {
    case 'article-tag':
    case 'tag-rejection':
    case 'passage-tag':
      return tagBody(annotation.tag);
    case 'note':
      return [
        textBody('commenting', annotation.text),
        ...annotation.replies.map(({ text, author, created }) => ({
          ...textBody('replying', text),
          creator: { type: 'Person', name: author },
          created,
        })),
      ];
    case 'entity':
      return [
        textBody('classifying', annotation.type),
        ...(annotation.name === undefined ? [] : [textBody('identifying', annotation.name)]),
      ];
    case 'attribution':
      return textBody('classifying', annotation.form);
    case 'review':
      return [
        textBody('assessing', annotation.state),
        ...(annotation.note === undefined ? [] : [textBody('commenting', annotation.note)]),
        ...annotation.evidence.flatMap((item) =>
          item.kind === 'link' ? [{ type: 'SpecificResource', source: item.url, purpose: 'linking' }] : [],
        ),
      ];
    case 'suppression':
      return [textBody('moderating', annotation.rule), textBody('commenting', annotation.reason)];
  }
}

function tagBody(tag: string): object {
  return textBody('tagging', tag);
}

function textBody(purpose: string, value: string): object {
  return { type: 'TextualBody', value, purpose, format: 'text/plain' };
}

function roleOf(annotation: Annotation, index: number): { readonly role?: Role } {
  if (annotation.kind !== 'attribution' && annotation.kind !== 'review') return {};
  const { content, source } = annotation;
  if (index < content.length) return { role: 'content' };
  return { role: source && index === content.length ? 'source' : 'cue' };
}

function writeTarget(uri: string, points: CodePoints, { anchor, span, role }: Part): object {
  const { exact, prefix, suffix, tail } = anchor;
  const quote = { type: 'TextQuoteSelector', exact, prefix, suffix: tail === undefined ? suffix : '' };
  const refinedBy = span && { type: 'TextPositionSelector', ...points.fromUnits(span) };
  return {
    type: 'SpecificResource',
    source: uri,
    ...(role && { role }),
    selector: { ...quote, ...(refinedBy && { refinedBy }) },
  };
}

/** What the analysis found: no work of a person, and not read back. */
function writeFound({ analysis, uri }: AnnotatedArticle, points: CodePoints): readonly object[] {
  const { text, mentions, attributions, entities } = analysis;
  const names = new Map(entities.map(({ key, name, ids }) => [key, { name, ids }]));
  const spans = [...mentions, ...attributions.flatMap(partsOf)];
  const anchors = describeAnchors(text, spans);
  const anchorOf = new Map(spans.map((span, index) => [span, anchors[index]]));
  const target = (span: Span, role?: Role): object[] => {
    const anchor = anchorOf.get(span);
    return anchor ? [writeTarget(uri, points, { anchor, span, ...(role && { role }) })] : [];
  };
  const name = (mention: LinkedMention): object => {
    const known = names.get(mention.entity);
    const wikidata = known?.ids?.['wikidata'];
    return {
      type: 'Annotation',
      motivation: 'identifying',
      generator,
      body: [
        textBody('classifying', mention.type),
        ...(known ? [textBody('identifying', known.name)] : []),
        ...(wikidata === undefined
          ? []
          : [
              {
                type: 'SpecificResource',
                source: `http://www.wikidata.org/entity/${wikidata}`,
                purpose: 'identifying',
              },
            ]),
      ],
      target: target(mention)[0],
    };
  };
  const statement = ({ form, content, source, cue }: Attribution): object => ({
    type: 'Annotation',
    motivation: 'linking',
    generator,
    body: textBody('classifying', form),
    target: [
      ...content.flatMap((span) => target(span, 'content')),
      ...(source ? target(source, 'source') : []),
      ...(cue ? target(cue, 'cue') : []),
    ],
  });
  return [...mentions.map(name), ...attributions.map(statement)];
}

function partsOf({ content, source, cue }: Attribution): readonly Span[] {
  return [...content, ...(source ? [source] : []), ...(cue ? [cue] : [])];
}
