import { message } from '../core/checks/finding';
import type { Localize } from '../core/exchange/exportedArticle';
import { optionDescriptions, type CommandName } from './commandLine';

const commands: readonly {
  readonly name: CommandName;
  readonly usage: string;
  readonly description: string;
}[] = [
  {
    name: 'annotate',
    usage: 'annotate FILE… | annotate --ndjson',
    description: 'Analyse articles, each together with its sidecar annotations.',
  },
  { name: 'check', usage: 'check PATH…', description: 'Run the checks of the desk over files and folders.' },
];

/** The whole help, in the language of `localize`. */
export function helpText(localize: Localize): string {
  const say = (template: string) => localize(message(template));
  const parts = [
    say('Reads news articles: who is named, who says what, and where the sourcing has gaps.'),
    '',
  ];
  for (const { name, usage, description } of commands) {
    parts.push(`news-annotator ${usage}`, `  ${say(description)}`);
    for (const option of optionDescriptions) {
      if (!option.of.includes(name)) continue;
      const value = option.value === undefined ? '' : ` ${option.value}`;
      parts.push(`  --${option.name}${value}`, `      ${localize(option.description)}`);
    }
    parts.push('');
  }
  parts.push(
    say('--help shows this page, --version the version.'),
    say(
      'Exit codes: 0 done; 1 findings at or above --fail-on, or attributions to verify; 2 wrong use, or something could not be read.',
    ),
    say('No article is ever written to.'),
  );
  return `${parts.join('\n')}\n`;
}
