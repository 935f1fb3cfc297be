import type { CompoundTense, SimpleTense, VerbForm } from '../verbForm';

/** Base, past, past participle; the participle is left out where it is the past. */
const IRREGULAR = new Map(
  `say said|tell told|write wrote written|rewrite rewrote rewritten|think thought|rethink rethought|speak spoke spoken
  |make made|know knew known|find found|feel felt|hold held|uphold upheld|mean meant|read read|hear heard|see saw seen
  |foresee foresaw foreseen|forecast forecast|foretell foretold|retell retold|give gave given|take took taken
  |put put|bring brought|buy bought|teach taught|fight fought|swear swore sworn|sing sang sung|begin began begun
  |go went gone|come came come|become became become|understand understood|stand stood|withstand withstood
  |lay laid|lead led|leave left|let let|lose lost|meet met|pay paid|ring rang rung|rise rose risen|run ran run|seek sought
  |sell sold|send sent|set set|show showed shown|shoot shot|sit sat|spit spat|steal stole stolen|strike struck
  |throw threw thrown|wear wore worn|win won|forget forgot forgotten|forbid forbade forbidden|cast cast|broadcast broadcast
  |choose chose chosen|break broke broken|get got|have had|do did done|be was been|keep kept|grow grew grown|fall fell fallen
  |weep wept|shake shook shaken|spell spelled|plead pleaded|draw drew drawn|withdraw withdrew withdrawn|bet bet|shout shouted
  |undertake undertook undertaken|overstate overstated|misspeak misspoke misspoken|interject interjected|blow blew blown
  |bear bore borne|dream dreamed|deal dealt|shed shed|cut cut|build built|spend spent|drive drove driven|hit hit`
    .split('|')
    .map((row) => {
      const [base = '', past = '', participle = past] = row.trim().split(/\s+/);
      return [base, { past, participle }] as const;
    }),
);

/** Verbs that double their last consonant although their stress is not told by their spelling. */
const DOUBLING = new Set(
  `admit commit permit submit omit refer infer defer confer prefer occur concur rebut quip plan slam rap blog
  snap stop tip pin drop shrug nod beg vet pan plug tap wrap regret control propel compel dispel repel`.split(
    /\s+/,
  ),
);

/**
 * The form of `lemma` that `form` asks for; “imperfect” is the progressive past (“was saying”), “conditional” and “future”
 * take their auxiliary, as the compound tenses do.
 */
export function conjugateEnglish(lemma: string, form: VerbForm): string {
  const compound = COMPOUND[form.tense];
  if (compound !== undefined) return `${compound(form)} ${simple(lemma, compoundPart(form.tense), form)}`;
  return simple(lemma, form.tense, form);
}

const has = ({ person = 3, number = 'singular' }: VerbForm): string =>
  person === 3 && number === 'singular' ? 'has' : 'have';
const was = ({ person = 3, number = 'singular' }: VerbForm): string =>
  person !== 2 && number === 'singular' ? 'was' : 'were';

const COMPOUND: Partial<Record<SimpleTense | CompoundTense, (form: VerbForm) => string>> = {
  imperfect: was,
  future: () => 'will',
  conditional: () => 'would',
  presentPerfect: has,
  pluperfect: () => 'had',
  futurePerfect: () => 'will have',
  conditionalPerfect: () => 'would have',
};

function compoundPart(tense: SimpleTense | CompoundTense): SimpleTense {
  if (tense === 'imperfect') return 'gerund';
  return tense === 'future' || tense === 'conditional' ? 'infinitive' : 'participle';
}

function simple(
  lemma: string,
  tense: SimpleTense | CompoundTense,
  { person = 3, number = 'singular' }: VerbForm,
): string {
  if (tense === 'present') return person === 3 && number === 'singular' ? thirdPerson(lemma) : lemma;
  if (tense === 'past') return IRREGULAR.get(lemma)?.past ?? withEnding(lemma, 'ed');
  if (tense === 'participle') return IRREGULAR.get(lemma)?.participle ?? withEnding(lemma, 'ed');
  return tense === 'gerund' ? withEnding(lemma, 'ing') : lemma;
}

function thirdPerson(lemma: string): string {
  if (lemma === 'have') return 'has';
  if (lemma === 'be') return 'is';
  if (/(?:s|x|z|ch|sh|o)$/.test(lemma)) return `${lemma}es`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return `${lemma}s`;
}

/** “stated”, “replied”, “admitted”, “lying”: -ed or -ing with what it does to the spelling. */
function withEnding(lemma: string, ending: 'ed' | 'ing'): string {
  if (ending === 'ing' && /ie$/.test(lemma)) return `${lemma.slice(0, -2)}ying`;
  if (/(?:[^eoy]e|ue)$/.test(lemma) && lemma !== 'be') return lemma.slice(0, -1) + ending;
  if (/ee$|oe$|ye$/.test(lemma)) return ending === 'ed' ? `${lemma}d` : `${lemma}ing`;
  if (ending === 'ed' && /[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  return (doubles(lemma) ? lemma + (lemma.at(-1) ?? '') : lemma) + ending;
}

function doubles(lemma: string): boolean {
  return DOUBLING.has(lemma) || /^[^aeiou]+[aeiou][bdglmnprt]$/.test(lemma);
}
