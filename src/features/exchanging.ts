import * as vscode from 'vscode';
import { articleTags, takeIn } from '../core/annotations/annotate';
import { writeBio } from '../core/exchange/bio';
import { writeBrat } from '../core/exchange/brat';
import { writeCsv } from '../core/exchange/csv';
import { writeNinjs } from '../core/exchange/ninjs';
import { readBrat } from '../core/exchange/readBrat';
import { readWebAnnotations } from '../core/exchange/readWebAnnotations';
import { writeWebAnnotations } from '../core/exchange/webAnnotation';
import type { AnnotatedArticle, Exported, Imported, ImportPorts } from '../core/exchange/annotatedArticle';
import { tagLabel } from '../services/annotationLabels';
import { attempt, pointedArticle, say, type PointedArticle } from '../services/cursor';
import { localize } from '../services/messages';
import type { Services } from '../services/services';

/** A format to export to. */
interface ExportFormat extends vscode.QuickPickItem {
  readonly id: string;
  /** What the file's name has after the article's. */
  readonly ending: string;
  readonly write: (article: AnnotatedArticle) => Exported;
}

/** For key bindings and tasks: what would be asked otherwise. */
interface ExportArguments {
  readonly format?: string;
  readonly target?: vscode.Uri;
}

/** Annotations in other tools' formats: out of the article, and back into it. */
export function activateExchanging(services: Services): vscode.Disposable {
  const { vocabularies, sidecars } = services;

  async function exportAnnotations({ format: id, target }: ExportArguments = {}): Promise<void> {
    const article = await pointedArticle(services);
    if (!article) return;
    const formats = exportFormats();
    const format =
      formats.find((other) => other.id === id) ??
      (await vscode.window.showQuickPick(formats, {
        title: vscode.l10n.t('Export Annotations'),
        matchOnDescription: true,
      }));
    const { uri } = article.document;
    const file =
      target ??
      (format &&
        (await vscode.window.showSaveDialog({
          title: vscode.l10n.t('Export Annotations'),
          defaultUri: uri.with({ path: uri.path + format.ending }),
        })));
    if (!format || !file) return;
    const { text, losses } = format.write(await annotatedArticle(article));
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    const name = nameOf(file);
    if (losses.length === 0) say(vscode.l10n.t('{0} written', name));
    else
      void vscode.window.showInformationMessage(
        vscode.l10n.t(
          '{0} written. This format does not hold everything: {1}',
          name,
          losses.map(localize).join(' '),
        ),
      );
  }

  async function annotatedArticle({ document, analysis, placed }: PointedArticle): Promise<AnnotatedArticle> {
    const { vocabulary } = await vocabularies.indexFor(document.uri);
    const tags = articleTags({ annotations: placed.map(({ annotation }) => annotation) });
    return {
      uri: document.uri.toString(),
      analysis,
      placed,
      tags: tags.map((id) => ({ id, label: tagLabel(id, vocabulary), origin: 'assigned' })),
    };
  }

  async function importAnnotations(source?: vscode.Uri): Promise<void> {
    const article = await pointedArticle(services);
    if (!article) return;
    const [file] = source
      ? [source]
      : ((await vscode.window.showOpenDialog({
          title: vscode.l10n.t('Import Annotations'),
          filters: { [vscode.l10n.t('Web Annotations, brat')]: ['jsonld', 'json', 'ann'] },
          defaultUri: vscode.Uri.joinPath(article.document.uri, '..'),
        })) ?? []);
    if (!file) return;
    const read = file.path.endsWith('.ann') ? readBrat : readWebAnnotations;
    const words = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    const imported = await takeImported(article, (ports) => read(words, article.text, ports));
    const told = [
      vscode.l10n.t('Annotations taken from {0}: {1}', nameOf(file), imported.annotations.length),
      ...imported.problems.map(localize),
    ];
    void vscode.window.showInformationMessage(told.join(' '));
  }

  async function takeImported(
    { document }: PointedArticle,
    read: (ports: ImportPorts) => Imported,
  ): Promise<Imported> {
    let imported: Imported = { annotations: [], problems: [] };
    await sidecars.change(document, (sidecar, ports) => {
      imported = read(ports);
      return takeIn(imported.annotations)(sidecar, ports);
    });
    return imported;
  }

  return vscode.Disposable.from(
    vscode.commands.registerCommand('newsAnnotator.exportAnnotations', (options?: ExportArguments) =>
      attempt(() => exportAnnotations(options)),
    ),
    vscode.commands.registerCommand('newsAnnotator.importAnnotations', (uri?: vscode.Uri) =>
      attempt(() => importAnnotations(uri)),
    ),
  );
}

function exportFormats(): readonly ExportFormat[] {
  return [
    {
      id: 'web-annotation',
      label: 'W3C Web Annotation',
      description: 'JSON-LD',
      detail: vscode.l10n.t('Everything; can be imported again'),
      ending: '.jsonld',
      write: writeWebAnnotations,
    },
    {
      id: 'brat',
      label: 'brat',
      description: 'standoff, .ann',
      detail: vscode.l10n.t('Everything that has a place in the text; can be imported again'),
      ending: '.ann',
      write: writeBrat,
    },
    {
      id: 'bio',
      label: 'CoNLL-2002',
      description: 'BIO',
      detail: vscode.l10n.t('Names, word by word'),
      ending: '.bio',
      write: writeBio,
    },
    {
      id: 'ninjs',
      label: 'IPTC ninjs',
      description: 'JSON',
      detail: vscode.l10n.t('What the article is about: subjects, people, organisations, places'),
      ending: '.ninjs.json',
      write: writeNinjs,
    },
    {
      id: 'csv',
      label: 'CSV',
      detail: vscode.l10n.t('A table for spreadsheets'),
      ending: '.csv',
      write: writeCsv,
    },
  ];
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
