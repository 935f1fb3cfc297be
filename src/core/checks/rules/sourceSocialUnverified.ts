import { overlaps, type Span } from '../../text/span';
import { TokenKind } from '../../text/tokens';
import { isQuoted, sentenceAt, type BlockContext } from '../blockContext';
import { someTokenIn } from '../blockTokens';
import { message } from '../finding';
import type { PhraseMatch, PhraseSet } from '../phrases';
import type { Rule } from '../rule';

const NETWORKS =
  'x|twitter|facebook|instagram|tiktok|telegram|whatsapp|snapchat|youtube|internet|linkedin|weibo|vk';

/** What circulates. */
const content: PhraseSet = {
  fr: [
    'vidéo|vidéos|image|images|photo|photos|photographie|photographies|cliché|clichés|séquence|séquences|montage|montages|enregistrement|enregistrements|capture|captures',
  ],
  en: [
    'video|videos|footage|clip|clips|image|images|photo|photos|photograph|photographs|picture|pictures|recording|recordings|screenshot|screenshots',
  ],
};

/** Where it does. */
const networks: PhraseSet = {
  fr: ['les réseaux sociaux|réseau', 'un réseau social', 'la toile', `sur ${NETWORKS}`, 'en ligne'],
  en: [
    'social media|networks|network',
    `on|to ${NETWORKS}`,
    'shared|posted|circulating|circulated|going|gone|went|published online|viral',
  ],
};

/** Whose it is, or that somebody looked into it. */
const origins: PhraseSet = {
  fr: [
    'publié|publiée|publiés|publiées|posté|postée|postés|postées|diffusé|diffusée|diffusées|diffusés|partagé|partagée|partagés|partagées|filmé|filmée|filmés|filmées|tourné|tournée|prise|prises|mise|mises par',
    'son|leur|le|un|du|au|ses|leurs compte|comptes|page|chaîne|profil',
    'vérifié|vérifiée|vérifiées|vérifiés|vérifier|authentifié|authentifiée|authentifiées|authentifiés|authentifier|authentique|authentiques|authenticité|géolocalisé|géolocalisée|géolocalisées|confirmé|confirmée|confirmer|sortie|sorties|truqué|truquée|trucage|montage|fausse|faux|intox',
  ],
  en: [
    'posted|published|shared|filmed|shot|recorded|taken|released|uploaded by',
    'his|her|their|its|an|the|own official? account|page|channel|profile|feed',
    'verified|verify|authenticated|authenticate|authenticity|geolocated|confirmed|confirm|unverified|unconfirmed|genuine|fake|doctored|false|debunked|analysed|analyzed',
  ],
};

const messages = {
  unverified: 'Whose is this, and was it verified? The paragraph says neither.',
  say: 'Say that it could not be verified',
} as const;

/** Something seen on a social network, with neither its account nor a word on verification. */
export const sourceSocialUnverified: Rule = {
  id: 'source-social-unverified',
  title: 'Content of social networks',
  severity: 'information',
  messages,
  phrases: [content, networks, origins],
  checkBlock(block, report) {
    if (block.role !== 'paragraph' && block.role !== 'standfirst') return;
    const [first] = block.find(networks).flatMap((network) => {
      const pair = pairOf(block, network);
      return pair ? [pair] : [];
    });
    if (!first || block.find(origins).length > 0 || hasAccount(block, first)) return;
    const isEnglish = block.language === 'en';
    const follows = /^\s*[,.;:!?]/.test(block.text.slice(first.end, first.end + 2)) ? '' : ',';
    const words = isEnglish ? ', which we could not verify' : ', que nous n’avons pas pu vérifier';
    report({
      ...first,
      message: message(messages.unverified),
      fixes: [
        {
          title: message(messages.say),
          edits: [{ start: first.end, end: first.end, newText: words + follows }],
        },
      ],
    });
  },
};

/** What circulates and where, in one sentence and outside quotations. */
function pairOf(block: BlockContext, network: PhraseMatch): Span | undefined {
  const sentence = sentenceAt(block.sentences, network.start);
  const item = block
    .find(content)
    .find(
      ({ start, end }) =>
        start >= sentence.start && end <= sentence.end && Math.abs(start - network.start) < 120,
    );
  if (!item || isQuoted(block.reading.quotations, network) || isQuoted(block.reading.quotations, item))
    return undefined;
  return { start: Math.min(item.start, network.start), end: Math.max(item.end, network.end) };
}

/** An `@account` or a statement in the same block that names who speaks there. */
function hasAccount({ reading, text, attributions }: BlockContext, place: Span): boolean {
  const isAddress = (token: number) => reading.tokens.kinds[token] === TokenKind.address;
  return (
    someTokenIn(reading, { start: 0, end: text.length }, isAddress) ||
    attributions.some(
      ({ source }) =>
        (source?.kind === 'named-person' || source?.kind === 'named-organization') &&
        !overlaps(source, place),
    )
  );
}
