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
  problems: z.array(
    z.strictObject({
      column: z.nullable(z.string()),
      path: z.nullable(z.string()).check(z.describe('The field of the measure.')),
      reason: z.string(),
    }),
  ),
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
