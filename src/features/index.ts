import type * as vscode from 'vscode';
import type { Services } from '../services/services';
import { activateAnnotating } from './annotating';
import { activateAnnotationMarks } from './annotationMarks';
import { activateArticleFiles } from './articleFiles';
import { activateArticlesView } from './articlesView';
import { activateAttributionsView } from './attributionsView';
import { activateChecks } from './checks';
import { activateCompletion } from './completion';
import { activateContextKeys } from './contextKeys';
import { activateCorrections } from './corrections';
import { activateEntitiesView } from './entitiesView';
import { activateExchanging } from './exchanging';
import { activateFileProblems } from './fileProblems';
import { activateFindInArchive } from './findInArchive';
import { activateGoToArticle } from './goToArticle';
import { activateHighlighting } from './highlighting';
import { activateHovers } from './hovers';
import { activateMentions } from './mentions';
import { activateNameSpelling } from './nameSpelling';
import { activateNavigation } from './navigation';
import { activateNotes } from './notes';
import { activateOrphans } from './orphans';
import { activateOutline } from './outline';
import { activatePageLinks } from './pageLinks';
import { activateQuickFixes } from './quickFixes';
import { activateRename } from './rename';
import { activateReport } from './report';
import { activateReview } from './review';
import { activateReviewEvidence } from './reviewEvidence';
import { activateReviewMarks } from './reviewMarks';
import { activateSampleNewsroom } from './sampleNewsroom';
import { activateStatements } from './statements';
import { activateStructure } from './structure';
import { activateSuppressions } from './suppressions';
import { activateTagEditing } from './tagEditing';
import { activateTagging } from './tagging';
import { activateTagSuggestions } from './tagSuggestions';
import { activateTagsView } from './tagsView';
import { activateWorkspaceSymbols } from './workspaceSymbols';

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
  activateWorkspaceSymbols,
  activateSampleNewsroom,
  activateRename,
  activateNameSpelling,
  activateFindInArchive,
  activateEntitiesView,
  activateCompletion,
  activateArticlesView,
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
  activateReview,
  activateReviewMarks,
  activateReviewEvidence,
  activateAttributionsView,
  activateSuppressions,
  activateReport,
  activateExchanging,
];
