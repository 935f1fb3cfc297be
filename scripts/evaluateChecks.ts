import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createAnalyser, type ArticleAnalysis } from '../src/core/analysis';
import { formatMessage, type Finding } from '../src/core/checks/finding';
import { defaultRuleOptions, type RuleOptions } from '../src/core/checks/ruleOptions';
import { rules } from '../src/core/checks/rules/index';
import { loadEntityModel, type EntityModel } from '../src/core/entities/entityModel';
import type { Language } from '../src/core/language/language';

const root = join(__dirname, '..');
const DEFAULT_FOLDER = join(root, '..', 'shared', 'corpora');

const USAGE = `Counts the findings of every rule over news articles and shows some of each, to be read.
  FOLDER           corpora (../shared/corpora)
  --rule ID        this rule alone, with samples (repeatable)
  --samples N      samples of each rule that is asked for (20)
  --articles N     articles of each raw corpus (100)
  --language fr|en this language alone
  --file FILE      the findings of this article, and nothing else
`;

/** Which corpora are read, and in which language. */
const CORPORA: readonly { readonly file: string; readonly language: Language; readonly isRaw: boolean }[] = [
  { file: 'fr-gold.dev.jsonl', language: 'fr', isRaw: false },
  { file: 'masakhanews-raw-fr.dev.jsonl', language: 'fr', isRaw: true },
  { file: 'masakhanews-raw-en.dev.jsonl', language: 'en', isRaw: true },
];

interface Article {
  readonly id: string;
  readonly title?: string;
  readonly text: string;
}

interface Found {
  readonly id: string;
  readonly language: Language;
  readonly analysis: ArticleAnalysis;
  readonly finding: Finding;
}

function main(): number {
  const { values, positionals } = parseArgs({
    options: {
      rule: { type: 'string', multiple: true },
      samples: { type: 'string', default: '20' },
      articles: { type: 'string', default: '100' },
      language: { type: 'string' },
      file: { type: 'string' },
      help: { type: 'boolean' },
    },
    allowPositionals: true,
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  if (values.file !== undefined) {
    showArticle(readFileSync(values.file, 'utf8'), defaultRuleOptions);
    return 0;
  }
  const folder = positionals[0] ?? DEFAULT_FOLDER;
  if (!existsSync(folder)) {
    console.error(`There are no corpora at ${folder}.`);
    return 2;
  }
  const corpora = CORPORA.filter(
    ({ language }) => values.language === undefined || values.language === language,
  );
  const found = corpora.flatMap((corpus) =>
    checkCorpus(join(folder, corpus.file), corpus, Number(values.articles)),
  );
  showCounts(found);
  for (const id of values.rule ?? []) showSamples(id, found, Number(values.samples));
  return 0;
}

function analyserFor(language: Language | 'auto', options: RuleOptions) {
  const models = new Map<Language, EntityModel>();
  for (const known of ['fr', 'en'] as const) {
    const path = join(root, 'data', `entities.${known}.bin`);
    const model = existsSync(path) ? loadEntityModel(new Uint8Array(readFileSync(path))) : undefined;
    if (model) models.set(known, model);
  }
  return createAnalyser({ language, models, rules: options });
}

function checkCorpus(path: string, { language, isRaw }: (typeof CORPORA)[number], limit: number): Found[] {
  if (!existsSync(path)) return [];
  const every: RuleOptions = { ...defaultRuleOptions, rules: new Map(rules.map(({ id }) => [id, 'on'])) };
  const analyser = analyserFor(language, every);
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const articles = lines.slice(0, isRaw ? limit : lines.length).map((line) => JSON.parse(line) as Article);
  return articles.flatMap(({ id, title, text }) => {
    const analysis = analyser.analyse(isRaw && title !== undefined ? `${title}\n\n${text}` : text);
    return analysis.findings.map((finding) => ({ id, language, analysis, finding }));
  });
}

function showCounts(found: readonly Found[]): void {
  console.log('rule'.padEnd(32), 'fr'.padStart(6), 'en'.padStart(6), 'articles'.padStart(10));
  for (const { id } of rules) {
    const own = found.filter(({ finding }) => finding.rule === id);
    const count = (language: Language) => String(own.filter((item) => item.language === language).length);
    const articles = new Set(own.map((item) => item.id)).size;
    console.log(
      id.padEnd(32),
      count('fr').padStart(6),
      count('en').padStart(6),
      String(articles).padStart(10),
    );
  }
}

/** Findings spread evenly over those of the rule, so that one long article does not fill the sample. */
function showSamples(id: string, found: readonly Found[], size: number): void {
  const own = found.filter(({ finding }) => finding.rule === id);
  console.log(`\n== ${id}: ${own.length}`);
  const step = Math.max(1, own.length / size);
  for (let at = 0; at < own.length && at / step < size; at += step) {
    const item = own[Math.floor(at)];
    if (item) console.log(`- [${item.id}] ${inContext(item.analysis.text, item.finding)}`);
  }
}

const CONTEXT = 170;

function inContext(text: string, { start, end, message }: Finding): string {
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const after = text.slice(end, end + CONTEXT);
  const passage = `${before}⟦${text.slice(start, end)}⟧${after}`.replace(/\s*\n\s*/g, ' ¶ ');
  return `${passage}  — ${formatMessage(message)}`;
}

function showArticle(text: string, options: RuleOptions): void {
  for (const finding of analyserFor('auto', options).analyse(text).findings)
    console.log(`${finding.severity} ${finding.rule}: ${inContext(text, finding)}`);
}

process.exitCode = main();
