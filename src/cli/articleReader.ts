import { createAnalyser, type Analyser, type ArticleAnalysis } from '../core/analysis';
import type { RuleOptions } from '../core/checks/ruleOptions';
import type { ExportedTag } from '../core/exchange/exportedArticle';
import { detectLanguage } from '../core/language/detectLanguage';
import type { Language } from '../core/language/language';
import type { ReadProblem } from './articleFiles';
import type { Subject } from './articleWork';
import type { Files } from './io';
import type { JobOptions } from './jobs';
import { createModels } from './models';
import { createNewsrooms, type Newsroom } from './newsroom';

/** What is known of one article once its text, its desk and its sidecar are read. */
export interface ReadArticle {
  /** Its findings are those to be shown: none that the sidecar suppresses. */
  readonly analysis: ArticleAnalysis;
  readonly tags: readonly ExportedTag[];
  readonly problems: readonly ReadProblem[];
  readonly unverified: number;
}

/** Makes the function that analyses article after article. */
export function createArticleReader(
  options: JobOptions,
  dataFolder: string,
  files: Files,
): (subject: Subject) => ReadArticle {
  const newsrooms = createNewsrooms(options, files);
  const analyserOf = createAnalysers(dataFolder, files);
  return ({ text, language, path }) => {
    const newsroom = newsrooms(path);
    const analyser = analyserOf(language === 'auto' ? detectLanguage(text) : language, newsroom);
    const analysis = analyser.analyse(text);
    return { analysis, tags: [], problems: newsroom.problems, unverified: 0 };
  };
}

/** One analyser a language and set of rules: a change of language from article to article must not throw away what one learned. */
function createAnalysers(
  dataFolder: string,
  files: Files,
): (language: Language, newsroom: Newsroom) => Analyser {
  const modelsOf = createModels(dataFolder, files);
  const analysers = new Map<RuleOptions, Map<Language, Analyser>>();
  return (language, { rules, deskNames }) => {
    const byLanguage = analysers.get(rules) ?? new Map<Language, Analyser>();
    analysers.set(rules, byLanguage);
    const analyser =
      byLanguage.get(language) ??
      createAnalyser({ language, models: modelsOf(language), rules, ...(deskNames && { deskNames }) });
    byLanguage.set(language, analyser);
    return analyser;
  };
}
