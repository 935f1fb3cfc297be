import { defaultRuleOptions, type RuleOptions } from '../core/checks/ruleOptions';
import { rules as allRules } from '../core/checks/rules/index';
import type { DeskNames } from '../core/entities/deskNames';
import type { ReadProblem } from './articleFiles';
import type { RuleChoice } from './commandLine';
import type { Files } from './io';
import type { JobOptions } from './jobs';

/** What the desk of an article adds to its analysis. */
export interface Newsroom {
  readonly deskNames?: DeskNames;
  readonly rules: RuleOptions;
  /** What of the desk's files could not be read. */
  readonly problems: readonly ReadProblem[];
}

/** Makes the function that gives the desk of the article at `path`: the nearest `.newsroom` folder above it. */
export function createNewsrooms(
  { rules, requireReview }: JobOptions,
  _files: Files,
): (path: string | undefined) => Newsroom {
  const stage = requireReview ? 'review' : 'draft';
  const newsroom = { rules: { ...chooseRules(rules, defaultRuleOptions), stage } as const, problems: [] };
  return () => newsroom;
}

/** `options` with the rules that the command line asks for. */
function chooseRules(choice: RuleChoice, options: RuleOptions): RuleOptions {
  if (choice === 'default') return options;
  const isChosen = (id: string) => choice === 'all' || choice.includes(id);
  const settings = allRules.map(({ id }) => {
    const own = options.rules.get(id);
    const severity = own === undefined || own === 'off' ? 'on' : own;
    return [id, isChosen(id) ? severity : 'off'] as const;
  });
  return { ...options, rules: new Map(settings) };
}
