import type { FILE_TYPES as TYPES, FileFormat, MOST_FILE_BYTES } from '#contract/table-file.ts';

/** Content types of files that are read in, by format: those of the contract. */
export const FILE_TYPES: typeof TYPES = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
/** How large such a file may be: the limit of the contract. */
export const MOST_BYTES: typeof MOST_FILE_BYTES = 10_000_000;

/** The formats that a list can be had in. */
export const FORMATS = ['csv', 'xlsx'] as const;

/** As the end of its name says, because browsers do not know the type of every file. */
export function formatOf(name: string): FileFormat | undefined {
  const end = name.toLowerCase().split('.').at(-1);
  return end === 'csv' || end === 'xlsx' ? end : undefined;
}
