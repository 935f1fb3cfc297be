/**
 * How the pages of one language's news sites and agencies word what stands around an article. Plain spelling, any case:
 * lines are compared without case and accents. A new language is one such table, listed in `phrases.ts`.
 */
export interface PageWords {
  /** Labels of the link to the article before; a line that is only this, or this and a title. */
  readonly previous: readonly string[];
  readonly next: readonly string[];
  /** Labels of links to other articles, on a line of their own or before the title. */
  readonly related: readonly string[];
  /** Lines that are only this: sharing, printing, advertising. */
  readonly labels: readonly string[];
  /** Short lines that begin so: reading time, newsletters, keywords, rights. */
  readonly labelOpeners: readonly string[];
  /** What opens a line that credits outlets by name: « avec les informations (de) ». */
  readonly creditOpeners: readonly string[];
  /** What opens such a line before a colon: « source ». */
  readonly sourceOpeners: readonly string[];
  /** Sentences that name the outlet where the article was first published. */
  readonly republishedOpeners: readonly string[];
  /** Joins two outlets, or a newsroom and its agency: « et », « avec ». The first is the word for “with”. */
  readonly outletJoiners: readonly string[];
  /** Words before an outlet's name that are not part of it: « de », « nos confrères de », « l’agence ». */
  readonly beforeOutlet: readonly string[];
  /** Names for the article's own newsroom, and for agencies without a name. */
  readonly newsroom: readonly string[];
  /** Words that make a name an outlet's: « journal », « radio », « presse ». */
  readonly outletWords: readonly string[];
  /** Lower-case words inside a name: « de », « du », « of ». */
  readonly nameParticles: readonly string[];
  /** Words between a name and a place: “Jane Doe in Nairobi”. */
  readonly placePrepositions: readonly string[];
  /** What opens the author's line, before a name. */
  readonly bylineOpeners: readonly string[];
  /** What opens it whatever follows: « propos recueillis par », « de notre correspondant ». */
  readonly signOffOpeners: readonly string[];
  /** What opens a line that says when the page was published or changed. */
  readonly dateOpeners: readonly string[];
  readonly months: readonly string[];
  readonly weekdays: readonly string[];
  /** The other words of such a line: « le », « à », « min ». */
  readonly dateWords: readonly string[];
  /** What opens a picture's caption or its credit. */
  readonly photoOpeners: readonly string[];
  /** What opens a standfirst, before a colon or dash. */
  readonly standfirstOpeners: readonly string[];
  /** Sections that stand alone above a headline or before its colon. */
  readonly sections: readonly string[];
  /** Words that open a headline of one sentence, so that what stands before its colon is no rubric: « comment ». */
  readonly sentenceOpeners: readonly string[];
}

/** News agencies and outlets that articles credit by a short name, in whatever language. */
export const agencies: readonly string[] = list(`
  AA | AAP | ABP | ACP | AFP | AGI | AIP | ANP | ANSA | AP | APA | APA News | APS | ATS | Agence
  France-Presse | Agence France Presse | Al Jazeera | Anadolu | Associated Press | Australian
  Associated Press | BBC | Belga | Bloomberg | CNN | DPA | Deutsche Welle | EFE | ENA | France 24
  | France Info | Franceinfo | GNA | IPS | Interfax | KNA | Keystone-ATS | Kyodo | Kyodo News | La
  Presse canadienne | Lusa | MAP | NAN | NTB | PA | PA Media | PTI | Panapress | Press Association
  | RFI | RTBF | RTS | Reuters | Ritzau | SAPA | STT | TAP | TASS | TT | The Associated Press |
  The Canadian Press | UPI | VOA | Xinhua
`);

/** Picture agencies: credited for a photograph, never for the story. */
export const pictureAgencies: readonly string[] = list(`
  Getty Images | Getty | Shutterstock | iStock | Adobe Stock | Unsplash | EPA | Sipa | Sipa Press
  | Hans Lucas | Maxppp | PhotoPQR | Abaca | Wikimedia Commons
`);

/** The phrases of a table, written with | between them. */
export function list(phrases: string): readonly string[] {
  return phrases.split('|').map((phrase) => phrase.trim());
}
