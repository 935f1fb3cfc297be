import { dirname, join, relative, resolve } from 'node:path';
import type { RuleOptions } from '../core/checks/ruleOptions';
import { rules as allRules } from '../core/checks/rules/index';
import {
  emptyNewsroom,
  NEWSROOM_FOLDER,
  newsroomFiles,
  readNewsroom,
  type Newsroom,
  type NewsroomFile,
} from '../core/desk/newsroom';
import { readText, type ReadProblem } from './articleFiles';
import type { RuleChoice } from './commandLine';
import type { Files } from './io';
import type { JobOptions } from './jobs';
import { exists } from './program';

/** What the desk of one article adds to its analysis. */
export interface ArticleDesk {
  /** The same value for all articles of a desk. */
  readonly newsroom: Newsroom;
  /** The same value for all articles that the desk treats alike. */
  readonly rules: RuleOptions;
  /** What of the desk's files could not be read. */
  readonly problems: readonly ReadProblem[];
}

/** A desk's files as read from its folder. */
interface Desk {
  readonly newsroom: Newsroom;
  /** The folder that `.newsroom` lies in. */
  readonly folder: string;
  readonly problems: readonly ReadProblem[];
}

/**
 * Makes the function that gives the desk of the article at `path`: that of the nearest `.newsroom` folder above it. An
 * article without a path is of the working folder.
 */
export function createDesks(
  { rules, requireReview, workingFolder }: JobOptions,
  files: Files,
): (path: string | undefined) => ArticleDesk {
  const stage = requireReview ? 'review' : 'draft';
  const choose = createRuleChooser(rules);
  const deskAbove = createDeskFinder(workingFolder, files);
  return (path) => {
    const folder = path === undefined ? workingFolder : dirname(resolve(workingFolder, path));
    const { newsroom, folder: deskFolder, problems } = deskAbove(folder);
    const place = path === undefined ? '' : relative(deskFolder, resolve(workingFolder, path));
    return {
      newsroom,
      rules: choose(newsroom.resolveRules(place.replaceAll('\\', '/'), { stage })),
      problems,
    };
  };
}

function createDeskFinder(workingFolder: string, files: Files): (folder: string) => Desk {
  const desks = new Map<string, Desk>();
  const nobody: Desk = { newsroom: emptyNewsroom, folder: workingFolder, problems: [] };
  const find = (folder: string): Desk => {
    if (exists(join(folder, NEWSROOM_FOLDER), files)) return readDesk(folder, workingFolder, files);
    const parent = dirname(folder);
    return parent === folder ? nobody : deskAbove(parent);
  };
  const deskAbove = (folder: string): Desk => {
    const desk = desks.get(folder) ?? find(folder);
    desks.set(folder, desk);
    return desk;
  };
  return deskAbove;
}

function readDesk(folder: string, workingFolder: string, files: Files): Desk {
  const texts: Partial<Record<NewsroomFile, string>> = {};
  const problems: ReadProblem[] = [];
  const pathOf = (name: NewsroomFile) => join(folder, NEWSROOM_FOLDER, name);
  const shown = (name: NewsroomFile) => shownPath(pathOf(name), workingFolder);
  for (const name of newsroomFiles) {
    if (!exists(pathOf(name), files)) continue;
    const file = readText(pathOf(name), files);
    if ('text' in file) texts[name] = file.text;
    else problems.push({ path: shown(name), message: file.message });
  }
  const newsroom = readNewsroom(texts);
  for (const { file, problem } of newsroom.problems)
    problems.push({ path: `${shown(file)}:${problem.line}:${problem.column}`, message: problem.message });
  return { newsroom, folder, problems };
}

/** From the working folder where it lies below it. */
function shownPath(path: string, workingFolder: string): string {
  const below = relative(workingFolder, path);
  return below.startsWith('..') ? path : below;
}

/** Makes the function that gives the rules that the command line asks for, over what the desk says of them. */
function createRuleChooser(choice: RuleChoice): (options: RuleOptions) => RuleOptions {
  if (choice === 'default') return (options) => options;
  const known = new Map<RuleOptions, RuleOptions>();
  const isChosen = (id: string) => choice === 'all' || choice.includes(id);
  return (options) => {
    const chosen = known.get(options) ?? {
      ...options,
      rules: new Map(
        allRules.map(({ id }) => {
          const own = options.rules.get(id);
          const setting = own === undefined || own === 'off' ? 'on' : own;
          return [id, isChosen(id) ? setting : 'off'] as const;
        }),
      ),
    };
    known.set(options, chosen);
    return chosen;
  };
}
