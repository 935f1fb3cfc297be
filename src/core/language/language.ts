/** The languages the project reads; `und` where the text does not say (it is then read without language data). */
export type Language = 'fr' | 'en' | 'und';
