import { InvalidInput, type InputIssue } from '../../errors/app-error.ts';
import { COLUMNS, type FileColumn } from './measure-file-columns.ts';
import type { FileNames } from './measure-file-names.ts';
import { fileIssue, reasonOf, UnreadableCell, type RowProblem } from './measure-file-reason.ts';

/** A row as it was read. */
export interface ReadRow {
  /** As a spreadsheet counts: the heading is row 1. */
  readonly row: number;
  /** Of the measure; null where the row does not say one. */
  readonly code: string | null;
  /** By path of the column; columns that the file does not have are not there. */
  readonly values: ReadonlyMap<string, unknown>;
  readonly problems: RowProblem[];
}

/** What one file may bring. */
const MOST_ROWS = 5000;

/** Reads a file of measures. Throws `InvalidInput` where its headings are not those of such a file. */
export function readTable(
  [head = [], ...body]: readonly (readonly string[])[],
  names: FileNames,
): { columns: FileColumn[]; rows: ReadRow[] } {
  const columns = columnsOf(head);
  if (body.length > MOST_ROWS)
    throw refused([fileIssue({ code: 'too-many-rows', params: {} }, `The file has ${body.length} rows; at most ${MOST_ROWS} are taken.`)]);
  const filled = body.map((cells, index) => ({ cells, row: index + 2 })).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const known = { ...names, measures: new Map([...names.measures, ...codesIn(columns, body)]) };
  return { columns, rows: filled.map(({ cells, row }) => readRow(row, cells, columns, known)) };
}

/** Measures that the file brings may be named in it. */
function codesIn(columns: readonly FileColumn[], body: readonly (readonly string[])[]): [code: string, title: string][] {
  const at = columns.findIndex(({ path }) => path === 'code');
  return body.flatMap((cells) => (cells[at]?.trim() ? [[cells[at].trim(), cells[at].trim()]] : []));
}

function columnsOf(head: readonly string[]): FileColumn[] {
  const issues: InputIssue[] = [];
  const columns = head.flatMap((heading, index) => {
    const column = COLUMNS.find((each) => each.heading.toLowerCase() === heading.trim().toLowerCase());
    if (column === undefined) issues.push(unknownHeading(heading, index + 1));
    return column ?? [];
  });
  for (const column of new Set(columns.filter((each, index) => columns.indexOf(each) < index)))
    issues.push(
      fileIssue({ code: 'heading-twice', params: { heading: column.heading } }, `The heading "${column.heading}" is there twice.`),
    );
  if (!columns.some(({ path }) => path === 'title' || path === 'code'))
    issues.push(fileIssue({ code: 'no-key', params: {} }, 'The file has neither a column "Kürzel" nor a column "Titel".'));
  if (issues.length > 0) throw refused(issues);
  return columns;
}

const unknownHeading = (heading: string, position: number): InputIssue =>
  heading.trim() === ''
    ? fileIssue({ code: 'heading-blank', params: {} }, `Column ${position} has no heading.`)
    : fileIssue({ code: 'heading-unknown', params: { heading } }, `Column ${position} has the heading "${heading}", which is not known.`);

const refused = (issues: readonly InputIssue[]): InvalidInput =>
  new InvalidInput('This is not a file of measures as the export gives it.', { issues });

function readRow(row: number, cells: readonly string[], columns: readonly FileColumn[], names: FileNames): ReadRow {
  const values = new Map<string, unknown>();
  const problems: RowProblem[] = [];
  if (cells.length !== columns.length)
    problems.push({
      column: null,
      path: null,
      reason: `The row has ${cells.length} cells, the heading ${columns.length}.`,
      code: 'cells',
      params: {},
    });
  for (const [index, { heading, path, read }] of columns.entries()) {
    try {
      values.set(path, read(cells[index] ?? '', names));
    } catch (error) {
      if (!(error instanceof UnreadableCell)) throw error;
      problems.push({ column: heading, path, reason: error.message, ...error.why });
    }
  }
  return { row, code: (values.get('code') as string | null | undefined) ?? null, values, problems };
}

/** What a rule says about a field, on its column. */
export function problemOf(issue: InputIssue): RowProblem {
  const { path, message } = issue;
  const [field = ''] = path.split('.');
  const column = COLUMNS.find((each) => each.path === path) ?? COLUMNS.find((each) => each.path.split('.')[0] === field);
  return { column: column?.heading ?? null, path: column === undefined ? null : field, reason: message, ...reasonOf(issue) };
}
