import { createAnalyser, type Analyser, type ArticleAnalysis } from '../../src/core/analysis';
import type { Attribution } from '../../src/core/attribution/attribution';
import { defaultRuleOptions } from '../../src/core/checks/ruleOptions';
import type { EntityModel } from '../../src/core/entities/entityModel';
import type { EntityType, LinkedMention } from '../../src/core/entities/mention';
import type { Language } from '../../src/core/language/language';
import type { Span } from '../../src/core/text/span';
import type { Range, ScoredAttribution, ScoredEntity } from '../scoring';

/** The corpora's names of the kinds of entities. */
const corpusTypes: Readonly<Record<EntityType, string>> = {
  person: 'PER',
  organization: 'ORG',
  place: 'LOC',
  event: 'MISC',
  work: 'MISC',
  other: 'MISC',
};

/** Analyses text after text, through the same pipeline as the editor. */
export function createPredictor(
  modelsOf: (language: Language) => ReadonlyMap<Language, EntityModel>,
): (text: string, language: Language) => ArticleAnalysis {
  const analysers = new Map<Language, Analyser>();
  return (text, language) => {
    const analyser =
      analysers.get(language) ??
      createAnalyser({ language, models: modelsOf(language), rules: defaultRuleOptions });
    analysers.set(language, analyser);
    return analyser.analyse(text);
  };
}

/** Mentions as the corpora write entities. */
export function scoredEntities(mentions: readonly LinkedMention[]): ScoredEntity[] {
  return mentions.map(({ start, end, type }) => ({ start, end, type: corpusTypes[type] }));
}

/** Attributions as the corpora write them. */
export function scoredAttributions(attributions: readonly Attribution[]): ScoredAttribution[] {
  return attributions.map(({ content, source, cue, form }) => ({
    content: content.map(rangeOf),
    source: source ? [rangeOf(source)] : [],
    cue: cue ? [rangeOf(cue)] : [],
    direct: form === 'direct' ? true : form === 'indirect' ? false : null,
  }));
}

function rangeOf({ start, end }: Span): Range {
  return [start, end];
}
