import type * as vscode from 'vscode';
import { applyChange, type AnnotationChange } from '../core/annotations/change';
import type { Sidecar } from '../core/annotations/model';
import {
  findLost,
  movePlaces,
  placeSidecar,
  refreshPlaced,
  replaceSidecar,
  sidecarOf,
  type PlacedSidecar,
} from '../core/annotations/placedSidecar';
import { movedIn } from '../core/annotations/rebaseChange';
import type { YamlProblem } from '../core/desk/readYaml';

/** The sidecar of an open article. */
export interface OpenSidecar {
  readonly document: vscode.TextDocument;
  state: PlacedSidecar;
  /** The text changed while there was nothing to place. */
  isStale: boolean;
  /** What the file held when it was last read or written. */
  base: Sidecar;
  fileText: string | undefined;
  problems: readonly YamlProblem[];
  isWritable: boolean;
  /** The last message about this sidecar: each is told once. */
  told?: string;
  /** Settles when nothing reads or writes the file any more. */
  access: Promise<void>;
}

/** Whether anchors describe other words than those that stand at their places now. */
export function isOutdated(open: OpenSidecar): boolean {
  refreshState(open);
  const before = open.state.placed;
  open.state = refreshPlaced(open.state);
  return open.state.placed.some(({ annotation }, index) => annotation !== before[index]?.annotation);
}

/** Whether the article stands on disk as it is shown. */
export function isSaved(document: vscode.TextDocument): boolean {
  return !document.isDirty && !document.isUntitled;
}

/** Makes `change`, and finds the places of what it adds or moves. */
export function applyTo(open: OpenSidecar, change: AnnotationChange): void {
  const sidecar = applyChange(sidecarOf(open.state), change);
  open.state = replaceSidecar(open.state, sidecar, movedIn(change));
}

/** Brings the text up to date, which nobody needed while there were no annotations, and looks for lost passages. */
export function refreshState(open: OpenSidecar): void {
  refreshText(open);
  open.state = findLost(open.state);
}

/** Takes the document's present text, where that was not done with every edit. */
export function refreshText(open: OpenSidecar): void {
  if (open.isStale) open.state = { ...open.state, text: open.document.getText() };
  open.isStale = false;
}

/** The places after an edit of the text, which made it `text`. */
export function moved(
  state: PlacedSidecar,
  text: string,
  changes: readonly vscode.TextDocumentContentChangeEvent[],
): PlacedSidecar {
  const edits = changes.map(({ rangeOffset, rangeLength, text: newText }) => ({
    start: rangeOffset,
    end: rangeOffset + rangeLength,
    newText,
  }));
  const grown = edits.reduce((sum, { start, end, newText }) => sum + newText.length - (end - start), 0);
  // Other line ends for the whole file are no edit of any place: everything is looked up.
  if (state.text.length + grown !== text.length) return placeSidecar(text, sidecarOf(state));
  return edits.length === 0 ? state : movePlaces(state, text, edits);
}
