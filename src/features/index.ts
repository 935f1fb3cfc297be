import type * as vscode from 'vscode';
import type { Services } from '../services/services';
import { activateChecks } from './checks';
import { activateContextKeys } from './contextKeys';
import { activateFileProblems } from './fileProblems';
import { activateGoToArticle } from './goToArticle';
import { activateHighlighting } from './highlighting';
import { activateHovers } from './hovers';
import { activateMentions } from './mentions';
import { activateNavigation } from './navigation';
import { activateOutline } from './outline';
import { activatePageLinks } from './pageLinks';
import { activateQuickFixes } from './quickFixes';
import { activateStructure } from './structure';
import { activateTagging } from './tagging';

/** One thing a user can name: it registers what it needs and is disposed with the extension. */
export type Feature = (services: Services) => vscode.Disposable;

/** Every feature of the extension; a new one is its file and its line here. */
export const features: readonly Feature[] = [
  activateContextKeys,
  activateHighlighting,
  activateChecks,
  activateFileProblems,
  activateQuickFixes,
  activateHovers,
  activateOutline,
  activateMentions,
  activateStructure,
  activateNavigation,
  activateGoToArticle,
  activatePageLinks,
  activateTagging,
];
