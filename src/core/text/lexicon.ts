import type { LanguagePack } from '../language/languagePack';
import { CharClass, classOf } from './characters';
import { normalizeForm } from './folding';

/** How a word is written, as bits. */
export const Shape = {
  /** First letter upper case. */
  capitalised: 1,
  /** At least two letters, none lower case. */
  allCaps: 2,
  hasDigit: 4,
  hasLetter: 8,
  hasHyphen: 16,
  hasApostrophe: 32,
  /** An upper-case letter after a lower-case one: « iPhone », « McDonald ». */
  innerCapital: 64,
} as const;

/** Above this many distinct forms a lexicon is replaced by a fresh one, so that hostile text cannot fill memory. */
export const MAX_FORMS = 120_000;

const INITIAL_SLOTS = 1 << 12;

/**
 * Gives every distinct word form a small number, so that what depends on the form alone (its classes, the scores of a
 * model …) is computed once a form and looked up by index ever after. One lexicon serves one language.
 */
export class Lexicon {
  readonly pack: LanguagePack;
  readonly #forms: string[] = [];
  readonly #lowers: string[] = [];
  readonly #classes: number[] = [];
  readonly #shapes: number[] = [];
  #slots = new Int32Array(INITIAL_SLOTS).fill(-1);
  #hashes = new Int32Array(INITIAL_SLOTS);
  readonly #words: ReadonlyMap<string, number>;

  constructor(pack: LanguagePack) {
    this.pack = pack;
    this.#words = pack.lexicon();
  }

  /** How many forms are known; ids run from 0 to one below it. */
  get size(): number {
    return this.#forms.length;
  }

  /** The id of the form that `text` has from `start` to `end`. */
  intern(text: string, start: number, end: number): number {
    let hash = 0x811c9dc5;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    hash ^= hash >>> 15;
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = this.#slots[slot] ?? -1;
      if (id === -1) return this.#add(slot, hash, text.slice(start, end));
      if (this.#hashes[slot] === hash && this.#equals(id, text, start, end)) return id;
    }
  }

  /** The form as written. */
  form(id: number): string {
    return this.#forms[id] ?? '';
  }

  /** The form in lower case, composed, with straight apostrophes. */
  lower(id: number): string {
    return this.#lowers[id] ?? '';
  }

  /** Bits of `WordClass`. */
  classes(id: number): number {
    return this.#classes[id] ?? 0;
  }

  /** Bits of `Shape`. */
  shape(id: number): number {
    return this.#shapes[id] ?? 0;
  }

  #equals(id: number, text: string, start: number, end: number): boolean {
    const form = this.#forms[id] ?? '';
    if (form.length !== end - start) return false;
    for (let i = 0; i < form.length; i++) if (form.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
    return true;
  }

  #add(slot: number, hash: number, form: string): number {
    const id = this.#forms.length;
    const lower = normalizeForm(form);
    this.#forms.push(form);
    this.#lowers.push(lower);
    this.#classes.push(this.#words.get(lower) ?? this.#words.get(lower.replace(/\.$/, '')) ?? 0);
    this.#shapes.push(shapeOf(form));
    this.#slots[slot] = id;
    this.#hashes[slot] = hash;
    if (this.#forms.length * 2 > this.#slots.length) this.#grow();
    return id;
  }

  #grow(): void {
    const { length } = this.#slots;
    const slots = new Int32Array(length * 2).fill(-1);
    const hashes = new Int32Array(length * 2);
    for (let i = 0; i < length; i++) {
      const id = this.#slots[i] ?? -1;
      if (id === -1) continue;
      const hash = this.#hashes[i] ?? 0;
      let slot = hash & (slots.length - 1);
      while (slots[slot] !== -1) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = id;
      hashes[slot] = hash;
    }
    this.#slots = slots;
    this.#hashes = hashes;
  }
}

function shapeOf(form: string): number {
  let shape = 0;
  let upper = 0;
  let lower = 0;
  for (let i = 0; i < form.length; i++) {
    const charClass = classOf(form.charCodeAt(i));
    if (charClass === CharClass.upper) {
      if (upper + lower === 0) shape |= Shape.capitalised;
      if (lower > 0) shape |= Shape.innerCapital;
      upper++;
    } else if (charClass === CharClass.lower) lower++;
    else if (charClass === CharClass.digit) shape |= Shape.hasDigit;
    else if (charClass === CharClass.hyphen) shape |= Shape.hasHyphen;
    else if (charClass === CharClass.apostrophe) shape |= Shape.hasApostrophe;
  }
  if (upper + lower > 0) shape |= Shape.hasLetter;
  if (upper > 1 && lower === 0) shape |= Shape.allCaps;
  return shape;
}
