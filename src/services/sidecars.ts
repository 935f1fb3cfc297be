import * as vscode from 'vscode';
import {
  applicableChange,
  applyChange,
  diffSidecars,
  invertChange,
  type AnnotationChange,
} from '../core/annotations/change';
import { mergeSidecars } from '../core/annotations/mergeSidecars';
import {
  anchorsOf,
  emptySidecar,
  withAnchors,
  type Annotation,
  type AnnotationPorts,
  type Sidecar,
} from '../core/annotations/model';
import { moveSpans } from '../core/annotations/moveSpans';
import { refreshAnchors } from '../core/annotations/refreshAnchors';
import { resolveAnchors } from '../core/annotations/resolveAnchor';
import { readSidecar, writeSidecar } from '../core/annotations/sidecar';
import type { Correction } from '../core/entities/corrections';
import type { YamlProblem } from '../core/desk/readYaml';
import type { AnnotatedPlace } from '../core/navigation/stops';
import type { Span } from '../core/text/span';
import { readTextFile, replaceFile, sidecarUri } from './sidecarFiles';

/** An annotation and where its anchors' passages stand now, in the order of `anchorsOf`; undefined: not found. */
export interface PlacedAnnotation {
  readonly annotation: Annotation;
  readonly spans: readonly (Span | undefined)[];
}

/** An annotation is an orphan when a passage that it is about stands nowhere in the article any more. */
export function isOrphan({ spans }: PlacedAnnotation): boolean {
  return spans.some((span) => span === undefined);
}

interface OpenSidecar {
  readonly document: vscode.TextDocument;
  /** The text that `places` speaks of. */
  text: string;
  /** What the file held when it was last read or written. */
  base: Sidecar;
  fileText: string | undefined;
  sidecar: Sidecar;
  readonly places: Map<string, readonly (Span | undefined)[]>;
  /** Passages were lost since anchors were last looked up. */
  hasLost: boolean;
  problems: readonly YamlProblem[];
  isWritable: boolean;
  readonly undo: AnnotationChange[];
  writing: Promise<void>;
}

/**
 * Keeps the annotations of open articles: reads their sidecars, moves places with every edit, finds lost ones again,
 * and writes changes back, merged with what others wrote meanwhile. A sidecar that cannot be read is never written.
 */
export class SidecarService implements vscode.Disposable {
  readonly #open = new Map<string, Promise<OpenSidecar>>();
  readonly #loaded = new Map<string, OpenSidecar>();
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #subscriptions: vscode.Disposable[];
  readonly #ports: AnnotationPorts;
  readonly #log: vscode.LogOutputChannel;
  /** Fires when the annotations of an open article changed (not when they only moved). */
  readonly onDidChange = this.#changed.event;

