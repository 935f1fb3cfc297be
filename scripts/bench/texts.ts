import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Articles in one language, and how to make a text of any length from them. */
export interface TextSource {
  readonly language: 'fr' | 'en';
  readonly articles: readonly string[];
}

/**
 * Articles to measure on: the project's own, varied so that a long text is no mere repetition, or those of a folder of
 * corpora (`.jsonl` with `lang` and `text`).
 */
export function readTextSources(root: string, corpora: string | undefined): readonly TextSource[] {
  return (['fr', 'en'] as const).flatMap((language) => {
    const articles = corpora === undefined ? ownArticles(root, language) : corpusArticles(corpora, language);
    return articles.length > 0 ? [{ language, articles }] : [];
  });
}

/** At least `length` code units of article after article, cut there. Beyond the first round names change from round to round. */
export function textOfLength({ articles, language }: TextSource, length: number): string {
  const parts: string[] = [];
  let size = 0;
  for (let i = 0; size < length; i++) {
    const article = articles[i % articles.length] ?? '';
    const round = Math.floor(i / articles.length);
    const part = `${round === 0 ? article : varied(article, round, language)}\n\n`;
    parts.push(part);
    size += part.length;
  }
  return parts.join('').slice(0, length);
}

const SYLLABLES = {
  fr: ['ber', 'nac', 'vil', 'lon', 'mar', 'tès', 'gué', 'sau', 'rin', 'dou', 'chal', 'pey'],
  en: ['ham', 'wick', 'ford', 'low', 'stan', 'ber', 'ley', 'mor', 'ton', 'hurst', 'cot', 'wen'],
} as const;

/** `article` with a third of its longer capitalised words replaced by made-up names, the same ones each time. */
function varied(article: string, round: number, language: 'fr' | 'en'): string {
  return article.replace(/(?<=\p{Ll}[\p{Ll},’']* )\p{Lu}\p{Ll}{3,}/gu, (word, at: number) => {
    const seed = (word.length * 31 + word.charCodeAt(1) * 17 + round * 101) % 997;
    return seed % 3 === 0 ? madeUpName(seed + at, language) : word;
  });
}

function madeUpName(seed: number, language: 'fr' | 'en'): string {
  const syllables = SYLLABLES[language];
  const count = 2 + (seed % 2);
  const name = Array.from(
    { length: count },
    (_, i) => syllables[Math.floor(seed / (i * 7 + 1)) % syllables.length] ?? '',
  ).join('');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function ownArticles(root: string, language: 'fr' | 'en'): string[] {
  const texts: string[] = [];
  const visit = (folder: string): void => {
    if (!existsSync(folder)) return;
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && !entry.name.startsWith('.')) visit(path);
      else if (/\.(?:txt|md|article|news)$/.test(entry.name)) texts.push(readFileSync(path, 'utf8'));
    }
  };
  visit(join(root, 'examples'));
  return texts.filter((text) => guessLanguage(text) === language);
}

function guessLanguage(text: string): 'fr' | 'en' {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return count(/\b(?:le|la|les|des|une)\b/g) > count(/\b(?:the|of|and|to)\b/g) ? 'fr' : 'en';
}

function corpusArticles(folder: string, language: 'fr' | 'en'): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => JSON.parse(line) as { readonly lang?: string; readonly text?: string }),
    )
    .filter(({ lang, text }) => lang === language && (text?.length ?? 0) > 800)
    .map(({ text }) => text ?? '');
}
