import * as vscode from 'vscode';
import type { AttributionForm, SourceKind } from '../core/attribution/attribution';
import type { EntityType } from '../core/entities/mention';

/** The kind of an entity in the interface's language. */
export function typeName(type: EntityType): string {
  switch (type) {
    case 'person':
      return vscode.l10n.t('person');
    case 'organization':
      return vscode.l10n.t('organisation');
    case 'place':
      return vscode.l10n.t('place');
    case 'event':
      return vscode.l10n.t('event');
    case 'work':
      return vscode.l10n.t('work');
    case 'other':
      return vscode.l10n.t('name');
  }
}

/** The form of a statement in the interface's language. */
export function formName(form: AttributionForm): string {
  switch (form) {
    case 'direct':
      return vscode.l10n.t('Direct speech');
    case 'indirect':
      return vscode.l10n.t('Reported speech');
    case 'mixed':
      return vscode.l10n.t('Reported speech with quoted words');
  }
}

/** The kind of a source in the interface's language. */
export function sourceKindName(kind: SourceKind): string {
  switch (kind) {
    case 'named-person':
      return vscode.l10n.t('named person');
    case 'named-organization':
      return vscode.l10n.t('named organisation');
    case 'official':
      return vscode.l10n.t('function without a name');
    case 'group':
      return vscode.l10n.t('group of people');
    case 'anonymous':
      return vscode.l10n.t('anonymous source');
    case 'vague':
      return vscode.l10n.t('vague source');
    case 'media':
      return vscode.l10n.t('medium');
    case 'document':
      return vscode.l10n.t('document');
    case 'pronoun':
      return vscode.l10n.t('pronoun');
    case 'other':
      return vscode.l10n.t('other source');
  }
}
