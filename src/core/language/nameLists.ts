/** Words that tell what a name is, separated by white space, in lower case: data of a language for the entity finder. */
export interface NameLists {
  /** First words (English: any words) of the names of organisations: « parti », “bank”. */
  readonly organisationHeads: string;
  readonly placeHeads: string;
  readonly eventHeads: string;
  /** Common nouns before the title of a work: « film », “album”. */
  readonly workHeads: string;
  /** Single words that are the name of an event: « Brexit ». */
  readonly eventNames: string;
  /** What ends the name of a company and nothing else: “Inc”, « SARL ». */
  readonly companyEndings: string;
  /** Lower-case words that may stand inside a name: « Alliance des États du Sahel ». */
  readonly innerWords: string;
}
