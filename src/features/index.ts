import type * as vscode from 'vscode';
import type { Services } from '../services/services';
import { activateAnnotating } from './annotating';
import { activateAnnotationMarks } from './annotationMarks';
import { activateArticleFiles } from './articleFiles';
import { activateChecks } from './checks';
import { activateContextKeys } from './contextKeys';
import { activateCorrections } from './corrections';
import { activateFileProblems } from './fileProblems';
import { activateGoToArticle } from './goToArticle';
import { activateHighlighting } from './highlighting';
import { activateHovers } from './hovers';
import { activateMentions } from './mentions';
import { activateNavigation } from './navigation';
import { activateNotes } from './notes';
import { activateOrphans } from './orphans';
import { activateOutline } from './outline';
import { activatePageLinks } from './pageLinks';
import { activateQuickFixes } from './quickFixes';
import { activateStatements } from './statements';
import { activateStructure } from './structure';
import { activateTagEditing } from './tagEditing';
import { activateTagSuggestions } from './tagSuggestions';
import { activateTagging } from './tagging';
import { activateTagsView } from './tagsView';

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
  activateAnnotating,
  activateCorrections,
  activateStatements,
  activateNotes,
  activateAnnotationMarks,
  activateOrphans,
  activateTagSuggestions,
  activateTagsView,
  activateTagEditing,
  activateArticleFiles,
];
