import type { Rule } from '../rule';
import { draftResidue } from './draftResidue';
import { factAccusationNoResponse } from './factAccusationNoResponse';
import { factAttributionGap } from './factAttributionGap';
import { factCrowdUnsourced } from './factCrowdUnsourced';
import { factFigureUnsourced } from './factFigureUnsourced';
import { factGuiltAsserted } from './factGuiltAsserted';
import { factLabelContested } from './factLabelContested';
import { factLeadUnsourced } from './factLeadUnsourced';
import { factPollMethod } from './factPollMethod';
import { hedgeStacked } from './hedgeStacked';
import { hedgeUnsourced } from './hedgeUnsourced';
import { quoteAlteredHeavy } from './quoteAlteredHeavy';
import { quoteConflictingSpeaker } from './quoteConflictingSpeaker';
import { quoteCutUnmarked } from './quoteCutUnmarked';
import { quoteDoubleAttribution } from './quoteDoubleAttribution';
import { quoteHeadlineMismatch } from './quoteHeadlineMismatch';
import { quoteLateAttribution } from './quoteLateAttribution';
import { quoteParagraphContinuation } from './quoteParagraphContinuation';
import { quotePronounAmbiguous } from './quotePronounAmbiguous';
import { quoteScare } from './quoteScare';
import { quoteSpeakersMixed } from './quoteSpeakersMixed';
import { quoteUnattributed } from './quoteUnattributed';
import { quoteUnbalanced } from './quoteUnbalanced';
import { sourceAnonNoReason } from './sourceAnonNoReason';
import { sourceAnonOpinion } from './sourceAnonOpinion';
import { sourceAnonSingle } from './sourceAnonSingle';
import { sourceFirstMention } from './sourceFirstMention';
import { sourceFirstnameOnly } from './sourceFirstnameOnly';
import { sourceNameVariant } from './sourceNameVariant';
import { sourceOutletUnnamed } from './sourceOutletUnnamed';
import { sourcePluralSingle } from './sourcePluralSingle';
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
  quoteLateAttribution,
  quoteUnbalanced,
  quoteParagraphContinuation,
  quoteSpeakersMixed,
  quoteDoubleAttribution,
  quoteScare,
  quoteCutUnmarked,
  quoteAlteredHeavy,
  quoteHeadlineMismatch,
  quoteConflictingSpeaker,
  quotePronounAmbiguous,
  sourceVague,
  sourceWeasel,
  sourceAnonNoReason,
  sourceAnonOpinion,
  sourceAnonSingle,
  sourcePluralSingle,
  sourceFirstMention,
  sourceNameVariant,
  sourceOutletUnnamed,
  sourceSocialUnverified,
  sourceSelfLearned,
  sourceStudyUnnamed,
  sourceFirstnameOnly,
  verbLoaded,
  verbMindreading,
  verbNonspeech,
  hedgeUnsourced,
  hedgeStacked,
  factFigureUnsourced,
  factPollMethod,
  factCrowdUnsourced,
  factGuiltAsserted,
  factAccusationNoResponse,
  factLabelContested,
  factLeadUnsourced,
  factAttributionGap,
  typoGuillemets,
  draftResidue,
];
