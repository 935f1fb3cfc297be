import { readOrder } from '../archive/readOrder';
import { readHouseStyle, noHouseStyle } from '../checks/houseStyle';
import { createRuleResolver, type RuleResolver } from '../checks/ruleResolver';
import { createDeskNames, type DeskNames } from '../entities/deskNames';
import { readDeskEntities } from '../entities/deskEntities';
import { readDeskVocabulary, type DeskVocabulary } from '../tags/deskVocabulary';
import type { YamlProblem } from './readYaml';

/** The folder, beside or above the articles, that holds what the desk knows. */
export const NEWSROOM_FOLDER = '.newsroom';

/** The files of that folder. Each may be missing. */
export const newsroomFiles = ['entities.yaml', 'tags.yaml', 'style.yaml', 'order.yaml'] as const;
export type NewsroomFile = (typeof newsroomFiles)[number];

/** Something wrong in one of the desk's files. */
export interface NewsroomProblem {
  readonly file: NewsroomFile;
  readonly problem: YamlProblem;
}

/** All that the desk adds to the reading of its articles. */
export interface Newsroom {
  /** Absent where the desk lists no names. */
  readonly names?: DeskNames;
  readonly tags: DeskVocabulary;
  readonly resolveRules: RuleResolver;
  /** Paths of articles, from the desk's folder, in the order that the desk wants them in. */
  readonly order: readonly string[];
  readonly problems: readonly NewsroomProblem[];
}

/** Reads the desk's files from their texts; what cannot be read counts as missing and is told. */
export function readNewsroom(texts: Readonly<Partial<Record<NewsroomFile, string>>>): Newsroom {
  const entities = readDeskEntities(texts['entities.yaml'] ?? '');
  const tags = readDeskVocabulary(texts['tags.yaml'] ?? '');
  const { style = noHouseStyle, problems: ofStyle } = readHouseStyle(texts['style.yaml'] ?? '');
  const order = readOrder(texts['order.yaml'] ?? '');
  return {
    ...(entities.entries.length > 0 && { names: createDeskNames(entities.entries) }),
    tags,
    resolveRules: createRuleResolver(style),
    order: order.paths,
    problems: [
      ...entities.problems.map((problem) => ({ file: 'entities.yaml' as const, problem })),
      ...tags.problems.map((problem) => ({ file: 'tags.yaml' as const, problem })),
      ...ofStyle.map((problem) => ({ file: 'style.yaml' as const, problem })),
      ...order.problems.map((problem) => ({ file: 'order.yaml' as const, problem })),
    ],
  };
}

/** A desk that has said nothing yet. */
export const emptyNewsroom: Newsroom = readNewsroom({});
