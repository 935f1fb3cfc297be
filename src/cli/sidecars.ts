import { emptySidecar, type Sidecar } from '../core/annotations/model';
import { readSidecar, sidecarName } from '../core/annotations/sidecar';
import { readText, type ReadProblem } from './articleFiles';
import type { Files } from './io';
import { exists } from './program';

/** The annotations beside an article's file, and what of them could not be read. */
export interface SidecarRead {
  readonly sidecar: Sidecar;
  readonly problems: readonly ReadProblem[];
}

const none: SidecarRead = { sidecar: emptySidecar, problems: [] };

/** Reads the sidecar of the article at `path`; an article without a file or a sidecar has no annotations. */
export function readSidecarOf(path: string | undefined, files: Files): SidecarRead {
  if (path === undefined) return none;
  const sidecarPath = sidecarName(path);
  if (!exists(sidecarPath, files)) return none;
  const file = readText(sidecarPath, files);
  if (!('text' in file)) return { sidecar: emptySidecar, problems: [file] };
  const { sidecar, problems } = readSidecar(file.text);
  return {
    sidecar,
    problems: problems.map(({ line, column, message }) => ({
      path: `${sidecarPath}:${line}:${column}`,
      message,
    })),
  };
}
