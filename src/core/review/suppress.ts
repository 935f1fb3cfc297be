import { describeAnchor } from '../annotations/describeAnchor';
import { stampNew, type AnnotationPorts, type Sidecar, type Suppression } from '../annotations/model';
import type { Finding } from '../checks/finding';
import { isSpace, trimSpan, type Span } from '../text/span';

/** Hides one finding, with the reason: it stays hidden while the words of its passage stay. */
export function suppressFinding(
  sidecar: Sidecar,
  text: string,
  finding: Finding,
  reason: string,
  ports: AnnotationPorts,
): Sidecar {
  const suppression: Suppression = {
    kind: 'suppression',
    ...stampNew(ports),
    rule: finding.rule,
    reason,
    anchor: describeAnchor(text, passageOf(text, finding)),
  };
  return { ...sidecar, annotations: [...sidecar.annotations, suppression] };
}

/** Shows findings again that somebody hid. */
export function withoutSuppressions(sidecar: Sidecar, ids: ReadonlySet<string>): Sidecar {
  return {
    ...sidecar,
    annotations: sidecar.annotations.filter(({ kind, id }) => kind !== 'suppression' || !ids.has(id)),
  };
}

/** The finding's words; where it is a space or a place between words, these with the word on either side. */
function passageOf(text: string, finding: Finding): Span {
  const { start, end } = trimSpan(text, finding);
  if (start < end) return { start: finding.start, end: finding.end };
  return { start: wordStart(text, finding.start), end: wordEnd(text, finding.end) };
}

function wordStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && isSpace(text.charCodeAt(start - 1))) start--;
  while (start > 0 && !isSpace(text.charCodeAt(start - 1))) start--;
  return start;
}

function wordEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && isSpace(text.charCodeAt(end))) end++;
  while (end < text.length && !isSpace(text.charCodeAt(end))) end++;
  return end;
}
