import { message } from '../checks/finding';
import { placeProblem, type YamlProblem } from './readYaml';

/**
 * Where a file stops being UTF-8, from its text as a decoder gives it that puts U+FFFD in the place of bytes that it
 * cannot read.
 */
export function encodingProblem(decoded: string): YamlProblem {
  const start = Math.max(0, decoded.indexOf('\ufffd'));
  return placeProblem(decoded, message('The text is not encoded as UTF-8: save it as UTF-8.'), {
    start,
    end: start + 1,
  });
}
