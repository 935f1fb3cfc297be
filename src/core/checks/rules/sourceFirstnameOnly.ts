import { isQuoted } from '../blockContext';
import { marksOf } from '../articleContext';
import { isFirstName } from '../firstNames';
import { message } from '../finding';
import type { PhraseSet } from '../phrases';
import type { Rule } from '../rule';

const notes: PhraseSet = {
  fr: [
    'prénom|prénoms|nom|noms a|ont été? modifié|modifiés|changé|changés',
    'prénom|prénoms|nom|noms modifié|modifiés|changé|changés|fictif|fictifs',
    "prénom|prénoms|nom|noms d' emprunt",
    'pseudonyme|pseudonymes|prénommé|prénommée|anonymat',
    'ne souhaite|souhaitent|veut|donne|donner|livre que son|leur prénom',
    'nom de famille',
  ],
  en: [
    'surname|surnames|name|names is|are|has|have been? withheld|changed|not',
    'not his|her|their real? name|names|surname',
    'only|just by? his|her|their first name|names',
    'first name only|alone',
    'real|full|last name',
    'pseudonym|pseudonyms|anonymity',
    'goes|known by',
  ],
};

const messages = {
  firstName: 'Only a first name, and no word on why: {0}.',
  note: 'Say that the name was changed',
} as const;

/** A quoted person with a first name alone and no note that the name was changed or withheld. */
export const sourceFirstnameOnly: Rule = {
  id: 'source-firstname-only',
  title: 'First name alone',
  severity: 'information',
  messages,
  phrases: [notes],
  collect(block) {
    return block
      .find(notes)
      .filter((note) => !isQuoted(block.reading.quotations, note))
      .slice(0, 1)
      .map(({ start, end }) => ({ start, end, kind: 'note' }));
  },
  checkArticle(article, report) {
    const seen = new Set<string>();
    for (const { attribution } of article.placed) {
      const { source } = attribution;
      const person = source && article.entity(source.entity);
      if (
        attribution.form === 'indirect' ||
        source?.kind !== 'named-person' ||
        !person ||
        seen.has(person.key)
      )
        continue;
      seen.add(person.key);
      const mention = person.mentions.find(({ start, end }) => start >= source.start && end <= source.end);
      if (!mention || /\s/.test(person.name) || !isFirstName(person.name)) continue;
      if (article.blocks.some((block) => marksOf(block, sourceFirstnameOnly.id).length > 0)) return;
      const newText = article.language === 'en' ? ' (not the real name)' : ' (le prénom a été modifié)';
      report({
        start: mention.start,
        end: mention.end,
        message: message(messages.firstName, person.name),
        fixes: [{ title: message(messages.note), edits: [{ start: source.end, end: source.end, newText }] }],
      });
    }
  },
};