  constructor(ports: AnnotationPorts, log: vscode.LogOutputChannel) {
    this.#ports = ports;
    this.#log = log;
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.annotations.yaml');
    const reread = (uri: vscode.Uri): void => void this.#reread(uri);
    this.#subscriptions = [
      watcher,
      watcher.onDidChange(reread),
      watcher.onDidCreate(reread),
      watcher.onDidDelete(reread),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) =>
        this.#move(document, contentChanges),
      ),
      vscode.workspace.onDidSaveTextDocument((document) => void this.#save(document)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        this.#open.delete(uri.toString());
        this.#loaded.delete(uri.toString());
      }),
    ];
  }

  /** The annotations of an article with their places; reads the sidecar if that was not done yet. */
  async annotations(document: vscode.TextDocument): Promise<readonly PlacedAnnotation[]> {
    return placedOf(await this.#load(document));
  }

  /** The same as far as it is known now. */
  known(document: vscode.TextDocument): readonly PlacedAnnotation[] {
    const open = this.#loaded.get(document.uri.toString());
    return open ? placedOf(open) : [];
  }

  /** The places in the article that people annotated, as stops of the navigation. */
  places(document: vscode.TextDocument): readonly AnnotatedPlace[] {
    return this.known(document).flatMap(({ annotation, spans }) => {
      const [span] = spans;
      return span ? [{ ...span, kind: annotation.kind === 'note' ? 'note' : 'annotation' }] : [];
    });
  }

  /** What people said of the entities of an article, at their present places. */
  async corrections(document: vscode.TextDocument): Promise<readonly Correction[]> {
    const open = await this.#load(document);
    findLost(open);
    return placedOf(open).flatMap(({ annotation, spans }): Correction[] => {
      const [span] = spans;
      if (annotation.kind !== 'entity' || !span) return [];
      return annotation.decision === 'rejected'
        ? [{ ...span, rejected: true }]
        : [{ ...span, type: annotation.type }];
    });
  }

  /**
   * Changes the annotations of an article: `edit` makes the new state of its sidecar from the old one. The file is
   * written at once if the article is saved, else with it. Rejects if the sidecar cannot be written.
   */
  async change(
    document: vscode.TextDocument,
    edit: (sidecar: Sidecar, ports: AnnotationPorts) => Sidecar,
  ): Promise<void> {
    const open = await this.#load(document);
    if (!open.isWritable) throw new Error(unwritable(document.uri, open.problems));
    const change = diffSidecars(open.sidecar, edit(open.sidecar, this.#ports));
    if (change.length === 0) return;
    open.undo.push(change);
    await this.#apply(open, change);
  }

  /** Takes the last change of this session back, as far as nobody changed the same annotations since. False: nothing to undo. */
  async undo(document: vscode.TextDocument): Promise<boolean> {
    const open = await this.#load(document);
    const change = open.undo.pop();
    if (!change) return false;
    await this.#apply(open, applicableChange(open.sidecar, invertChange(change)));
    return true;
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions, this.#changed).dispose();
  }

  async #apply(open: OpenSidecar, change: AnnotationChange): Promise<void> {
    open.sidecar = applyChange(open.sidecar, change);
    placeNew(open);
    this.#changed.fire(open.document);
    if (!open.document.isDirty && !open.document.isUntitled) await this.#write(open);
  }

  #load(document: vscode.TextDocument): Promise<OpenSidecar> {
    const key = document.uri.toString();
    const open = this.#open.get(key) ?? this.#read(document);
    this.#open.set(key, open);
    return open;
  }

  async #read(document: vscode.TextDocument): Promise<OpenSidecar> {
    const open: OpenSidecar = {
      document,
      text: document.getText(),
      base: emptySidecar,
      fileText: undefined,
      sidecar: emptySidecar,
      places: new Map(),
      hasLost: false,
      problems: [],
      isWritable: true,
      undo: [],
      writing: Promise.resolve(),
    };
    if (!document.isUntitled) await this.#readFile(open);
    open.text = document.getText();
    placeNew(open);
    this.#loaded.set(document.uri.toString(), open);
    return open;
  }

  /** Takes the file's present state into `open`, merged with what was not written yet. */
  async #readFile(open: OpenSidecar): Promise<void> {
    const uri = sidecarUri(open.document.uri);
    try {
      const text = await readTextFile(uri);
      if (text === open.fileText) return;
      const { sidecar, problems, isWritable } = readSidecar(text ?? '');
      open.problems = problems;
      open.isWritable = isWritable;
      if (!isWritable) return this.#tell(open);
      open.sidecar = mergeSidecars(open.base, open.sidecar, sidecar);
      open.base = sidecar;
      open.fileText = text;
    } catch (error: unknown) {
      open.isWritable = false;
      this.#log.error(`${uri.toString()}: ${String(error)}`);
      this.#tell(open);
    }
  }

  #tell({ document, problems }: OpenSidecar): void {
    void vscode.window.showWarningMessage(unwritable(document.uri, problems));
  }

  #write(open: OpenSidecar): Promise<void> {
    open.writing = open.writing.then(async () => {
      await this.#readFile(open);
      if (!open.isWritable) return;
      placeNew(open);
      open.sidecar = withFreshAnchors(open);
      const text = writeSidecar(open.fileText ?? '', open.sidecar);
      if (text === (open.fileText ?? '')) return;
      const uri = sidecarUri(open.document.uri);
      try {
        await replaceFile(uri, text);
        open.fileText = text;
        open.base = open.sidecar;
      } catch (error: unknown) {
        this.#log.error(`${uri.toString()}: ${String(error)}`);
        void vscode.window.showErrorMessage(
          vscode.l10n.t('The annotations could not be saved: {0}', String(error)),
        );
      }
    });
    return open.writing;
  }

  async #save(document: vscode.TextDocument): Promise<void> {
    const open = this.#loaded.get(document.uri.toString());
    if (open && open.sidecar.annotations.length + open.base.annotations.length > 0) await this.#write(open);
  }

  async #reread(uri: vscode.Uri): Promise<void> {
    const open = [...this.#loaded.values()].find(
      ({ document }) => sidecarUri(document.uri).toString() === uri.toString(),
    );
    if (!open) return;
    const before = open.sidecar;
    await open.writing;
    await this.#readFile(open);
    placeNew(open);
    if (open.sidecar !== before) this.#changed.fire(open.document);
  }

  #move(document: vscode.TextDocument, changes: readonly vscode.TextDocumentContentChangeEvent[]): void {
    const open = this.#loaded.get(document.uri.toString());
    if (!open || changes.length === 0) return;
    const edits = changes.map(({ rangeOffset, rangeLength, text }) => ({
      start: rangeOffset,
      end: rangeOffset + rangeLength,
      newText: text,
    }));
    const placed = [...open.places].flatMap(([id, spans]) =>
      spans.map((span, index) => ({ id, index, span })),
    );
    const standing = placed.flatMap(({ id, index, span }) => (span ? [{ id, index, span }] : []));
    const moved = moveSpans(
      open.text,
      standing.map(({ span }) => span),
      edits,
    );
    const next = new Map([...open.places].map(([id, spans]) => [id, [...spans]]));
    standing.forEach(({ id, index }, i) => next.get(id)?.splice(index, 1, moved[i]));
    for (const [id, spans] of next) open.places.set(id, spans);
    open.hasLost ||= moved.includes(undefined);
    open.text = document.getText();
  }
}

