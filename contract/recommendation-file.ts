import * as z from 'zod/mini';
import { recommendationCode } from './link.ts';
import { recommendationFilter } from './recommendation.ts';
import { sourceCode, sourceKind } from './source.ts';
import { fileFormat, given, importResponse, importRow, problems, ROW_PROBLEMS } from './table-file.ts';

/** The same recommendations as of the list, as a file. */
export const recommendationExportQuery = z.strictObject({ ...recommendationFilter, format: z._default(fileFormat, 'csv') });

/** Why a row is refused. */
const recommendationImportProblem = z.discriminatedUnion('code', [
  ...ROW_PROBLEMS,
  // When a source came out is a year, a month or a day; a spreadsheet makes a day of a number such as 3.2.
  problems(['not-a-date', 'number-is-day', 'html'], { given }),
  // A row without a code would add its recommendation again each time that the file is read.
  problems(['same-title', 'number-taken'], { recommendation: recommendationCode }),
  problems(['same-title-in-file', 'number-in-file', 'source-differs'], { row: z.int() }),
  // A source that there is not is added once its kind is said; one that is there is not changed by a file.
  problems(['source-kind'], { given, words: z.array(z.string()) }),
  problems(['source-fixed'], { kept: z.string() }),
]);
export type RecommendationImportProblem = z.infer<typeof recommendationImportProblem>;

/** A source that the file brings. */
const importedSource = z.strictObject({
  /** Row that names it first. */
  row: z.int(),
  /** Null as long as it has not got its code yet. */
  code: z.nullable(sourceCode),
  kind: sourceKind,
  title: z.string(),
  publisher: z.nullable(z.string()),
  published: z.nullable(z.string()).check(z.describe('2024, 2024-05 or 2024-05-17, as exactly as it is known.')),
  /** How many rows of the file name it. */
  rows: z.int(),
});
export type ImportedSource = z.infer<typeof importedSource>;

/** What became of a file of recommendations: all of it is taken over, or, with one refused row or as a preview, nothing. */
export const recommendationImportResponse = z.strictObject({
  ...importResponse(importRow(recommendationCode, recommendationImportProblem)).shape,
  newSources: z.array(importedSource).check(z.describe('In the order of the file.')),
  ignoredColumns: z.array(z.string()).check(z.describe('Columns that tell something which a file does not change, such as the response.')),
});
export type RecommendationImportResponse = z.infer<typeof recommendationImportResponse>;
