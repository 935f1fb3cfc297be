import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Reshapes the IPTC Media Topics into data/media-topics.json: active concepts only, parents before children, labels and
 * Wikidata ids, without definitions. Usage: npx tsx scripts/buildMediaTopics.ts [FILE]
 */

interface Concept {
  readonly qcode: string;
  readonly broader: string | null;
  readonly retired: string | null;
  readonly label: Readonly<Record<string, string | undefined>>;
  readonly wikidata: string | null;
}

const root = join(__dirname, '..');
const source = process.argv[2] ?? join(root, '../shared/corpora/iptc-mediatopics.2023-10.json');

/** French labels of the project's own for concepts that IPTC has labelled in English only. */
const ownFrench: Readonly<Record<string, string>> = {
  'cyber warfare': 'Cyberguerre',
  'business reporting and performance': 'Résultats d’entreprises',
  'business restructuring': 'Restructuration d’entreprise',
  'business service': 'Services aux entreprises',
  'commercial real estate': 'Immobilier commercial',
  'residential real estate': 'Immobilier résidentiel',
  'financial service': 'Services financiers',
  'news industry': 'Industrie de l’information',
  podcast: 'Podcast',
  'public transport': 'Transports en commun',
  'shared transport': 'Transport partagé',
  'taxi and ride-hailing': 'Taxi et VTC',
  sustainability: 'Durabilité',
  'profit sharing': 'Participation aux bénéfices',
  'fraternal and community group': 'Associations fraternelles et communautaires',
  'diversity, equity and inclusion': 'Diversité, équité et inclusion',
};

function clean(label: string | undefined): string {
  return (label ?? '').replace(/\s+/g, ' ').trim().replace(/:$/, '');
}

function readConcepts(): readonly Concept[] {
  const { concepts } = JSON.parse(readFileSync(source, 'utf8')) as { concepts: readonly Concept[] };
  const active = concepts.filter(({ retired }) => !retired);
  const known = new Set(active.map(({ qcode }) => qcode));
  const ordered: Concept[] = [];
  const visit = (parent: string | null): void => {
    for (const concept of active) {
      if (concept.broader !== parent) continue;
      ordered.push(concept);
      visit(concept.qcode);
    }
  };
  visit(null);
  if (ordered.length !== active.length) {
    const lost = active.filter((concept) => concept.broader !== null && !known.has(concept.broader));
    throw new Error(`Without a parent: ${lost.map(({ qcode }) => qcode).join(', ')}`);
  }
  return ordered;
}

/** [number of the qcode, index of the parent or -1, French, British English, American English or '', Wikidata number or 0] */
function rowOf(concept: Concept, concepts: readonly Concept[]): readonly (string | number)[] {
  const british = clean(concept.label['en-GB']);
  const american = clean(concept.label['en-US']);
  const french = clean(concept.label['fr']) || ownFrench[british] || '';
  if (!french) console.warn(`No French label: ${british}`);
  const wikidata = /Q(\d+)$/.exec(concept.wikidata ?? '')?.[1];
  return [
    Number(concept.qcode.replace('medtop:', '')),
    concepts.findIndex(({ qcode }) => qcode === concept.broader),
    french,
    british,
    american === british ? '' : american,
    Number(wikidata ?? 0),
  ];
}

const concepts = readConcepts();
const rows = concepts.map((concept) => JSON.stringify(rowOf(concept, concepts)));
const credit =
  'IPTC Media Topics NewsCodes, October 2023 © IPTC (iptc.org), CC BY 4.0; reshaped: active concepts, labels and hierarchy only; French labels added where IPTC had none';
writeFileSync(
  join(root, 'data/media-topics.json'),
  `{"version":1,"credit":${JSON.stringify(credit)},"topics":[\n${rows.join(',\n')}\n]}\n`,
);
console.log(`${rows.length} topics`);
