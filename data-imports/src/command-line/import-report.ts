import type { ImportRejectionResponse, ImportRunResponse } from '#contract/import-run.ts';
import type { ImportResult } from '../load/import-run-record.ts';
import type { NoSuchFile } from '../load/file-to-import.ts';
import type { UndoObstacle } from '../load/undo-run.ts';
import type { Source } from '../source.ts';

const SHOWN = 20;
/** Characters of a cell of the table. */
const WIDEST = 40;

/** What became of a file, for the person at the command line. */
export function importReport({ run, rejections, remarks }: ImportResult, kind: Source['kind']): string {
  const lines = [`${run.fileName} (Quelle ${run.source}, Lauf ${run.id}): ${outcomeOf(run)}`, `  ${countsOf(run, kind)}`];
  if (rejections.length > 0) lines.push('', ...rejectionTable(rejections.slice(0, SHOWN)));
  const more = rejections.length - SHOWN;
  if (more > 0) lines.push(`  … und ${more} weitere, siehe /api/v1/imports/${run.id}/rejections`);
  if (remarks.length > 0) lines.push('', '  Bitte ansehen:', ...remarks.map((remark) => `  - ${remark}`));
  return `${lines.join('\n')}\n`;
}

function outcomeOf({ state, rejected }: ImportRunResponse): string {
  switch (state) {
    case 'loaded':
      return rejected === 0 ? 'geladen' : 'geladen ohne die abgelehnten Zeilen';
    case 'unchanged':
      return 'schon geladen, nichts zu tun';
    case 'dry_run':
      return 'Probelauf, nichts geändert';
    case 'rejected':
      return 'ABGELEHNT, nichts geändert';
    case 'running':
      return 'läuft';
    case 'undone':
      return 'zurückgenommen';
  }
}

function countsOf({ state, read, inserted, changed, unchanged, rejected }: ImportRunResponse, kind: Source['kind']): string {
  const [one, many] = COUNTED[kind];
  const what = counted(read, one, many);
  if (state === 'unchanged') return `${what} aus dieser Datei sind bekannt: 0 Zeilen geändert`;
  return `${what} gelesen: ${inserted} neu, ${changed} geändert, ${unchanged} unverändert, ${rejected} abgelehnt`;
}

const COUNTED: Readonly<Record<Source['kind'], readonly [one: string, many: string]>> = {
  observations: ['Wert', 'Werte'],
  districts: ['Gebiet', 'Gebiete'],
  measures: ['Maßnahme', 'Maßnahmen'],
};

const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

function rejectionTable(rejections: readonly ImportRejectionResponse[]): string[] {
  const rows = [
    ['Zeile', 'Spalte', 'Inhalt', 'Grund'],
    ...rejections.map(({ line, column, raw, reason }) => [String(line ?? '–'), column ?? '–', cell(raw ?? '–'), reason]),
  ];
  const widths = [0, 1, 2].map((column) => Math.min(WIDEST, Math.max(...rows.map((row) => row[column]?.length ?? 0))));
  return rows.map((row) => `  ${row.map((text, column) => text.padEnd(widths[column] ?? 0)).join('  ')}`);
}

/** On one line, and not so long that the table falls apart. */
function cell(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > WIDEST ? `${line.slice(0, WIDEST - 1)}…` : line;
}

/** The sources with what can be set for each. */
export function sourceList(sources: readonly Source[]): string {
  return sources
    .map(({ id, publisher, title, description, settings }) => {
      const set = Object.entries(settings).map(([name, meaning]) => `    --set ${name}=…  ${meaning}`);
      return [id, `  ${title} (${publisher})`, `  ${description}`, ...set].join('\n');
    })
    .join('\n\n')
    .concat('\n');
}

export function noSuchFileSentence({ path, why }: NoSuchFile): string {
  switch (why) {
    case 'missing':
      return `Die Datei ${path} gibt es nicht.`;
    case 'folder':
      return `${path} ist ein Ordner. Bitte die Dateien darin nennen.`;
    case 'forbidden':
      return `Die Datei ${path} darf nicht gelesen werden. Es fehlt die Berechtigung.`;
  }
}

export const undoneSentence = ({ id, fileName }: ImportRunResponse): string =>
  `Lauf ${id} (${fileName}) ist zurückgenommen. Es gilt wieder der Stand davor.\n`;

export function undoRefusedSentence(runId: string, obstacle: UndoObstacle): string {
  switch (obstacle.why) {
    case 'not-loaded':
      return `Lauf ${runId} hat nichts geladen, das zurückzunehmen wäre (Zustand: ${obstacle.state}).`;
    case 'replaced':
      return `Lauf ${runId} kann nicht zurückgenommen werden: Spätere Läufe haben Werte daraus ersetzt. Zuerst diese zurücknehmen: ${obstacle.laterRuns.join(', ')}.`;
    case 'measures':
      return `Lauf ${runId} kann nicht zurückgenommen werden: An den Maßnahmen wurde seitdem weitergearbeitet. Bitte ändern Sie sie, oder laden Sie eine frühere Datei.`;
    case 'in-use':
      return `Lauf ${runId} kann nicht zurückgenommen werden: Auf seine Gebiete beziehen sich Werte (auch frühere), Ziele oder andere Gebiete: ${obstacle.districts.join(', ')}.`;
  }
}
