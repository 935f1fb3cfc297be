import * as vscode from 'vscode';
import { deleteAnnotations, type SidecarEdit } from '../core/annotations/annotate';
import type { Note } from '../core/annotations/model';
import { deleteReply, reopenNote, replyToNote, resolveNote, rewordNote } from '../core/annotations/noteEdits';
import type { Span } from '../core/text/span';
import { attempt } from '../services/cursor';
import { toRange } from '../services/ranges';
import type { Services } from '../services/services';

const CONTROLLER = 'newsAnnotator.notes';

/** A note, or a reply to it, as the thread shows it. */
interface NoteComment extends vscode.Comment {
  readonly note: string;
  /** The article's address. */
  readonly article: string;
  /** Absent for the note itself. */
  readonly reply?: string;
  readonly words: string;
}

/**
 * Notes as threads beside the text, with replies, to resolve and to open again. The threads are a view: what is true is
 * in the sidecar, where every act goes first.
 */
export function activateNotes({ articles, sidecars, author }: Services): vscode.Disposable {
  const controller = vscode.comments.createCommentController(CONTROLLER, vscode.l10n.t('Notes on articles'));
  controller.options = {
    placeHolder: vscode.l10n.t('A note for colleagues'),
    prompt: vscode.l10n.t('Reply…'),
  };
  /** By document, by note. */
  const threads = new Map<string, Map<string, vscode.CommentThread>>();

  function show(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    const before = threads.get(key) ?? new Map<string, vscode.CommentThread>();
    const now = new Map<string, vscode.CommentThread>();
    for (const { annotation, spans } of sidecars.known(document)) {
      const [span] = spans;
      if (annotation.kind !== 'note' || !span) continue;
      const known = before.get(annotation.id);
      before.delete(annotation.id);
      now.set(annotation.id, showNote(document, annotation, span, known));
    }
    for (const thread of before.values()) thread.dispose();
    threads.set(key, now);
  }

  function showNote(
    document: vscode.TextDocument,
    note: Note,
    span: Span,
    known: vscode.CommentThread | undefined,
  ): vscode.CommentThread {
    const range = toRange(document, span);
    const thread = known ?? controller.createCommentThread(document.uri, range, []);
    if (!thread.range.isEqual(range)) thread.range = range;
    const comments = commentsOf(document.uri.toString(), note);
    if (!isShown(thread.comments as readonly NoteComment[], comments)) thread.comments = comments;
    thread.state = note.resolved ? vscode.CommentThreadState.Resolved : vscode.CommentThreadState.Unresolved;
    thread.contextValue = note.resolved ? 'resolved' : 'open';
    thread.label = note.resolved
      ? vscode.l10n.t('Resolved by {0}', note.resolved.author)
      : vscode.l10n.t('Note');
    if (!known) thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
    return thread;
  }

  function close({ uri }: vscode.TextDocument): void {
    for (const thread of threads.get(uri.toString())?.values() ?? []) thread.dispose();
    threads.delete(uri.toString());
  }

  async function change(uri: vscode.Uri, edit: SidecarEdit): Promise<void> {
    await author.prepare();
    await sidecars.changeAll([{ uri, edit }]);
  }

  /** The note of a thread, and its article. */
  function noteOf(thread: vscode.CommentThread): string | undefined {
    const notes = threads.get(thread.uri.toString()) ?? new Map<string, vscode.CommentThread>();
    return [...notes].find(([, other]) => other === thread)?.[0];
  }

  function threadOf({ note, article }: NoteComment): vscode.CommentThread | undefined {
    return threads.get(article)?.get(note);
  }

  async function send({ thread, text }: vscode.CommentReply): Promise<void> {
    const note = noteOf(thread);
    if (note !== undefined && text.trim() !== '') await change(thread.uri, replyToNote(note, text.trim()));
  }

  function setMode(comment: NoteComment, body: string, mode: vscode.CommentMode): void {
    const thread = threadOf(comment);
    if (!thread) return;
    thread.comments = thread.comments.map((other) =>
      isSameComment(other as NoteComment, comment) ? { ...comment, body, mode } : other,
    );
  }

  async function save(comment: NoteComment): Promise<void> {
    const thread = threadOf(comment);
    const words = typeof comment.body === 'string' ? comment.body : comment.body.value;
    if (!thread) return;
    setMode(comment, words, vscode.CommentMode.Preview);
    if (words.trim() !== '') await change(thread.uri, rewordNote(comment.note, comment.reply, words.trim()));
  }

  async function remove(comment: NoteComment): Promise<void> {
    const thread = threadOf(comment);
    if (!thread) return;
    const { note, reply } = comment;
    await change(thread.uri, reply === undefined ? deleteAnnotations([note]) : deleteReply(note, reply));
  }

  async function changeThread(
    thread: vscode.CommentThread,
    edit: (note: string) => SidecarEdit,
  ): Promise<void> {
    const note = noteOf(thread);
    if (note === undefined) thread.dispose();
    else await change(thread.uri, edit(note));
  }

  const onComment = (id: string, run: (comment: NoteComment) => Promise<void> | void): vscode.Disposable =>
    vscode.commands.registerCommand(`newsAnnotator.${id}`, (comment: NoteComment) =>
      attempt(async () => run(comment)),
    );
  const onThread = (id: string, edit: (note: string) => SidecarEdit): vscode.Disposable =>
    vscode.commands.registerCommand(`newsAnnotator.${id}`, (thread: vscode.CommentThread) =>
      attempt(() => changeThread(thread, edit)),
    );
  const showThread = ({ document }: { readonly document: vscode.TextDocument }): void => show(document);
  for (const { document } of articles.analysed) show(document);
  return vscode.Disposable.from(
    controller,
    articles.onDidAnalyse(showThread),
    articles.onDidClose(close),
    sidecars.onDidChange(show),
    vscode.commands.registerCommand('newsAnnotator.sendNote', (reply: vscode.CommentReply) =>
      attempt(() => send(reply)),
    ),
    onComment('editNote', (comment) => setMode(comment, comment.words, vscode.CommentMode.Editing)),
    onComment('cancelNote', (comment) => setMode(comment, comment.words, vscode.CommentMode.Preview)),
    onComment('saveNote', save),
    onComment('deleteNote', remove),
    onThread('deleteThread', (note) => deleteAnnotations([note])),
    onThread('resolveNote', resolveNote),
    onThread('reopenNote', reopenNote),
  );
}

function commentsOf(article: string, { id, author, created, text, replies }: Note): NoteComment[] {
  const comment = (words: string, name: string, time: string, reply?: string): NoteComment => ({
    note: id,
    article,
    ...(reply !== undefined && { reply }),
    words,
    body: words,
    author: { name },
    timestamp: new Date(time),
    mode: vscode.CommentMode.Preview,
    contextValue: 'note',
  });
  return [
    comment(text, author, created),
    ...replies.map((reply) => comment(reply.text, reply.author, reply.created, reply.id)),
  ];
}

function isSameComment(a: NoteComment, b: NoteComment): boolean {
  return a.note === b.note && a.reply === b.reply;
}

function isShown(shown: readonly NoteComment[], comments: readonly NoteComment[]): boolean {
  return (
    shown.length === comments.length &&
    comments.every(({ words, reply }, at) => shown[at]?.words === words && shown[at].reply === reply)
  );
}
