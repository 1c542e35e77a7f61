import * as z from 'zod/mini';
import { measureCode, measureFilter } from './measure.ts';

const format = z.enum(['csv', 'xlsx']);
export type MeasureFileFormat = z.infer<typeof format>;

/** The same measures as of the list, as a file. */
export const measureExportQuery = z.strictObject({ ...measureFilter, format: z._default(format, 'csv') });

/** How a file is to be read; without a word it is only looked at. */
export const measureImportQuery = z.strictObject({
  format: z._default(format, 'csv'),
  preview: z._default(
    z.pipe(
      z.enum(['true', 'false']),
      z.transform((text) => text === 'true'),
    ),
    true,
  ),
});

/** Problems of one kind: where, in English, and by code with what a sentence about it needs. */
const problems = <const Codes extends readonly string[], Params extends z.core.$ZodLooseShape>(codes: Codes, params: Params) =>
  z.strictObject({
    column: z.nullable(z.string()).check(z.describe('Heading of the column; null for the row as a whole.')),
    path: z.nullable(z.string()).check(z.describe('The field of the measure.')),
    reason: z.string().check(z.describe('In English, for the command line and logs.')),
    code: z.enum(codes),
    params: z.strictObject(params),
  });
/** What stands in the cell, or the part of it that cannot be read. */
const given = z.string();

/** Why a row is refused. */
export const measureImportProblem = z.discriminatedUnion('code', [
  problems(['not-a-day', 'not-a-number', 'not-a-milestone', 'not-a-cost-line', 'not-a-link', 'unknown'], { given }),
  problems(['none-of', 'ambiguous'], { given, words: z.array(z.string()) }),
  problems(['same-title'], { measure: measureCode }),
  problems(['same-title-in-file'], { row: z.int() }),
  problems(['cost-unit', 'cells', 'missing'], {}),
  // What a file cannot do to a measure, or to two.
  problems(['code-twice', 'status-fixed', 'status-since-fixed', 'status-needs-reason', 'stale', 'superseded'], {}),
  // A rule of measures that says no more than its field.
  problems(['rule'], {}),
]);
export type MeasureImportProblem = z.infer<typeof measureImportProblem>;

/** Why a file is not read, as `code` and `params` of an issue. */
export const measureFileReason = z.discriminatedUnion('code', [
  z.strictObject({ code: z.enum(['heading-unknown', 'heading-twice']), params: z.strictObject({ heading: z.string() }) }),
  z.strictObject({
    code: z.enum(['heading-blank', 'no-key', 'too-many-rows', 'not-utf8', 'too-large', 'unreadable']),
    params: z.strictObject({}),
  }),
]);
export type MeasureFileReason = z.infer<typeof measureFileReason>;

/** What a row of a file would do, or did. */
export const measureImportRow = z.strictObject({
  /** As a spreadsheet counts: the heading is row 1. */
  row: z.int(),
  /** Of the measure; null for a new one that has not got its code yet. */
  code: z.nullable(measureCode),
  title: z.string(),
  result: z.enum(['new', 'changed', 'unchanged', 'refused']),
  /** By column of the file, as its cells are written. */
  changes: z.array(z.strictObject({ column: z.string(), before: z.string(), after: z.string() })),
  /** Why it is refused. */
  problems: z.array(measureImportProblem),
});
export type MeasureImportRow = z.infer<typeof measureImportRow>;

/** What became of a file: all of it is taken over, or, with one refused row or as a preview, nothing. */
export const measureImportResponse = z.strictObject({
  rows: z.array(measureImportRow),
  counts: z.strictObject({ new: z.int(), changed: z.int(), unchanged: z.int(), refused: z.int() }),
  /** Whether the changes are made. */
  imported: z.boolean(),
});
export type MeasureImportResponse = z.infer<typeof measureImportResponse>;

/** Content types of the files, by format. */
export const MEASURE_FILE_TYPES = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
export const MEASURE_FILE_BYTES = 10_000_000;
