import type { ReviewedAttribution } from '../core/annotations/reviewState';
import { isUnverified } from '../core/annotations/reviewState';
import { message, type Finding, type Message } from '../core/checks/finding';

/** The findings of `--require-review` carry this id; it is no rule that a house style could switch off. */
const GATE = 'review-required';

/** What is wrong with an attribution that nobody has verified, one finding each, at its first content. */
export function reviewFindings(reviewed: readonly ReviewedAttribution[]): readonly Finding[] {
  return reviewed.filter(isUnverified).flatMap(({ attribution: { content }, state, review }) => {
    const [first] = content;
    if (!first) return [];
    const { start, end } = first;
    return { rule: GATE, severity: 'error', start, end, message: describe(state, review?.reviewer ?? '') };
  });
}

function describe(state: string, reviewer: string): Message {
  switch (state) {
    case 'to-review':
      return message('Nobody has verified this statement.');
    case 'changed':
      return message('This statement has changed since {0} decided on it.', reviewer);
    case 'disputed':
      return message('{0} disputes this statement.', reviewer);
    case 'needs-source':
      return message('{0} asks for a source of this statement.', reviewer);
    default:
      return message('This statement is in a state that this version does not know: {0}.', state);
  }
}
