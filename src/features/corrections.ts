import * as vscode from 'vscode';
import { nameAs, rejectNames } from '../core/annotations/annotate';
import { addDeskName } from '../core/entities/deskEntitiesEdit';
import type { EntityType, LinkedMention, Mention } from '../core/entities/mention';
import { fold } from '../core/text/folding';
import { overlaps, textOf, type Span } from '../core/text/span';
import { oneLine } from '../services/annotationLabels';
import {
  annotationsAt,
  attempt,
  mentionAt,
  pointedArticle,
  pointedSpan,
  say,
  type PointedArticle,
} from '../services/cursor';
import { editDeskFile } from '../services/deskFiles';
import { typeName } from '../services/kindNames';
import { toRange } from '../services/ranges';
import type { Services } from '../services/services';

interface TypeItem extends vscode.QuickPickItem {
  readonly type: EntityType;
}

interface PlaceItem extends vscode.QuickPickItem {
  readonly span: Span;
}

const types: readonly EntityType[] = ['person', 'organization', 'place', 'event', 'work', 'other'];

/** How much of the text is shown around a place. */
const CONTEXT = 36;

/** Corrections of what was found: another kind, no name at all, the same for all its mentions, into the desk's list. */
export function activateCorrections(services: Services): vscode.Disposable {
  const { sidecars, author, desk } = services;

  async function pointedName(): Promise<{ article: PointedArticle; mention: LinkedMention } | undefined> {
    const article = await pointedArticle(services);
    const mention = article && mentionAt(article);
    if (mention) return { article, mention };
    say(vscode.l10n.t('There is no name here.'));
    return undefined;
  }

  async function changeKind(): Promise<void> {
    const pointed = await pointedName();
    if (!pointed) return;
    const { article, mention } = pointed;
    const type = await pickType(textOf(article.text, mention), mention.type);
    if (!type || type === mention.type) return;
    await author.prepare();
    await sidecars.change(article.document, nameAs(article, [spanOf(mention)], type));
  }

  async function reject(): Promise<void> {
    const pointed = await pointedName();
    if (!pointed) return;
    const { article, mention } = pointed;
    await author.prepare();
    await sidecars.change(article.document, rejectNames(article, [spanOf(mention)]));
    say(vscode.l10n.t('“{0}” is no longer marked as a name', oneLine(textOf(article.text, mention))));
  }

  /** What was decided on the name at the cursor, at every other place of the same words, as far as a person agrees. */
  async function applyToAll(): Promise<void> {
    const article = await pointedArticle(services);
    const span = article && pointedSpan(article);
    if (!span) {
      say(vscode.l10n.t('There is no name here.'));
      return;
    }
    const mention = article.mentions.find((other) => overlaps(other, span));
    const words = mention ? spanOf(mention) : (rejectedAt(article) ?? span);
    const places = placesOf(article, words, mention);
    const wording = oneLine(textOf(article.text, words));
    const isRejected = !mention;
    const picked = await vscode.window.showQuickPick(
      places.map((place) => placeItem(article, place)),
      {
        canPickMany: true,
        title: isRejected
          ? vscode.l10n.t('“{0}” is no name: where?', wording)
          : vscode.l10n.t('“{0}” as {1}: where?', wording, typeName(mention.type)),
        matchOnDescription: true,
        onDidSelectItem: (item) => {
          const { span: shown } = item as PlaceItem;
          article.editor.revealRange(
            toRange(article.document, shown),
            vscode.TextEditorRevealType.InCenterIfOutsideViewport,
          );
        },
      },
    );
    if (!picked || picked.length === 0) return;
    const spans = picked.map((item) => item.span);
    await author.prepare();
    await sidecars.change(
      article.document,
      isRejected ? rejectNames(article, spans) : nameAs(article, spans, mention.type),
    );
    say(vscode.l10n.t('Places changed: {0}', spans.length));
  }

  async function addToDesk(): Promise<void> {
    const article = await pointedArticle(services);
    const span = article && pointedSpan(article);
    if (!span) {
      say(vscode.l10n.t('Select the words first, or put the cursor on one.'));
      return;
    }
    const mention = article.mentions.find((other) => overlaps(other, span));
    const entity = article.analysis.entities.find(({ key }) => key === mention?.entity);
    const name = await vscode.window.showInputBox({
      title: vscode.l10n.t('Add to the Desk’s Names'),
      prompt: vscode.l10n.t('The full name, as the desk writes it'),
      value: entity?.name ?? textOf(article.text, span),
    });
    if (name === undefined || name.trim() === '') return;
    const type = await pickType(name, entity?.type);
    if (!type) return;
    const alias = textOf(article.text, span);
    const aliases = fold(alias) === fold(name) || fold(name).includes(fold(alias)) ? [] : [alias];
    await editDeskFile(desk, article.document.uri, 'entities.yaml', (text) =>
      addDeskName(text, { name: name.trim(), type, aliases }),
    );
    say(vscode.l10n.t('“{0}” is in the desk’s list now', oneLine(name)));
  }

  const command = (id: string, run: () => Promise<void>): vscode.Disposable =>
    vscode.commands.registerCommand(`newsAnnotator.${id}`, () => attempt(run));
  return vscode.Disposable.from(
    command('changeKind', changeKind),
    command('rejectName', reject),
    command('applyToAllMentions', applyToAll),
    command('addToDesk', addToDesk),
  );
}

async function pickType(name: string, current: EntityType | undefined): Promise<EntityType | undefined> {
  const items = types.map((type): TypeItem => ({
    type,
    label: typeName(type),
    ...(type === current && { description: vscode.l10n.t('as it is now') }),
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('What is “{0}”?', oneLine(name)),
  });
  return picked?.type;
}

/** The name at the cursor that a person said is none. */
function rejectedAt(article: PointedArticle): Span | undefined {
  const found = annotationsAt(article).find(
    ({ annotation }) => annotation.kind === 'entity' && annotation.decision === 'rejected',
  );
  return found?.spans[0];
}

/** Every mention of the name at `words`, and every other place of the same words between word boundaries. */
function placesOf(
  { text, mentions }: PointedArticle,
  words: Span,
  mention: LinkedMention | undefined,
): Span[] {
  const linked: Mention[] = mention ? mentions.filter(({ entity }) => entity === mention.entity) : [];
  const wording = textOf(text, words);
  const same: Span[] = [];
  for (let at = text.indexOf(wording); at !== -1; at = text.indexOf(wording, at + wording.length)) {
    const span = { start: at, end: at + wording.length };
    if (isWhole(text, span) && !linked.some((other) => overlaps(other, span))) same.push(span);
  }
  return [...linked.map(spanOf), ...same].sort((a, b) => a.start - b.start);
}

function isWhole(text: string, { start, end }: Span): boolean {
  const letter = /[\p{L}\p{N}\p{M}]/u;
  return !letter.test(text.charAt(start - 1)) && !letter.test(text.charAt(end));
}

function placeItem({ text, document }: PointedArticle, span: Span): PlaceItem {
  const before = text.slice(Math.max(0, span.start - CONTEXT), span.start).replace(/\s+/g, ' ');
  const after = text.slice(span.end, span.end + CONTEXT).replace(/\s+/g, ' ');
  const line = document.positionAt(span.start).line + 1;
  return {
    span,
    picked: true,
    label: textOf(text, span).replace(/\s+/g, ' '),
    description: vscode.l10n.t('line {0}', line),
    detail: `…${before}${textOf(text, span).replace(/\s+/g, ' ')}${after}…`,
  };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
