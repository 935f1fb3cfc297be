import { inArticle, marksOf, type Mark } from '../articleContext';
import { isQuoted, sentenceAt, type BlockContext } from '../blockContext';
import { lowerAt } from '../blockTokens';
import { message, type Fix } from '../finding';
import type { PhraseMatch, PhraseSet } from '../phrases';
import type { Rule } from '../rule';
import { capitalize, placeholder, snippetFix } from '../snippets';

const FR_CRIMINALS =
  'meurtrier|meurtrière|meurtriers|assassin|assassins|tueur|tueuse|tueurs|violeur|violeurs|voleur|voleuse|voleurs|agresseur|agresseurs|escroc|escrocs|terroriste|terroristes|pédophile|braqueur|braqueurs|kidnappeur|kidnappeurs|ravisseur|ravisseurs|coupable|coupables|djihadiste|djihadistes|jihadiste|jihadistes';
const EN_CRIMINALS =
  'killer|killers|murderer|murderers|rapist|rapists|thief|thieves|robber|robbers|kidnapper|kidnappers|fraudster|fraudsters|assassin|paedophile|pedophile|terrorist|arsonist|culprit|attacker';

/** « meurtrier présumé »: presumed innocent is what the law says. */
const presumed: PhraseSet = {
  fr: [
    `${FR_CRIMINALS} présumé|présumée|présumés|présumées`,
    `présumé|présumée|présumés|présumées ${FR_CRIMINALS}`,
  ],
  en: [`presumed ${EN_CRIMINALS}`],
};

/** A crime's noun; it counts where a person's name stands beside it. */
const criminals: PhraseSet = {
  fr: [`le|la|l'|du|un|une ${FR_CRIMINALS}`],
  en: [`the|a|an|convicted? ${EN_CRIMINALS}`],
};

/** Where the case stands. */
const procedures: PhraseSet = {
  fr: [
    'mis|mise|mises en examen|cause',
    'condamné|condamnée|condamnés|condamnées|condamnation|inculpé|inculpée|inculpés|inculpées|écroué|écrouée|écroués|soupçonné|soupçonnée|soupçonnés|suspecté|suspectée|suspecté|suspectés|accusé|accusée|accusés|poursuivi|poursuivie|poursuivis|jugé|jugée|jugés|prévenu|prévenue|avoué',
    'reconnu|reconnue|reconnus|déclaré|déclarée coupable|coupables',
    'garde à vue',
    'présomption',
  ],
  en: [
    'charged|convicted|sentenced|accused|suspected|indicted|jailed|acquitted|confessed|prosecuted|imprisoned|suspect',
    'found|pleaded|pled guilty',
    'on trial',
    'alleged|allegedly',
  ],
};

const messages = {
  presumed: '“{0}” presumes guilt: before a verdict the law presumes innocence.',
  asserted: '{0} is called guilty here, and where the case stands is not said.',
  procedure: 'Say where the case stands',
} as const;

/** A crime is put on a named person without a word on the procedure, or guilt is « présumée ». */
export const factGuiltAsserted: Rule = {
  id: 'fact-guilt-asserted',
  title: 'Guilt before a verdict',
  severity: 'warning',
  messages,
  phrases: [presumed, criminals, procedures],
  collect(block) {
    const marks: Mark[] = block
      .find(procedures)
      .slice(0, 1)
      .map(({ start, end }) => ({ start, end, kind: 'procedure' }));
    const isOutside = (match: PhraseMatch) => !isQuoted(block.reading.quotations, match);
    const flagged = block
      .find(presumed)
      .filter(isOutside)
      .map((match) => withDeterminer(block, match));
    marks.push(...flagged.map((span) => ({ ...span, kind: 'presumed' })));
    for (const match of block.find(criminals).filter(isOutside)) {
      const isTaken = flagged.some(({ start, end }) => start < match.end && match.start < end);
      if (!isTaken && isBesideName(block, match) && !isSettled(block, match))
        marks.push({ start: match.start, end: match.end, kind: 'asserted' });
    }
    return marks;
  },
  checkArticle(article, report) {
    const marks = article.blocks.flatMap((block) =>
      marksOf(block, factGuiltAsserted.id).map((mark) => ({ ...inArticle(block, mark), kind: mark.kind })),
    );
    const isSettledElsewhere = marks.some(({ kind }) => kind === 'procedure');
    for (const { start, end, kind } of marks) {
      if (kind === 'procedure' || (kind === 'asserted' && isSettledElsewhere)) continue;
      const words = article.text.slice(start, end);
      const fix = procedureFix(words, start, end, article.language === 'en');
      report({
        start,
        end,
        message: message(kind === 'presumed' ? messages.presumed : messages.asserted, words),
        ...(fix && { fixes: [fix] }),
      });
    }
  },
};

function withDeterminer(
  { reading }: BlockContext,
  { first, start, end }: PhraseMatch,
): { start: number; end: number } {
  const word = lowerAt(reading, first - 1);
  const isDeterminer = ['le', 'la', "l'", 'les', 'un', 'une', 'des', 'du', 'the', 'a', 'an'].includes(word);
  return { start: isDeterminer ? (reading.tokens.starts[first - 1] ?? start) : start, end };
}

/** « Le tueur, Éric Tanguy, » or « Éric Tanguy, le tueur »: a person at most two characters away. */
function isBesideName({ mentions }: BlockContext, { start, end }: PhraseMatch): boolean {
  return mentions.some(
    (mention) =>
      mention.type === 'person' &&
      ((mention.start >= end && mention.start - end <= 2) ||
        (mention.end <= start && start - mention.end <= 2)),
  );
}

function isSettled(block: BlockContext, { start }: PhraseMatch): boolean {
  const sentence = sentenceAt(block.sentences, start);
  return block.find(procedures).some((words) => words.start >= sentence.start && words.end <= sentence.end);
}

const FEMININE = /^(?:la|une)\s/i;
const PLURAL = /^(?:les|des)\s/i;

/** « Le meurtrier présumé » becomes « L’homme soupçonné de … »; none where the words before it do not allow that. */
function procedureFix(words: string, start: number, end: number, isEnglish: boolean): Fix | undefined {
  const isCapital = words.charAt(0) !== words.charAt(0).toLowerCase();
  const text = isEnglish ? `the suspect in ${placeholder(1, 'a murder case')}` : frenchSuspect(words);
  if (!/^(?:le|la|l['’]|les|un|une|du|des|the|a|an)\b/i.test(words)) return undefined;
  return snippetFix(message(messages.procedure), {
    start,
    end,
    newText: isCapital ? capitalize(text) : text,
  });
}

function frenchSuspect(words: string): string {
  const crime = placeholder(1, 'meurtre');
  if (PLURAL.test(words)) return `les personnes soupçonnées de ${crime}`;
  const of = /^du\s/i.test(words) ? 'de ' : '';
  return FEMININE.test(words) ? `${of}la femme soupçonnée de ${crime}` : `${of}l’homme soupçonné de ${crime}`;
}
