import type { Quotation } from '../attribution/attribution';
import { CharClass, classOf } from '../text/characters';
import { contains, overlaps, type Span } from '../text/span';
import { isQuoted, lastStartingAtOrBefore, type BlockContext } from './blockContext';
import type { ArticleContext } from './articleContext';
import type { PhraseSet } from './phrases';

/**
 * Words before quotation marks that say the words inside are no statement: a title, a slogan, a name, an inscription.
 * Rules that use `isNoStatement` list this among their phrases.
 */
export const namingWords: PhraseSet = {
  fr: [
    'slogan|slogans|devise|titre|titres|intitulé|intitulée|intitulés|intitulées|titré|titrée|sous-titre|sous-titré',
    'banderole|banderoles|pancarte|pancartes|affiche|affiches|panneau|panneaux|tag|tags|graffiti|graffitis|inscription',
    'baptisé|baptisée|baptisés|baptisées|dénommé|dénommée|surnommé|surnommée|nommé|nommée|appelé|appelée',
    "mot d' ordre",
    'programme|projet|opération|plan|campagne|collectif|association|mouvement|prix|exposition|spectacle|pièce|festival',
    'film|livre|roman|essai|album|chanson|titre|tube|série|émission|documentaire|article|ouvrage|recueil|poème|bd',
    'expression|terme|mot|mots|adage|proverbe|formule|notion|concept|mention|label|appellation|hashtag|catégorie|rubrique|mission|credo|dicton|refrain|paroles|signifie|signifiant|littéralement',
    'inscrit|inscrite|scandé|scandaient|scandant|scandent|chanté|chantaient',
  ],
  en: [
    'slogan|slogans|motto|title|titled|entitled|headline|headlined|subtitled',
    'banner|banners|placard|placards|sign|signs|poster|posters|sticker|graffiti|inscription',
    'called|named|nicknamed|dubbed|known|branded|labelled|labeled|termed',
    'programme|program|project|operation|campaign|scheme|initiative|award|exhibition|play|show|festival',
    'film|movie|book|novel|essay|album|song|track|single|series|documentary|article|poem|memoir|podcast|episode',
    'phrase|term|word|words|expression|saying|proverb|concept|hashtag|category|mention|mantra|means|meaning|literally',
    'chanted|chanting|chant|chants|sang|singing|marked|wearing',
  ],
};

/** How far from a quotation a naming word counts, in code units. */
const NAMING_REACH = 40;

/** « , tel est le credo du mineur » */
const NAMED_AFTER =
  /^,? (?:tel|telle|c['’]|voilà|is|was|that)[^.,;]* (?:credo|devise|slogan|maxime|motto|mantra|refrain)/;

/** Whether a quotation is a title, slogan, inscription or name, by a naming word before it or as a work's mention. */
export function isNoStatement(block: BlockContext, quotation: Span): boolean {
  const reach = { start: quotation.start - NAMING_REACH, end: quotation.start };
  if (NAMED_AFTER.test(block.text.slice(quotation.end, quotation.end + NAMING_REACH))) return true;
  const words = block.find(namingWords);
  for (let i = lastStartingAtOrBefore(words, reach.end); i >= 0; i--) {
    const word = words[i];
    if (!word || word.start < reach.start) break;
    if (contains(reach, word) && !isQuoted(block.reading.quotations, word)) return true;
  }
  return block.mentions.some((mention) => mention.type === 'work' && overlaps(mention, quotation));
}

/** The outermost quotations. */
export function outermost(quotations: readonly Quotation[]): readonly Quotation[] {
  return quotations.filter(({ depth }) => depth === 1);
}

const SPEAKER_LINE = 60;

/**
 * Whether a block is a turn of an interview or a debate: « Nom : … », “Q: …”, or a dash first. Its words are attributed
 * by their line.
 */
export function isSpeakerTurn(text: string): boolean {
  const first = text.charAt(0);
  if ('–—-'.includes(first) && first !== '') return true;
  const colon = text.slice(0, SPEAKER_LINE).search(/\s?:\s/);
  return colon > 0 && isNameLike(text.slice(0, colon));
}

/** At most five words, each with a capital but particles and what stands in brackets. */
function isNameLike(label: string): boolean {
  const words = label
    .replace(/\([^()]*\)/, '')
    .trim()
    .split(/\s+/);
  const capitals = words.filter((word) => classOf(word.charCodeAt(0)) === CharClass.upper);
  const small = words.filter((word) => classOf(word.charCodeAt(0)) === CharClass.lower && word.length > 3);
  return words.length <= 5 && capitals.length > 0 && small.length === 0;
}

/** In an interview this many blocks at least are turns. */
const FEWEST_TURNS = 3;

/** Several rules ask it of one article. */
const knownInterviews = new WeakMap<ArticleContext, boolean>();

/** Whether the article is an interview: turns with speakers, or questions each followed by their answer. */
export function isInterview(article: ArticleContext): boolean {
  const known = knownInterviews.get(article) ?? looksLikeInterview(article);
  knownInterviews.set(article, known);
  return known;
}

function looksLikeInterview({ blocks, text }: ArticleContext): boolean {
  let turns = 0;
  let questions = 0;
  let body = 0;
  for (const { start, end, role } of blocks) {
    if (role !== 'paragraph' && role !== 'subheading') continue;
    body++;
    if (isSpeakerTurn(text.slice(start, Math.min(end, start + SPEAKER_LINE)))) turns++;
    if (text.charAt(end - 1) === '?' && end - start < 400) questions++;
  }
  return (turns >= FEWEST_TURNS && turns * 3 >= body) || (questions >= FEWEST_TURNS && questions * 3 >= body);
}
