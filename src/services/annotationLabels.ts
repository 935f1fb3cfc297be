import * as vscode from 'vscode';
import { anchorsOf, type Annotation } from '../core/annotations/model';
import type { PlacedAnnotation } from '../core/annotations/placedSidecar';
import { labelOf, type Vocabulary } from '../core/tags/vocabulary';
import { typeName } from './kindNames';

/** Longer passages are cut in lists. */
const LONGEST = 60;

/** What an annotation is, in a few words: « Note », « person », « Tag: Ports ». */
export function kindLabel(annotation: Annotation, vocabulary?: Vocabulary): string {
  switch (annotation.kind) {
    case 'note':
      return vscode.l10n.t('Note');
    case 'passage-tag':
    case 'article-tag':
      return vscode.l10n.t('Tag: {0}', tagLabel(annotation.tag, vocabulary));
    case 'tag-rejection':
      return vscode.l10n.t('Refused tag: {0}', tagLabel(annotation.tag, vocabulary));
    case 'entity':
      return annotation.decision === 'rejected'
        ? vscode.l10n.t('Not a name')
        : vscode.l10n.t('Name: {0}', typeName(annotation.type));
    case 'attribution':
      return annotation.decision === 'rejected'
        ? vscode.l10n.t('Not a statement')
        : vscode.l10n.t('Statement');
    case 'review':
      return vscode.l10n.t('Review');
    case 'suppression':
      return vscode.l10n.t('Hidden finding: {0}', annotation.rule);
    case 'opaque':
      return vscode.l10n.t('Annotation of another version');
  }
}

/** The label of a tag in the interface's language; its id where no vocabulary has it. */
export function tagLabel(id: string, vocabulary?: Vocabulary): string {
  const tag = vocabulary?.byId.get(id);
  return tag ? labelOf(tag, vscode.env.language) : id;
}

/** The annotation's icon in lists. */
export function annotationIcon({ kind }: Annotation): vscode.ThemeIcon {
  const icons: Readonly<Record<Annotation['kind'], string>> = {
    note: 'comment',
    'passage-tag': 'tag',
    'article-tag': 'tag',
    'tag-rejection': 'circle-slash',
    entity: 'symbol-class',
    attribution: 'quote',
    review: 'verified',
    suppression: 'eye-closed',
    opaque: 'question',
  };
  return new vscode.ThemeIcon(icons[kind]);
}

/** An entry of a list of annotations. */
export interface AnnotationItem extends vscode.QuickPickItem {
  readonly placed: PlacedAnnotation;
}

/** What an annotation is, its words, and who made it, as an entry of a list. */
export function annotationItem(placed: PlacedAnnotation, vocabulary?: Vocabulary): AnnotationItem {
  const { annotation } = placed;
  const [anchor] = anchorsOf(annotation);
  const detail = annotation.kind === 'note' ? oneLine(annotation.text) : undefined;
  return {
    placed,
    label: kindLabel(annotation, vocabulary),
    iconPath: annotationIcon(annotation),
    ...(anchor && { description: vscode.l10n.t('“{0}”', oneLine(anchor.exact)) }),
    ...(detail !== undefined && { detail }),
  };
}

/** `text` in one line, cut where it is long. */
export function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
