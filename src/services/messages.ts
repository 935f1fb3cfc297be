import * as vscode from 'vscode';
import type { Message } from '../core/checks/finding';

/** A message of the core in the language of the interface. */
export function localize({ template, values }: Message): string {
  return vscode.l10n.t(template, ...values);
}
