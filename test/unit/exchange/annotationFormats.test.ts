import assert from 'node:assert/strict';
import { describeAnchor } from '../../../src/core/annotations/describeAnchor';
import { articleTagId, type Annotation } from '../../../src/core/annotations/model';
import { placeSidecar } from '../../../src/core/annotations/placedSidecar';
import { formatMessage } from '../../../src/core/checks/finding';
import type { AnnotatedArticle, ImportPorts } from '../../../src/core/exchange/annotatedArticle';
import { writeBio } from '../../../src/core/exchange/bio';
import { writeBrat } from '../../../src/core/exchange/brat';
import { countCodePoints } from '../../../src/core/exchange/codePoints';
import { writeCsv } from '../../../src/core/exchange/csv';
import { writeNinjs } from '../../../src/core/exchange/ninjs';
import { readBrat } from '../../../src/core/exchange/readBrat';
import { readWebAnnotations } from '../../../src/core/exchange/readWebAnnotations';
import { writeWebAnnotations } from '../../../src/core/exchange/webAnnotation';
import type { Span } from '../../../src/core/text/span';

const text =
  'Brest 🌊 : le port attend\n\n« Nous partirons, a dit Lucien Mercier. Demain, si la mer le veut. »\nLa mairie de Brest n’a pas répondu.\n';

function find(words: string): Span {
  const start = text.indexOf(words);
  assert.ok(start >= 0, words);
  return { start, end: start + words.length };
}

const stamps = { author: 'Léa', created: '2026-02-03T10:00:00Z', changed: '2026-02-03T10:30:00Z' };

const annotations: readonly Annotation[] = [
  { kind: 'article-tag', id: articleTagId('mer & port'), ...stamps, tag: 'mer & port' },
  { kind: 'tag-rejection', id: 'rejected-tag:sport', ...stamps, tag: 'sport' },
  { kind: 'passage-tag', id: 'p1', ...stamps, tag: 'port', anchor: describeAnchor(text, find('le port')) },
  {
    kind: 'note',
    id: 'n1',
    ...stamps,
    anchor: describeAnchor(text, find('veut. »\nLa mairie')),
    text: 'Deux\nlignes\tet « plus ».',
    replies: [{ id: 'r1', author: 'Omar', created: '2026-02-03T11:00:00Z', text: 'Oui.' }],
  },
  {
    kind: 'entity',
    id: 'e1',
    ...stamps,
    decision: 'corrected',
    type: 'organization',
    name: 'Mairie de Brest',
    anchor: describeAnchor(text, find('La mairie de Brest')),
  },
  {
    kind: 'attribution',
    id: 'a1',
    ...stamps,
    decision: 'made',
    form: 'direct',
    content: [
      describeAnchor(text, find('Nous partirons')),
      describeAnchor(text, find('Demain, si la mer le veut.')),
    ],
    source: describeAnchor(text, find('Lucien Mercier')),
    cue: describeAnchor(text, find('a dit')),
  },
  {
    kind: 'review',
    id: 'v1',
    ...stamps,
    state: 'verified',
    reviewer: 'Omar',
    content: [describeAnchor(text, find('Nous partirons'))],
    cue: describeAnchor(text, find('a dit')),
    evidence: [{ kind: 'link', url: 'https://example.org/entretien' }],
    history: [{ state: 'verified', reviewer: 'Omar', time: '2026-02-03T10:30:00Z' }],
  },
  {
    kind: 'suppression',
    id: 's1',
    ...stamps,
    rule: 'source-vague',
    reason: 'Connue.',
    anchor: describeAnchor(text, find('La mairie')),
  },
  { kind: 'opaque', id: 'x1', data: { id: 'x1', kind: 'sketch', shape: [1] } },
];

const mention = { ...find('Lucien Mercier'), type: 'person' as const, entity: 'lucien-mercier' };
const article: AnnotatedArticle = {
  uri: 'port.txt',
  analysis: {
    text,
    language: 'fr',
    structure: {
      blocks: [
        { ...find('Brest 🌊 : le port attend'), role: 'headline' },
        {
          ...find('« Nous partirons, a dit Lucien Mercier. Demain, si la mer le veut. »'),
          role: 'paragraph',
        },
        { ...find('La mairie de Brest n’a pas répondu.'), role: 'paragraph' },
      ],
      headline: find('Brest 🌊 : le port attend'),
      paragraphs: [
        find('« Nous partirons, a dit Lucien Mercier. Demain, si la mer le veut. »'),
        find('La mairie de Brest n’a pas répondu.'),
      ],
      credits: [],
    },
    mentions: [mention],
    entities: [
      {
        key: 'lucien-mercier',
        name: 'Lucien Mercier',
        type: 'person',
        ids: { wikidata: 'Q1' },
        mentions: [mention],
      },
    ],
    attributions: [
      {
        id: 'f1',
        form: 'direct',
        content: [find('Nous partirons'), find('Demain, si la mer le veut.')],
        source: { ...find('Lucien Mercier'), kind: 'named-person' },
        cue: find('a dit'),
      },
    ],
  },
  tags: [
    { id: 'mer & port', origin: 'assigned' },
    { id: 'medtop:20000001', label: 'culture', origin: 'suggested' },
  ],
  placed: placeSidecar(text, { annotations }).placed,
};

