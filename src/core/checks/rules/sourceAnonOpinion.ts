import { overlaps } from '../../text/span';
import { isUnnamed } from '../anonymity';
import { message } from '../finding';
import type { PhraseSet } from '../phrases';
import type { Rule } from '../rule';

/** Words that value or insult. */
const opinions: PhraseSet = {
  fr: [
    'incapable|incapables|incompétent|incompétente|incompétents|nul|nulle|menteur|menteuse|menteurs|tricheur|lâche|traître|idiot|idiote|imbécile|crétin|fou|folle|malade|pourri|pourris|corrompu|corrompus|clown|pantin|minable|ridicule|honteux|honteuse|scandaleux|scandaleuse|inadmissible|catastrophique|catastrophe|désastreux|désastreuse|désastre|lamentable|pitoyable|pathétique|grotesque|absurde|stupide|insupportable|détestable|odieux|odieuse|dictateur|tyran|manipulateur|arrogant|arrogante|irresponsable|naïf|naïve|suicidaire|voyou|bandit|escroc|raté|ratée|fiasco|mascarade|farce|cynique|méprisant|toxique|génial|géniale|brillant|brillante|exceptionnel|exceptionnelle|remarquable',
    'je|on|nous pense|pensons|crois|croyons|imagine|suppose',
    'à mon|notre avis',
    'il|elle|ils|elles va|vont sûrement|certainement|finir',
  ],
  en: [
    'useless|incompetent|liar|liars|cheat|coward|traitor|idiot|idiotic|fool|foolish|crazy|insane|corrupt|clown|puppet|pathetic|ridiculous|disgraceful|scandalous|shameful|catastrophic|catastrophe|disastrous|disaster|terrible|awful|horrible|absurd|stupid|unbearable|odious|dictator|tyrant|arrogant|irresponsible|naive|suicidal|thug|crook|fiasco|farce|joke|cynical|toxic|delusional|brilliant|genius|outstanding|nightmare|bully|weak|hopeless|clueless',
    'i|we think|believe|guess|suspect|suppose',
    'in my|our opinion|view',
  ],
};

const messages = {
  opinion: 'An opinion from somebody without a name: anonymity is for facts that cannot be had otherwise.',
  word: 'This is a judgement',
} as const;

/** An anonymous source judges, insults or speculates. */
export const sourceAnonOpinion: Rule = {
  id: 'source-anon-opinion',
  title: 'Opinion of an anonymous source',
  severity: 'warning',
  messages,
  phrases: [opinions],
  checkBlock(block, report) {
    for (const { source, content } of block.attributions) {
      if (!source || !isUnnamed(block, source)) continue;
      const word = block.find(opinions).find((match) => content.some((piece) => overlaps(piece, match)));
      if (!word) continue;
      report({
        start: source.start,
        end: source.end,
        message: message(messages.opinion),
        related: [{ start: word.start, end: word.end, message: message(messages.word) }],
      });
    }
  },
};
