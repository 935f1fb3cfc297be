import { createAnalyser, type Analyser, type ArticleAnalysis } from '../core/analysis';
import { judgementsIn } from '../core/annotations/judgements';
import type { Sidecar } from '../core/annotations/model';
import { placeSidecar, type PlacedAnnotation } from '../core/annotations/placedSidecar';
import { splitSuppressed, type SuppressedFinding } from '../core/annotations/suppressions';
import type { RuleOptions } from '../core/checks/ruleOptions';
import type { ExportedTag } from '../core/exchange/exportedArticle';
import { detectLanguage } from '../core/language/detectLanguage';
import type { Language } from '../core/language/language';
import { gateFindings } from '../core/review/gate';
import { reviewArticle, type ArticleReview } from '../core/review/reviewArticle';
import { compareSpans } from '../core/text/span';
import type { ReadProblem } from './articleFiles';
import { createTagger, type TagDecisions } from './articleTags';
import { createDesks, type ArticleDesk } from './desks';
import type { Files } from './io';
import type { JobOptions } from './jobs';
import { createModels } from './models';
import { readSidecarOf } from './sidecars';

/** An article to analyse, wherever it came from. */
export interface Subject {
  readonly uri: string;
  readonly text: string;
  readonly language: 'auto' | Language;
  /** The file, if it is one: its folder says which desk it belongs to, its neighbour holds its annotations. */
  readonly path?: string;
}

/** What is known of one article once its text, its desk and its sidecar are read. */
export interface ReadArticle {
  /** Its findings are those to be shown: none that the sidecar suppresses, but what a required review misses. */
  readonly analysis: ArticleAnalysis;
  /** What people added, with its places. */
  readonly placed: readonly PlacedAnnotation[];
  readonly suppressed: readonly SuppressedFinding[];
  readonly review: ArticleReview;
  readonly tags: readonly ExportedTag[];
  readonly problems: readonly ReadProblem[];
  /** Attributions that nobody has verified; 0 where no review is required. */
  readonly unverified: number;
}

/** Makes the function that analyses article after article. */
export function createArticleReader(
  options: JobOptions,
  dataFolder: string,
  files: Files,
): (subject: Subject) => ReadArticle {
  const { command, requireReview } = options;
  const deskOf = createDesks(options, files);
  const analyserOf = createAnalysers(dataFolder, files);
  const tagsOf = createTagger(dataFolder, files);
  return ({ text, language, path }) => {
    const desk = deskOf(path);
    const { sidecar, problems } = readSidecarOf(path, files);
    const { placed } = placeSidecar(text, sidecar);
    const analyser = analyserOf(language === 'auto' ? detectLanguage(text) : language, desk);
    const analysis = analyser.analyse(text, judgementsIn(placed));
    const { visible, suppressed } = splitSuppressed(text, analysis.findings, placed);
    const review = reviewArticle(text, analysis.attributions, placed);
    const missing = requireReview ? gateFindings(review) : [];
    return {
      analysis: { ...analysis, findings: [...visible, ...missing].sort(compareSpans) },
      placed,
      suppressed,
      review,
      tags: command === 'annotate' ? tagsOf(analysis, desk.newsroom, tagDecisionsOf(sidecar)) : [],
      problems: [...desk.problems, ...problems],
      unverified: missing.length,
    };
  };
}

function tagDecisionsOf({ annotations }: Sidecar): TagDecisions {
  return {
    assigned: annotations.flatMap((annotation) => (annotation.kind === 'article-tag' ? annotation.tag : [])),
    rejected: annotations.flatMap((annotation) =>
      annotation.kind === 'tag-rejection' ? annotation.tag : [],
    ),
  };
}

/** One analyser a language, desk and set of rules: a change of language must not throw away what one has learned. */
function createAnalysers(
  dataFolder: string,
  files: Files,
): (language: Language, desk: ArticleDesk) => Analyser {
  const modelsOf = createModels(dataFolder, files);
  const analysers = new Map<RuleOptions, Map<Language, Analyser>>();
  return (language, { rules, newsroom: { names } }) => {
    const byLanguage = analysers.get(rules) ?? new Map<Language, Analyser>();
    analysers.set(rules, byLanguage);
    const analyser =
      byLanguage.get(language) ??
      createAnalyser({ language, models: modelsOf(language), rules, ...(names && { deskNames: names }) });
    byLanguage.set(language, analyser);
    return analyser;
  };
}
