/** Called by VS Code when the extension is first needed. */
export function activate(): void {
  // Features register themselves here.
}

/** Called by VS Code before the extension host ends. */
export function deactivate(): void {
  // Everything is disposed through the context's subscriptions.
}
