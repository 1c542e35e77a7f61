import * as z from 'zod/mini';
import { organisationCode, organisationFilter } from './organisation.ts';
import { fileFormat, given, importResponse, importRow, problems, ROW_PROBLEMS } from './table-file.ts';

/** The same organisations as of the list, as a file. */
export const organisationExportQuery = z.strictObject({ ...organisationFilter, format: z._default(fileFormat, 'csv') });

const name = z.string();

/** Why a row is refused. */
const organisationImportProblem = z.discriminatedUnion('code', [
  ...ROW_PROBLEMS,
  problems(['html', 'not-a-coordinate'], { given }),
  // A point needs both numbers, and lies within the boundary of the whole.
  problems(['half-a-point', 'point-swapped'], {}),
  problems(['point-outside'], { place: name }),
  // A name that is there, and one like it: whoever adds it has to say that it is another organisation.
  problems(['same-name', 'similar'], { organisation: organisationCode, name }),
  problems(['same-name-in-file', 'similar-in-file'], { row: z.int(), name }),
  problems(['merged'], { organisation: organisationCode, name }),
  problems(['membership-after'], { name, day: z.nullable(z.string()) }),
]);
export type OrganisationImportProblem = z.infer<typeof organisationImportProblem>;

/** What became of a file: all of it is taken over, or, with one refused row or as a preview, nothing. */
export const organisationImportResponse = importResponse(importRow(organisationCode, organisationImportProblem));
export type OrganisationImportResponse = z.infer<typeof organisationImportResponse>;
