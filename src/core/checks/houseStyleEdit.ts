import { isMap, isSeq, parseDocument, YAMLMap, YAMLSeq, type Document } from 'yaml';
import { message, type Message } from './finding';
import { readHouseStyle, STYLE_VERSION } from './houseStyle';

/** The file's new text, or why it stays as it is. */
export type HouseStyleEdit =
  | { readonly kind: 'edited'; readonly text: string }
  | { readonly kind: 'refused'; readonly message: Message };

/**
 * Switches a rule off in the house style `text`: for all articles, or for those in `folder` (a path from the desk's
 * folder, without slashes at its ends). Comments stay. Refused where the file cannot be understood.
 */
export function switchRuleOff(text: string, rule: string, folder = ''): HouseStyleEdit {
  if (readHouseStyle(text).problems.length > 0)
    return { kind: 'refused', message: message('The house style has errors: mend style.yaml first.') };
  const document: Document = parseDocument(text);
  if (!isMap(document.contents)) {
    document.contents = new YAMLMap(document.schema);
    document.set('version', STYLE_VERSION);
  }
  if (folder === '') document.setIn(['rules', rule], 'off');
  else switchOffIn(document, `${folder}/`, rule);
  return { kind: 'edited', text: document.toString({ lineWidth: 0 }) };
}

/** In the last entry for that very folder, else in a new one: a later entry comes before an earlier one. */
function switchOffIn(document: Document, pattern: string, rule: string): void {
  const list: unknown = document.get('overrides');
  const overrides = isSeq(list) ? list : new YAMLSeq(document.schema);
  if (overrides !== list) document.set('overrides', overrides);
  const known = overrides.items.findLast((item) => isMap(item) && item.get('files') === pattern);
  if (isMap(known)) known.setIn(['rules', rule], 'off');
  else overrides.add(document.createNode({ files: pattern, rules: { [rule]: 'off' } }));
}