let made = 0;
const ports: ImportPorts = { now: () => '2026-03-01T08:00:00Z', newId: () => `new-${++made}` };

describe('Web Annotations', () => {
  it('bring everything back', () => {
    const { text: file, losses } = writeWebAnnotations(article);
    assert.deepEqual(losses, []);
    assert.deepEqual(readWebAnnotations(file, text, ports), { annotations, problems: [] });
  });

  it('speak the words of the model: selectors in code points, motivations, creators', () => {
    const page = JSON.parse(writeWebAnnotations(article).text) as { items: Record<string, unknown>[] };
    const note = page.items.find(({ id }) => id === 'urn:news-annotator:annotation:n1');
    const { start } = countCodePoints(text).fromUnits(find('veut. »'));
    const target = note?.['target'] as { selector: { type: string; exact: string; refinedBy: object } };
    assert.deepEqual(
      [note?.['motivation'], note?.['creator']],
      ['commenting', { type: 'Person', name: 'Léa' }],
    );
    assert.equal(target.selector.exact, 'veut. »\nLa mairie');
    assert.deepEqual(target.selector.refinedBy, { type: 'TextPositionSelector', start, end: start + 17 });
    assert.equal(page.items.filter(({ generator }) => generator !== undefined).length, 3);
  });

  it('of other tools are read by their bodies and selectors', () => {
    const { start, end } = countCodePoints(text).fromUnits(find('Lucien Mercier'));
    const foreign = [
      {
        id: 'https://example.org/a/1',
        type: 'Annotation',
        creator: 'acct:lea@example.org',
        created: '2026-01-01T00:00:00Z',
        body: [{ type: 'TextualBody', purpose: 'tagging', value: 'Person' }],
        target: { source: 'x', selector: [{ type: 'TextPositionSelector', start, end }] },
      },
      {
        type: 'Annotation',
        bodyValue: 'À vérifier',
        target: {
          source: 'x',
          selector: { type: 'TextQuoteSelector', exact: 'le port', prefix: ': ', suffix: ' attend' },
        },
      },
      { type: 'Annotation', motivation: 'tagging', body: { type: 'TextualBody', value: 'mer' }, target: 'x' },
      { type: 'Annotation', target: { selector: { type: 'SvgSelector', value: '<svg/>' } } },
    ];
    const { annotations: read, problems } = readWebAnnotations(JSON.stringify(foreign), text, ports);
    assert.deepEqual(
      read.map((item) => [item.kind, item.id.startsWith('new-') ? 'new' : item.id]),
      [
        ['entity', 'https://example.org/a/1'],
        ['note', 'new'],
        ['article-tag', 'new'],
      ],
    );
    assert.equal(problems.length, 1);
  });

  it('that are none are told', () => {
    for (const bad of ['', '{', '[1]', '{"a": 1}', 'null']) {
      assert.deepEqual(readWebAnnotations(bad, text, ports).annotations, []);
    }
    assert.equal(readWebAnnotations('{', text, ports).problems.length, 1);
  });
});

describe('brat', () => {
  it('brings back what has a place in the text, and tells the rest', () => {
    const { text: file, losses } = writeBrat(article);
    const placed = annotations.filter(
      ({ kind }) => !['article-tag', 'tag-rejection', 'opaque'].includes(kind),
    );
    assert.deepEqual(readBrat(file, text, ports), { annotations: placed, problems: [] });
    assert.deepEqual(losses.map(formatMessage), [
      '3 annotations without a passage in the text are left out.',
      '2 tags on the whole article are left out.',
    ]);
  });

  it('has marks that stand in the text in code points, none over a line end', () => {
    const units = countCodePoints(text);
    const marks = writeBrat(article)
      .text.split('\n')
      .filter((line) => line.startsWith('T'));
    assert.ok(marks.length >= 12);
    for (const mark of marks) {
      const [, head = '', words] = mark.split('\t');
      const pieces = head
        .slice(head.indexOf(' ') + 1)
        .split(';')
        .map((pair) => {
          const [start = 0, end = 0] = pair.split(' ').map(Number);
          const span = units.toUnits({ start, end });
          return text.slice(span.start, span.end);
        });
      assert.equal(pieces.join(' '), words);
    }
    assert.match(writeBrat(article).text, /^R\d+\tHasSource Arg1:T\d+ Arg2:T\d+$/m);
  });

  it('of other tools is read by types and relations', () => {
    const at = (words: string): string => {
      const { start, end } = countCodePoints(text).fromUnits(find(words));
      return `${start} ${end}`;
    };
    const file = [
      `T1\tPER ${at('Lucien Mercier')}\tLucien Mercier`,
      `T2\tQuotation ${at('Nous partirons')};${at('Demain, si la mer le veut.')}\tNous partirons Demain, si la mer le veut.`,
      `T3\tSpeaker ${at('Lucien Mercier')}\tLucien Mercier`,
      'R1\tSpeaker Arg1:T2 Arg2:T3\t',
      `T4\tVague ${at('La mairie')}\tLa mairie`,
      '#1\tAnnotatorNotes T4\tQui exactement ?',
      'T5\tPER 900 905\tAbsent',
      'E1\tSay:T2',
    ].join('\n');
    const { annotations: read, problems } = readBrat(file, text, ports);
    assert.deepEqual(
      read.map((item) => item.kind),
      ['entity', 'attribution', 'note'],
    );
    const statement = read[1];
    assert.ok(statement?.kind === 'attribution');
    assert.deepEqual(
      [statement.content.length, statement.source?.exact, statement.cue],
      [2, 'Lucien Mercier', undefined],
    );
    assert.deepEqual(problems.map(formatMessage), [
      'Line 7: no passage of this article.',
      'Line 8: this kind of line is not read.',
    ]);
  });
});

