import ts from 'typescript';
import type { SourceFile } from './sources';

/** A sentence for people and the source file that says it. */
export interface MessageTemplate {
  readonly path: string;
  readonly template: string;
}

/** What holds sentences for people: `template`, `messages`, `countTemplates` … */
const HOLDER = /^(?:template|message)s?$|(?:Template|Message)s?$/;

/**
 * The English sentences that the files write out for people: what is given to `message`, to `l10n.t` and to every
 * function that takes a `template`, and what stands in variables and properties that are named for messages.
 */
export function messageTemplates(files: readonly SourceFile[]): readonly MessageTemplate[] {
  const sources = files.map(({ path, text }) =>
    ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true),
  );
  const shared = sources.flatMap((source) => templateParameters(source, true));
  return sources.flatMap((source) => {
    const places = new Map([['t', 0], ...shared, ...templateParameters(source, false)]);
    const found: string[] = [];
    walk(source, (node) => {
      if ((ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node)) && node.initializer) {
        if (HOLDER.test(node.name.getText())) found.push(...sentencesIn(node.initializer));
      } else if (ts.isCallExpression(node)) {
        const place = places.get(calleeName(node));
        const argument = place === undefined ? undefined : node.arguments[place];
        if (argument) found.push(...sentencesIn(argument));
      }
    });
    return [...new Set(found)].map((template) => ({ path: source.fileName, template }));
  });
}

/** Which arguments are templates, by the names of the functions that `source` declares, or only those it exports. */
function templateParameters(source: ts.SourceFile, isExported: boolean): readonly [string, number][] {
  const places: [string, number][] = [];
  walk(source, (node) => {
    if (!ts.isFunctionLike(node)) return;
    const place = node.parameters.findIndex(({ name }) => name.getText() === 'template');
    const owner = node.name ?? (ts.isVariableDeclaration(node.parent) ? node.parent.name : undefined);
    const hasExport =
      ts.isFunctionDeclaration(node) &&
      node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (place !== -1 && owner && (hasExport || !isExported)) places.push([owner.getText(), place]);
  });
  return places;
}

function calleeName({ expression }: ts.CallExpression): string {
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
}

/** The strings that an expression may give; not those that its conditions compare. */
function sentencesIn(expression: ts.Node): readonly string[] {
  if (ts.isStringLiteralLike(expression)) return [expression.text];
  if (ts.isConditionalExpression(expression))
    return [...sentencesIn(expression.whenTrue), ...sentencesIn(expression.whenFalse)];
  if (ts.isCallExpression(expression)) return [];
  const found: string[] = [];
  ts.forEachChild(expression, (child) => void found.push(...sentencesIn(child)));
  return found;
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}
