import { englishNames } from '../language/en/names';
import { frenchNames } from '../language/fr/names';
import type { LanguagePack } from '../language/languagePack';
import type { NameLists } from '../language/nameLists';

/** The lists of one language as sets, for lookups by normalised form. */
export type NameKnowledge = { readonly [List in keyof NameLists]: ReadonlySet<string> };

const known = new Map<string, NameKnowledge>();

/** What the language of `pack` knows of names; built on first use, once a language. */
export function nameKnowledge(pack: LanguagePack): NameKnowledge {
  const language = pack.language === 'en' ? 'en' : 'fr';
  let knowledge = known.get(language);
  if (!knowledge) {
    knowledge = readLists(language === 'en' ? englishNames : frenchNames);
    known.set(language, knowledge);
  }
  return knowledge;
}

function readLists(lists: NameLists): NameKnowledge {
  const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));
  return {
    organisationHeads: words(lists.organisationHeads),
    placeHeads: words(lists.placeHeads),
    eventHeads: words(lists.eventHeads),
    workHeads: words(lists.workHeads),
    eventNames: words(lists.eventNames),
    innerWords: words(lists.innerWords),
  };
}
