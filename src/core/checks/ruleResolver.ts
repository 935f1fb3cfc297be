import { fold } from '../text/folding';
import { phrasesOf } from './deskPhrases';
import { matchesGlob } from './glob';
import type { HouseStyle, RuleSetting } from './houseStyle';
import type { RuleOptions } from './ruleOptions';

/** What comes before the house style for one run. */
export interface RuleRun {
  readonly stage: RuleOptions['stage'];
  /** A user's own settings of rules, before the desk's. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
}

/** Gives the options for the article at a path. The same value for all paths that the style treats alike. */
export type RuleResolver = (path: string, run: RuleRun) => RuleOptions;

/** A resolver over one house style; `path` is relative to the workspace folder, with slashes. */
export function createRuleResolver(style: HouseStyle): RuleResolver {
  const known = new Map<string, RuleOptions>();
  const words = {
    loaded: phrasesOf(style.loaded),
    labels: phrasesOf(style.labels),
    accepted: new Set(style.accepted.map(fold)),
    outlets: new Set(style.outlets.map(fold)),
    anonymous: style.anonymous,
  };
  return (path, { stage, rules = {} }) => {
    const applying = style.overrides.flatMap(({ files }, i) =>
      files.some((pattern) => matchesGlob(pattern, path)) ? [i] : [],
    );
    const key = JSON.stringify([stage, applying, Object.entries(rules).sort(([a], [b]) => (a < b ? -1 : 1))]);
    const options = known.get(key) ?? {
      rules: new Map([
        ...style.rules,
        ...applying.flatMap((i) => [...(style.overrides[i]?.rules ?? [])]),
        ...Object.entries(rules),
      ]),
      stage,
      typography: style.typography,
      words,
    };
    known.set(key, options);
    return options;
  };
}
