import type { Rule } from '../rule';
import { draftResidue } from './draftResidue';
import { factCrowdUnsourced } from './factCrowdUnsourced';
import { factFigureUnsourced } from './factFigureUnsourced';
import { factGuiltAsserted } from './factGuiltAsserted';
import { factLabelContested } from './factLabelContested';
import { factLeadUnsourced } from './factLeadUnsourced';
import { factPollMethod } from './factPollMethod';
import { hedgeStacked } from './hedgeStacked';
import { hedgeUnsourced } from './hedgeUnsourced';
import { quoteAlteredHeavy } from './quoteAlteredHeavy';
import { quoteCutUnmarked } from './quoteCutUnmarked';
import { quoteParagraphContinuation } from './quoteParagraphContinuation';
import { quoteScare } from './quoteScare';
import { quoteUnattributed } from './quoteUnattributed';
import { quoteUnbalanced } from './quoteUnbalanced';
import { sourceAnonNoReason } from './sourceAnonNoReason';
import { sourceAnonOpinion } from './sourceAnonOpinion';
import { sourceAnonSingle } from './sourceAnonSingle';
import { sourceOutletUnnamed } from './sourceOutletUnnamed';
import { sourceSelfLearned } from './sourceSelfLearned';
import { sourceSocialUnverified } from './sourceSocialUnverified';
import { sourceStudyUnnamed } from './sourceStudyUnnamed';
import { sourceVague } from './sourceVague';
import { sourceWeasel } from './sourceWeasel';
import { typoGuillemets } from './typoGuillemets';
import { verbLoaded } from './verbLoaded';
import { verbMindreading } from './verbMindreading';
import { verbNonspeech } from './verbNonspeech';

/** Every rule, in the order of `docs/checks.md`. */
export const rules: readonly Rule[] = [
  quoteUnattributed,
  quoteUnbalanced,
  quoteParagraphContinuation,
  quoteScare,
  quoteCutUnmarked,
  quoteAlteredHeavy,
  sourceVague,
  sourceWeasel,
  sourceAnonNoReason,
  sourceAnonOpinion,
  sourceAnonSingle,
  sourceOutletUnnamed,
  sourceSocialUnverified,
  sourceSelfLearned,
  sourceStudyUnnamed,
  verbLoaded,
  verbMindreading,
  verbNonspeech,
  hedgeUnsourced,
  hedgeStacked,
  factFigureUnsourced,
  factPollMethod,
  factCrowdUnsourced,
  factGuiltAsserted,
  factLabelContested,
  factLeadUnsourced,
  typoGuillemets,
  draftResidue,
];