describe('BIO', () => {
  it('labels tokens, a sentence a block', () => {
    const { text: file, losses } = writeBio(article);
    assert.match(file, /a O\ndit O\nLucien B-PER\nMercier I-PER\n\. O\n/);
    assert.ok(file.split('\n\n').length > 3);
    assert.deepEqual(losses.map(formatMessage), [
      '1 attributions are left out.',
      '9 annotations of people are left out; the names that they decided on are written.',
    ]);
  });

  it('begins a name anew where two stand side by side', () => {
    const [first, second] = [find('Lucien'), find('Mercier')];
    const mentions = [first, second].map((span) => ({ ...span, type: 'person' as const, entity: 'x' }));
    assert.match(
      writeBio({ ...article, analysis: { ...article.analysis, mentions } }).text,
      /Lucien B-PER\nMercier B-PER\n/,
    );
  });
});

describe('CSV', () => {
  it('quotes what needs it and disarms formulas', () => {
    const note: Annotation = {
      kind: 'note',
      id: 'n',
      ...stamps,
      text: '=1+1, "dit"\nil',
      replies: [],
      anchor: describeAnchor(text, find('le port')),
    };
    const { placed } = placeSidecar(text, { annotations: [note] });
    const rows = writeCsv({ ...article, placed }).text;
    assert.ok(rows.startsWith('article,kind,start,end,text,label,entity,source,cue,author,time,note\r\n'));
    assert.match(rows, /port\.txt,entity,\d+,\d+,Lucien Mercier,person,Lucien Mercier,,,,,\r\n/);
    assert.match(rows, /,person-note,\d+,\d+,le port,,,,,Léa,2026-02-03T10:30:00Z,"'=1\+1, ""dit""\nil"\r\n/);
  });
});

describe('ninjs', () => {
  it('holds text, subjects and who and what the article is about', () => {
    const { text: file, losses } = writeNinjs(article);
    const item = JSON.parse(file) as Record<string, unknown>;
    assert.deepEqual(item['people'], [
      { name: 'Lucien Mercier', rel: 'mentions', uri: 'http://www.wikidata.org/entity/Q1' },
    ]);
    assert.deepEqual(item['subjects'], [{ name: 'mer & port', rel: 'about', literal: 'mer & port' }]);
    assert.deepEqual(
      [item['type'], item['language'], item['headlines']],
      ['text', 'fr', [{ value: 'Brest 🌊 : le port attend' }]],
    );
    assert.deepEqual(losses.map(formatMessage), [
      '1 attributions are left out.',
      'The places of 6 annotations in the text are left out.',
    ]);
    // The properties of the standard's schema (version 2.0), which allows no others.
    const allowed = [
      'uri',
      'type',
      'standard',
      'language',
      'headlines',
      'by',
      'bodies',
      'subjects',
      'people',
      'organisations',
      'places',
      'events',
    ];
    assert.deepEqual(
      Object.keys(item).filter((key) => !allowed.includes(key)),
      [],
    );
  });
});

describe('countCodePoints', () => {
  it('counts both ways', () => {
    const units = countCodePoints('a🌊b🌊🌊c');
    assert.deepEqual(units.fromUnits({ start: 1, end: 4 }), { start: 1, end: 3 });
    for (const [start, end] of [
      [0, 1],
      [1, 3],
      [3, 4],
      [4, 8],
      [8, 9],
    ] as const) {
      assert.deepEqual(units.toUnits(units.fromUnits({ start, end })), { start, end });
    }
  });
});
