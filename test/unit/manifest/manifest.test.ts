import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { rules } from '../../../src/core/checks/rules/index';
import { defaultSettings, settingNames, type Settings } from '../../../src/core/settings';
import { messageTemplates } from '../../support/messageTemplates';
import { sourceFiles } from '../../support/sources';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly {
      readonly command: string;
      readonly title: string;
      readonly category?: string;
    }[];
    readonly colors: readonly { readonly defaults: Readonly<Record<string, string>> }[];
    readonly configuration: readonly {
      readonly properties: Readonly<Record<string, { readonly default: unknown }>>;
    }[];
    readonly keybindings: readonly { readonly command: string; readonly when?: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command?: string }[]>>;
  };
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const manifest = readJson('package.json') as Manifest;
const { commands, configuration, keybindings, menus, colors } = manifest.contributes;
const english = readJson('package.nls.json') as Record<string, string>;
const french = readJson('package.nls.fr.json') as Record<string, string>;

describe('the manifest', () => {
  it('has every string in English and in French, and no others', () => {
    const used = new Set([...JSON.stringify(manifest).matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key ?? ''));
    assert.deepEqual(Object.keys(english).sort(), [...used].sort());
    assert.deepEqual(Object.keys(french).sort(), [...used].sort());
    for (const text of [...Object.values(english), ...Object.values(french)])
      assert.notEqual(text.trim(), '');
  });

  it('writes no visible string out', () => {
    const visible =
      /^(title|description|markdownDescription|label|name|contents|displayName|enumDescriptions)$/;
    const walk = (value: unknown, key: string): void => {
      if (typeof value === 'string' && visible.test(key)) assert.match(value, /^%[\w.]+%$/, value);
      else if (Array.isArray(value)) value.forEach((item) => walk(item, key));
      else if (typeof value === 'object' && value)
        Object.entries(value).forEach(([inner, item]) => walk(item, inner));
    };
    walk(manifest.contributes, '');
  });

  it('offers the settings of core/settings.ts with their defaults', () => {
    const properties = Object.assign({}, ...configuration.map((section) => section.properties)) as Record<
      string,
      { readonly default: unknown }
    >;
    const offered = Object.fromEntries(
      Object.entries(properties).map(([name, setting]) => [name, setting.default]),
    );
    const known = (Object.keys(settingNames) as (keyof Settings)[]).map((key) => [
      `newsAnnotator.${settingNames[key]}`,
      defaultSettings[key],
    ]);
    assert.deepEqual(offered, Object.fromEntries(known));
  });

  it('puts every command under one category', () => {
    for (const { command, category } of commands) assert.equal(category, '%category%', command);
  });

  it('binds keys and menus to commands that exist, and keys only in articles', () => {
    const ids = new Set(commands.map(({ command }) => command));
    for (const { command, when } of keybindings) {
      assert.ok(ids.has(command), command);
      assert.match(when ?? '', /newsAnnotator\./, command);
    }
    for (const { command } of Object.values(menus).flat()) if (command) assert.ok(ids.has(command), command);
  });

  it('gives every colour a value in each kind of theme', () => {
    for (const { defaults } of colors)
      assert.deepEqual(Object.keys(defaults).sort(), ['dark', 'highContrast', 'highContrastLight', 'light']);
  });
});

describe('the interface in French', () => {
  const translations = Object.assign(
    {},
    ...readdirSync('l10n')
      .filter((name) => name.endsWith('.fr.json'))
      .map((name) => readJson(`l10n/${name}`)),
  ) as Record<string, string>;
  const extension = sourceFiles('src/services', 'src/features');

  it('translates every sentence that the source says', () => {
    const sentences = messageTemplates(sourceFiles('src'));
    assert.ok(sentences.length > 500);
    const missing = sentences.filter(({ template }) => !(template in translations));
    assert.deepEqual(missing, []);
  });

  it('translates what every rule says', () => {
    const missing = rules.flatMap(({ id, title, messages }) =>
      [title, ...Object.values(messages)]
        .filter((template) => !(template in translations))
        .map((template) => `${id}: ${template}`),
    );
    assert.deepEqual(missing, []);
  });

  it('keeps the placeholders', () => {
    const placeholders = (text: string): string[] => [...new Set(text.match(/\{\d\}/g) ?? [])].sort();
    for (const [source, translated] of Object.entries(translations))
      assert.deepEqual(placeholders(translated), placeholders(source), source);
  });

  it('shows no string that bypasses translation', () => {
    const calls =
      /show(?:Information|Warning|Error)Message\(\s*['"`]|set(?:StatusBarMessage)\(\s*['"`]|(?:title|placeHolder|prompt|tooltip):\s*['"`]/g;
    const found = extension.flatMap(({ path, text }) =>
      [...text.matchAll(calls)].map(([call]) => `${path}: ${call}`),
    );
    assert.deepEqual(found, []);
  });
});
