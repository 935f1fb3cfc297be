import type * as vscode from 'vscode';
import { features } from './features';
import { createServices } from './services/services';

/** Called by VS Code when an article is opened or a command of the extension is called. */
export function activate(context: vscode.ExtensionContext): void {
  const services = createServices(context);
  context.subscriptions.push(services, ...features.map((activateFeature) => activateFeature(services)));
}