function placedOf({ sidecar, places }: OpenSidecar): PlacedAnnotation[] {
  return sidecar.annotations.map((annotation) => ({ annotation, spans: places.get(annotation.id) ?? [] }));
}

/** Finds the places of annotations that have none yet, and forgets those of annotations that are gone. */
function placeNew(open: OpenSidecar): void {
  const ids = new Set(open.sidecar.annotations.map(({ id }) => id));
  for (const id of open.places.keys()) if (!ids.has(id)) open.places.delete(id);
  place(
    open,
    open.sidecar.annotations.filter(
      (annotation) => open.places.get(annotation.id)?.length !== anchorsOf(annotation).length,
    ),
  );
}

/** Looks for lost passages again: they may have been cut and pasted, or brought back by an undo. */
function findLost(open: OpenSidecar): void {
  if (!open.hasLost) return;
  open.hasLost = false;
  place(
    open,
    open.sidecar.annotations.filter(({ id }) => open.places.get(id)?.includes(undefined)),
  );
}

function place(open: OpenSidecar, annotations: readonly Annotation[]): void {
  const resolutions = resolveAnchors(open.text, annotations.flatMap(anchorsOf));
  let at = 0;
  for (const annotation of annotations) {
    const own = resolutions.slice(at, (at += anchorsOf(annotation).length));
    open.places.set(
      annotation.id,
      own.map((resolution) => (resolution.kind === 'found' ? resolution.span : undefined)),
    );
  }
}

/** The sidecar with anchors that describe the places of the present text; orphans keep theirs. */
function withFreshAnchors({ sidecar, places, text }: OpenSidecar): Sidecar {
  const placed = sidecar.annotations.flatMap((annotation) =>
    anchorsOf(annotation).map((anchor, index) => ({ anchor, span: places.get(annotation.id)?.[index] })),
  );
  const standing = placed.flatMap(({ anchor, span }) => (span ? [{ anchor, span }] : []));
  const fresh = refreshAnchors(text, standing);
  let used = 0;
  const anchors = placed.map(({ anchor, span }) => (span ? (fresh[used++] ?? anchor) : anchor));
  let at = 0;
  return {
    ...sidecar,
    annotations: sidecar.annotations.map((annotation) =>
      withAnchors(annotation, anchors.slice(at, (at += anchorsOf(annotation).length))),
    ),
  };
}

function unwritable(article: vscode.Uri, problems: readonly YamlProblem[]): string {
  const name = sidecarUri(article).path.split('/').at(-1) ?? '';
  const [problem] = problems;
  return problem
    ? vscode.l10n.t(
        '{0}, line {1}: {2} The file is left as it is.',
        name,
        problem.line,
        vscode.l10n.t(problem.message.template, ...problem.message.values),
      )
    : vscode.l10n.t('{0} cannot be read. The file is left as it is.', name);
}
