import * as z from 'zod/mini';

// Files of objects: tables with a row for each, which a spreadsheet can edit and which can be read in again.

/** The formats of such files. */
export const fileFormat = z.enum(['csv', 'xlsx']);
export type FileFormat = z.infer<typeof fileFormat>;

/** How a file is to be read; without a word it is only looked at. */
export const importQuery = z.strictObject({
  format: z._default(fileFormat, 'csv'),
  preview: z._default(
    z.pipe(
      z.enum(['true', 'false']),
      z.transform((text) => text === 'true'),
    ),
    true,
  ),
});

/** Problems of one kind: where, in English, and by code with what a sentence about it needs. */
export const problems = <const Codes extends readonly string[], Params extends z.core.$ZodLooseShape>(codes: Codes, params: Params) =>
  z.strictObject({
    column: z.nullable(z.string()).check(z.describe('Heading of the column; null for the row as a whole.')),
    path: z.nullable(z.string()).check(z.describe('The field of the object.')),
    reason: z.string().check(z.describe('In English, for the command line and logs.')),
    code: z.enum(codes),
    params: z.strictObject(params),
  });
/** What stands in the cell, or the part of it that cannot be read. */
export const given = z.string();

/** Why a row is refused, as in files of all kinds. */
export const ROW_PROBLEMS = [
  problems(['not-a-day', 'not-a-number', 'unknown'], { given }),
  problems(['none-of', 'ambiguous'], { given, words: z.array(z.string()) }),
  problems(['cells', 'missing', 'code-twice', 'stale'], {}),
  // A rule of the object that says no more than its field.
  problems(['rule'], {}),
] as const;
export type RowProblem = z.infer<(typeof ROW_PROBLEMS)[number]>;

/** Why a file is not read, as `code` and `params` of an issue. */
export const fileReason = z.discriminatedUnion('code', [
  z.strictObject({ code: z.enum(['heading-unknown', 'heading-twice']), params: z.strictObject({ heading: z.string() }) }),
  // A file is found by one of these columns.
  z.strictObject({ code: z.literal('no-key'), params: z.strictObject({ headings: z.array(z.string()) }) }),
  z.strictObject({
    code: z.enum(['heading-blank', 'too-many-rows', 'not-utf8', 'too-large', 'unreadable']),
    params: z.strictObject({}),
  }),
]);
export type FileReason = z.infer<typeof fileReason>;

/** What a row of a file would do, or did. */
export const importRow = <Problem extends z.core.SomeType>(code: z.ZodMiniString, problem: Problem) =>
  z.strictObject({
    /** As a spreadsheet counts: the heading is row 1. */
    row: z.int(),
    /** Of the object; null for a new one that has not got its code yet. */
    code: z.nullable(code),
    title: z.string(),
    result: z.enum(['new', 'changed', 'unchanged', 'refused']),
    /** By column of the file, as its cells are written. */
    changes: z.array(z.strictObject({ column: z.string(), before: z.string(), after: z.string() })),
    /** Why it is refused. */
    problems: z.array(problem),
  });

/** What became of a file: all of it is taken over, or, with one refused row or as a preview, nothing. */
export const importResponse = <Row extends z.core.SomeType>(row: Row) =>
  z.strictObject({
    rows: z.array(row),
    counts: z.strictObject({ new: z.int(), changed: z.int(), unchanged: z.int(), refused: z.int() }),
    /** Whether the changes are made. */
    imported: z.boolean(),
  });

/** A row of any such file, for those who show what became of it. */
export interface ImportRow<Problem> {
  readonly row: number;
  readonly code: string | null;
  readonly title: string;
  readonly result: 'new' | 'changed' | 'unchanged' | 'refused';
  readonly changes: readonly { readonly column: string; readonly before: string; readonly after: string }[];
  readonly problems: readonly Problem[];
}

/** What became of any such file. */
export interface ImportResponse<Problem> {
  readonly rows: readonly ImportRow<Problem>[];
  readonly counts: Readonly<Record<ImportRow<Problem>['result'], number>>;
  readonly imported: boolean;
}

/** Content types of the files, by format. */
export const FILE_TYPES = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
export const MOST_FILE_BYTES = 10_000_000;
