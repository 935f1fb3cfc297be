import type { Rule } from '../rule';
import { draftResidue } from './draftResidue';
import { factLeadUnsourced } from './factLeadUnsourced';
import { hedgeUnsourced } from './hedgeUnsourced';
import { quoteUnattributed } from './quoteUnattributed';
import { quoteUnbalanced } from './quoteUnbalanced';
import { sourceAnonSingle } from './sourceAnonSingle';
import { sourceOutletUnnamed } from './sourceOutletUnnamed';
import { sourceVague } from './sourceVague';
import { sourceWeasel } from './sourceWeasel';
import { typoGuillemets } from './typoGuillemets';

/** Every rule, in the order of `docs/checks.md`. */
export const rules: readonly Rule[] = [
  quoteUnattributed,
  quoteUnbalanced,
  sourceVague,
  sourceWeasel,
  sourceAnonSingle,
  sourceOutletUnnamed,
  hedgeUnsourced,
  factLeadUnsourced,
  typoGuillemets,
  draftResidue,
];
