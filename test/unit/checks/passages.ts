import { existsSync, readFileSync } from 'node:fs';
import { assembleAttributions } from '../../../src/core/attribution/assembleAttributions';
import { findAttributions, initialState } from '../../../src/core/attribution/findAttributions';
import type { BlockRole } from '../../../src/core/article/structure';
import type { ArticleView } from '../../../src/core/checks/articleContext';
import { checkArticle } from '../../../src/core/checks/checkArticle';
import { checkBlock } from '../../../src/core/checks/checkBlock';
import type { Finding } from '../../../src/core/checks/finding';
import { defaultRuleOptions, type RuleOptions } from '../../../src/core/checks/ruleOptions';
import { rules } from '../../../src/core/checks/rules/index';
import { loadEntityModel, type EntityModel } from '../../../src/core/entities/entityModel';
import { createMentionFinder } from '../../../src/core/entities/findMentions';
import { linkMentions } from '../../../src/core/entities/linkMentions';
import type { Language } from '../../../src/core/language/language';
import { languagePack } from '../../../src/core/language/packs';
import { createBlockReader } from '../../../src/core/reading';
import { Lexicon } from '../../../src/core/text/lexicon';

const ROLES: Readonly<Record<string, BlockRole>> = {
  '# ': 'headline',
  '> ': 'standfirst',
  '## ': 'subheading',
  '@ ': 'credit',
};

/** The shipped models, as the extension reads them. */
const models = new Map<Language, EntityModel>();
for (const language of ['fr', 'en'] as const) {
  const file = new URL(`../../../data/entities.${language}.bin`, import.meta.url);
  const model = existsSync(file) ? loadEntityModel(new Uint8Array(readFileSync(file))) : undefined;
  if (model) models.set(language, model);
}

/** A passage: one block a line, a line's role before it (`# ` headline, `> ` standfirst, `@ ` credit). */
export function checkPassage(
  passage: string,
  language: Language,
  options: RuleOptions = defaultRuleOptions,
): { readonly text: string; readonly findings: readonly Finding[] } {
  const lines = passage.split('\n').map((line) => {
    const prefix = Object.keys(ROLES).find((mark) => line.startsWith(mark)) ?? '';
    return { role: ROLES[prefix] ?? ('paragraph' as const), text: line.slice(prefix.length) };
  });
  const text = lines.map((line) => line.text).join('\n');
  return { text, findings: checkArticle(viewOf(text, lines, language, options), options) };
}

function viewOf(
  text: string,
  lines: readonly { readonly role: BlockRole; readonly text: string }[],
  language: Language,
  options: RuleOptions,
): ArticleView {
  const lexicon = new Lexicon(languagePack(language));
  const read = createBlockReader(lexicon);
  const findMentions = createMentionFinder(lexicon, models.get(language));
  let at = 0;
  let state = initialState;
  const blocks = lines.flatMap((line) => {
    const start = at;
    at += line.text.length + 1;
    if (line.text === '') return [];
    const reading = read(line.text, line.role);
    const mentions = findMentions(reading);
    const { attributions, exit } = findAttributions(reading, mentions, state);
    state = exit;
    const check = checkBlock(reading, mentions, attributions, options);
    const { quotations } = reading;
    return [{ ...line, start, end: start + line.text.length, quotations, mentions, attributions, check }];
  });
  const names = linkMentions(blocks);
  const paragraphs = blocks.filter(({ role }) => role === 'paragraph');
  const structure = { blocks, paragraphs, credits: [] };
  const attributions = assembleAttributions(blocks, names);
  return { text, language, structure, blocks, entities: names.entities, attributions };
}

/** Only `rule`, at its own severity. */
export function only(rule: string, options: RuleOptions = defaultRuleOptions): RuleOptions {
  return { ...options, rules: new Map(rules.map(({ id }) => [id, id === rule ? 'on' : 'off'])) };
}

/** Every rule, those that are off as shipped too. */
export function allRules(options: RuleOptions = defaultRuleOptions): RuleOptions {
  return { ...options, rules: new Map(rules.map(({ id }) => [id, 'on'])) };
}

/** `text` with ⟦ ⟧ around every finding. */
export function markFindings(text: string, findings: readonly Finding[]): string {
  const marks = findings
    .flatMap(({ start, end }) => [
      { at: start, mark: '⟦' },
      { at: end, mark: '⟧' },
    ])
    .sort((a, b) => a.at - b.at || (a.mark === '⟧' ? -1 : 1));
  let result = '';
  let from = 0;
  for (const { at, mark } of marks) {
    result += text.slice(from, at) + mark;
    from = at;
  }
  return result + text.slice(from);
}

/** A passage without the marks of its findings. */
export function unmark(passage: string): string {
  return passage.replace(/[⟦⟧]/g, '');
}
