import type { Source } from '../attribution/attribution';
import { fold } from '../text/folding';
import { overlaps, type Span } from '../text/span';
import { isQuoted, type BlockContext } from './blockContext';
import type { PhraseSet } from './phrases';

/** Wordings that say a source's name is withheld; rules that use `anonymousSources` list this among their phrases. */
export const anonymityWords: PhraseSet = {
  fr: [
    "sous couvert|condition d' anonymat",
    "sous le sceau de l' anonymat",
    "sous couvert|sceau de l' anonymat",
    "sous le couvert de l' anonymat",
    "requis|requérant|réclamé|demandé|souhaité|préféré|gardé l' anonymat",
    "requiert|réclame|demande|préfère|souhaite|garde l' anonymat",
    "souhaite|souhaité|préfère|préféré|tient|tenu à? rester|garder|conserver l'? anonyme|anonymat",
    "souhaitant|désirant|préférant rester|garder|conserver l'? anonyme|anonymat",
    'ne pas être nommé|nommée|cité|citée|identifié|identifiée',
  ],
  en: [
    'on condition of anonymity',
    'on the condition of anonymity',
    'speaking|spoke|speak|talking anonymously',
    'asked|requested|wished|wanted|preferred not to be named|identified|quoted',
    'asking|requesting|wishing not to be named|identified|quoted',
    'asked|requested|wished|wanted|preferred to remain anonymous',
    'requested|sought anonymity',
    'declined to be named|identified',
  ],
};

/** A source without its name, and the words that withhold it where there are any. */
export interface AnonymousSource extends Span {
  readonly withheld?: Span;
}

/** Whether a source is anonymous or vague and no person's name stands in it. */
export function isUnnamed({ mentions }: BlockContext, source: Source): boolean {
  const isNameless = source.kind === 'anonymous' || source.kind === 'vague';
  return isNameless && !mentions.some((mention) => mention.type === 'person' && overlaps(mention, source));
}

const SOURCE = /\bsources?\b/i;

/**
 * The sources of a block that say of themselves that they are one (« une source policière ») or that their name is
 * withheld, outside quotations, in text order, but those that the desk allows. A witness or a passer-by without a name
 * is none: nobody promised anything.
 */
export function anonymousSources(block: BlockContext): readonly AnonymousSource[] {
  const { attributions, reading, text, options } = block;
  const withheld = block.find(anonymityWords).filter((words) => !isQuoted(reading.quotations, words));
  const sources: AnonymousSource[] = attributions.flatMap(({ source }) =>
    source?.kind === 'anonymous' && isUnnamed(block, source)
      ? [{ start: source.start, end: source.end }]
      : [],
  );
  const known = sources.map((source) => {
    const own = withheld.find(({ start }) => start >= source.start && start < source.end + 80);
    return own ? { ...source, withheld: own } : source;
  });
  const others = withheld
    .filter((words) => !known.some((source) => source.withheld && overlaps(source.withheld, words)))
    .map(({ start, end }) => ({ start, end, withheld: { start, end } }));
  const allowed = options.words.anonymous.map(({ source }) => fold(source));
  return [...known, ...others]
    .filter(({ start, end, withheld: words }) => words || SOURCE.test(text.slice(start, end)))
    .filter(({ start, end }) => !allowed.some((words) => fold(text.slice(start, end)).includes(words)))
    .sort((a, b) => a.start - b.start);
}
