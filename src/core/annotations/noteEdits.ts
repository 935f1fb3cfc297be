import type { Span } from '../text/span';
import type { SidecarEdit } from './annotate';
import { describeAnchor } from './describeAnchor';
import { stampNew, type AnnotationPorts, type Note } from './model';

/** A new note on a passage of `text`. */
export function addNote(text: string, span: Span, words: string): SidecarEdit {
  return ({ annotations }, ports) => ({
    annotations: [
      ...annotations,
      {
        ...stampNew(ports),
        kind: 'note',
        text: words,
        anchor: describeAnchor(text, span),
        replies: [],
      },
    ],
  });
}

/** An answer to the note `id`. */
export function replyToNote(id: string, words: string): SidecarEdit {
  return changeNote(id, (note, ports) => {
    const { changed, ...stamp } = stampNew(ports);
    return { ...note, replies: [...note.replies, { ...stamp, text: words }], changed };
  });
}

/** Other words for the note `id`, or for its reply `reply`. */
export function rewordNote(id: string, reply: string | undefined, words: string): SidecarEdit {
  return changeNote(id, (note, ports) => {
    const changed = ports.now();
    if (reply === undefined) return { ...note, text: words, changed };
    const replies = note.replies.map((other) =>
      other.id === reply ? { ...other, text: words, changed } : other,
    );
    return { ...note, replies, changed };
  });
}

/** Takes the reply `reply` off the note `id`. */
export function deleteReply(id: string, reply: string): SidecarEdit {
  return changeNote(id, (note, ports) => ({
    ...note,
    replies: note.replies.filter((other) => other.id !== reply),
    changed: ports.now(),
  }));
}

/** Closes the thread of the note `id`. */
export function resolveNote(id: string): SidecarEdit {
  return changeNote(id, (note, ports) => {
    const time = ports.now();
    return { ...note, resolved: { author: ports.author(), time }, changed: time };
  });
}

/** Opens the thread of the note `id` again. */
export function reopenNote(id: string): SidecarEdit {
  return changeNote(id, (note, ports) => {
    const { resolved, ...open } = note;
    return resolved ? { ...open, changed: ports.now() } : note;
  });
}

function changeNote(id: string, change: (note: Note, ports: AnnotationPorts) => Note): SidecarEdit {
  return ({ annotations }, ports) => ({
    annotations: annotations.map((annotation) =>
      annotation.id === id && annotation.kind === 'note' ? change(annotation, ports) : annotation,
    ),
  });
}
