import * as vscode from 'vscode';
import { deleteAnnotations, nameAs } from '../core/annotations/annotate';
import { addNote } from '../core/annotations/noteEdits';
import type { EntityType } from '../core/entities/mention';
import { textOf } from '../core/text/span';
import { oneLine } from '../services/annotationLabels';
import { annotationsAt, attempt, pickAnnotation, pointedArticle, pointedSpan, say } from '../services/cursor';
import { typeName } from '../services/kindNames';
import type { Services } from '../services/services';

/** The kinds that have a command of their own. */
const kinds: readonly EntityType[] = ['person', 'organization', 'place', 'event', 'work'];

/** Annotate a passage by hand: as a name of some kind, or with a note; undo and delete. */
export function activateAnnotating(services: Services): vscode.Disposable {
  const { sidecars, author } = services;

  async function annotateAs(type: EntityType): Promise<void> {
    const article = await pointedArticle(services);
    const span = article && pointedSpan(article);
    if (!span) {
      say(vscode.l10n.t('Select the words first, or put the cursor on one.'));
      return;
    }
    await author.prepare();
    await sidecars.change(article.document, nameAs(article, [span], type));
    say(vscode.l10n.t('“{0}”: {1}', oneLine(textOf(article.text, span)), typeName(type)));
  }

  async function addNoteHere(): Promise<void> {
    const article = await pointedArticle(services);
    const span = article && pointedSpan(article);
    if (!span) {
      say(vscode.l10n.t('Select the words first, or put the cursor on one.'));
      return;
    }
    const words = await vscode.window.showInputBox({
      title: vscode.l10n.t('Note on “{0}”', oneLine(textOf(article.text, span))),
      prompt: vscode.l10n.t('What should colleagues know of this passage?'),
    });
    if (words === undefined || words.trim() === '') return;
    await author.prepare();
    await sidecars.change(article.document, addNote(article.text, span, words.trim()));
  }

  async function deleteHere(): Promise<void> {
    const article = await pointedArticle(services);
    if (!article) return;
    const here = annotationsAt(article);
    if (here.length === 0) {
      say(vscode.l10n.t('There is no annotation here.'));
      return;
    }
    const chosen = await pickAnnotation(here, vscode.l10n.t('Delete Annotation'));
    if (chosen) await sidecars.change(article.document, deleteAnnotations([chosen.annotation.id]));
  }

  async function undo(): Promise<void> {
    const outcome = await sidecars.undo();
    if (outcome.kind === 'nothing') {
      say(vscode.l10n.t('There is no change of annotations to undo.'));
      return;
    }
    if (outcome.kind === 'outdated') {
      say(
        vscode.l10n.t('The last change cannot be undone: somebody has changed the same annotations since.'),
      );
      return;
    }
    const active = vscode.window.activeTextEditor?.document.uri.toString();
    const elsewhere = outcome.articles.filter((uri) => uri.toString() !== active);
    const names = elsewhere.map(({ path }) => path.slice(path.lastIndexOf('/') + 1));
    say(
      elsewhere.length === 0
        ? vscode.l10n.t('Last annotation change undone')
        : vscode.l10n.t('Last annotation change undone in {0}', oneLine(names.join(', '))),
    );
  }

  const command = (id: string, run: () => Promise<void>): vscode.Disposable =>
    vscode.commands.registerCommand(`newsAnnotator.${id}`, () => attempt(run));
  return vscode.Disposable.from(
    ...kinds.map((type) => command(`annotateAs.${type}`, () => annotateAs(type))),
    command('addNote', addNoteHere),
    command('deleteAnnotation', deleteHere),
    command('undoAnnotation', undo),
  );
}
