import * as z from 'zod/mini';
import { isoTime } from './common.ts';

export const importState = z.enum(['running', 'loaded', 'unchanged', 'rejected', 'dry_run', 'undone']);
export type ImportState = z.infer<typeof importState>;

/** One reading of one file. The command's `--json` prints the same object. */
export const importRunResponse = z.strictObject({
  id: z.string(),
  source: z.string(),
  fileName: z.string(),
  fileSha256: z.string(),
  state: importState,
  reason: z.nullable(z.string()),
  read: z.int(),
  inserted: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  rejected: z.int(),
  publisher: z.string(),
  title: z.string(),
  licence: z.string(),
  licenceUrl: z.string(),
  address: z.string(),
  attribution: z.string(),
  startedAt: isoTime,
  finishedAt: z.nullable(isoTime),
});
export type ImportRunResponse = z.infer<typeof importRunResponse>;

/** A row that was left out, with the place in the file and the reason. */
export const importRejectionResponse = z.strictObject({
  line: z.nullable(z.int()),
  column: z.nullable(z.string()),
  raw: z.nullable(z.string()),
  reason: z.string(),
});
export type ImportRejectionResponse = z.infer<typeof importRejectionResponse>;
