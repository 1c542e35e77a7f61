import { InvalidInput, type InputIssue } from '../errors/app-error.ts';
import { fileIssue, reasonOf, UnreadableCell, type Problem, type RowReason } from './reasons.ts';

/** What a cell is to a spreadsheet. */
export type CellKind = 'text' | 'number' | 'date';

/** A column of a file. `Names` is all that its cells may name. */
export interface TableColumn<Names> {
  /** Its heading, by which it is found again. */
  readonly heading: string;
  /** What it may be called instead. */
  readonly alias?: string;
  /** Field of the object. Parts of a field are dotted. */
  readonly path: string;
  readonly kind: CellKind;
  /** Throws `UnreadableCell`. What cannot be changed by a file is read as it stands there. */
  readonly read: (text: string, names: Names) => unknown;
}

/** A row as it was read. */
export interface ReadRow<Each extends Problem> {
  /** As a spreadsheet counts: the heading is row 1. */
  readonly row: number;
  /** Of the object; null where the row does not say one. */
  readonly code: string | null;
  /** By path of the column; columns that the file does not have are not there. */
  readonly values: ReadonlyMap<string, unknown>;
  readonly problems: Each[];
}

/** What files of one kind look like. */
interface TableForm<Column, Names> {
  readonly columns: readonly Column[];
  /** All that the cells may name, where the file brings objects of these codes. */
  readonly naming: (codes: readonly string[]) => Names;
  /** What it is a file of, in English. */
  readonly what: string;
}

/** What one file may bring. */
const MOST_ROWS = 5000;

/**
 * Reads a file whose cells are known, and answers its columns in their order. Throws `InvalidInput` where its headings are not those of such a
 * file. A file is found by its columns `code`, `title` or `name`.
 */
export function readTable<Column extends TableColumn<Names>, Names, Each extends Problem>(
  [head = [], ...body]: readonly (readonly string[])[],
  { columns: all, naming, what }: TableForm<Column, Names>,
): { columns: Column[]; rows: ReadRow<Each>[] } {
  const columns = columnsOf(head, all, what);
  if (body.length > MOST_ROWS)
    throw refused(what, [
      fileIssue({ code: 'too-many-rows', params: {} }, `The file has ${body.length} rows; at most ${MOST_ROWS} are taken.`),
    ]);
  const filled = body.map((cells, index) => ({ cells, row: index + 2 })).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const names = naming(codesIn(columns, body));
  return { columns, rows: filled.map(({ cells, row }) => readRow<Names, Each>(row, cells, columns, names)) };
}

/** Objects that the file brings may be named in it. */
function codesIn(columns: readonly TableColumn<never>[], body: readonly (readonly string[])[]): string[] {
  const at = columns.findIndex(({ path }) => path === 'code');
  return body.flatMap((cells) => (cells[at]?.trim() ? [cells[at].trim()] : []));
}

function columnsOf<Column extends TableColumn<never>>(head: readonly string[], all: readonly Column[], what: string): Column[] {
  const issues: InputIssue[] = [];
  const columns = head.flatMap((heading, index) => {
    const column = all.find((each) => isCalled(each, heading));
    if (column === undefined) issues.push(unknownHeading(heading, index + 1));
    return column ?? [];
  });
  for (const column of new Set(columns.filter((each, index) => columns.indexOf(each) < index)))
    issues.push(
      fileIssue({ code: 'heading-twice', params: { heading: column.heading } }, `The heading "${column.heading}" is there twice.`),
    );
  const keys = all.filter(({ path }) => ['code', 'title', 'name'].includes(path));
  if (!columns.some((column) => keys.includes(column))) {
    const headings = keys.map(({ heading }) => heading);
    issues.push(
      fileIssue({ code: 'no-key', params: { headings } }, `The file has none of the columns ${headings.join(', ')}, by which it is found.`),
    );
  }
  if (issues.length > 0) throw refused(what, issues);
  return columns;
}

const isCalled = ({ heading, alias }: TableColumn<never>, written: string): boolean =>
  [heading, alias].some((each) => each?.toLowerCase() === written.trim().toLowerCase());

const unknownHeading = (heading: string, position: number): InputIssue =>
  heading.trim() === ''
    ? fileIssue({ code: 'heading-blank', params: {} }, `Column ${position} has no heading.`)
    : fileIssue({ code: 'heading-unknown', params: { heading } }, `Column ${position} has the heading "${heading}", which is not known.`);

const refused = (what: string, issues: readonly InputIssue[]): InvalidInput =>
  new InvalidInput(`This is not a file of ${what} as the export gives it.`, { issues });

function readRow<Names, Each extends Problem>(
  row: number,
  cells: readonly string[],
  columns: readonly TableColumn<Names>[],
  names: Names,
): ReadRow<Each> {
  const values = new Map<string, unknown>();
  const problems: Problem[] = [];
  if (cells.length !== columns.length) {
    const reason = `The row has ${cells.length} cells, the heading ${columns.length}.`;
    problems.push({ column: null, path: null, reason, code: 'cells', params: {} });
  }
  for (const [index, { heading, path, read }] of columns.entries()) {
    try {
      values.set(path, read(cells[index] ?? '', names));
    } catch (error) {
      if (!(error instanceof UnreadableCell)) throw error;
      problems.push({ column: heading, path, reason: error.message, ...error.why });
    }
  }
  // Columns throw the reasons that files of their kind have; the schema of the answer checks it.
  return { row, code: (values.get('code') as string | null | undefined) ?? null, values, problems: problems as Each[] };
}

/** What a rule says about a field, on its column. */
export function problemOf(
  issue: InputIssue,
  columns: readonly TableColumn<never>[],
): { readonly column: string | null; readonly path: string | null; readonly reason: string } & RowReason {
  const { path, message } = issue;
  const [field = ''] = path.split('.');
  const column = columns.find((each) => each.path === path) ?? columns.find((each) => each.path.split('.')[0] === field);
  return { column: column?.heading ?? null, path: column === undefined ? null : field, reason: message, ...reasonOf(issue) };
}
