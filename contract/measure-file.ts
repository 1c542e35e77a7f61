import * as z from 'zod/mini';
import { measureCode, measureFilter } from './measure.ts';
import { fileFormat, given, importResponse, importRow, problems, ROW_PROBLEMS } from './table-file.ts';

/** The same measures as of the list, as a file. */
export const measureExportQuery = z.strictObject({ ...measureFilter, format: z._default(fileFormat, 'csv') });

/** Why a row is refused. */
const measureImportProblem = z.discriminatedUnion('code', [
  ...ROW_PROBLEMS,
  problems(['not-a-milestone', 'not-a-cost-line', 'not-a-link'], { given }),
  problems(['same-title'], { measure: measureCode }),
  problems(['same-title-in-file'], { row: z.int() }),
  // What a file cannot do to a measure, or to two.
  problems(['cost-unit', 'status-fixed', 'status-since-fixed', 'status-needs-reason', 'superseded'], {}),
]);
export type MeasureImportProblem = z.infer<typeof measureImportProblem>;

/** What a row of a file would do, or did. */
const measureImportRow = importRow(measureCode, measureImportProblem);

/** What became of a file: all of it is taken over, or, with one refused row or as a preview, nothing. */
export const measureImportResponse = importResponse(measureImportRow);
export type MeasureImportResponse = z.infer<typeof measureImportResponse>;
