import type { ByteChunks, FileMeta } from '../source.ts';
import type { RunCounts } from './import-run-record.ts';
import type { RejectionList } from './rejection-list.ts';

/** One file on its way into the database. */
export interface Loading {
  readonly runId: string;
  readonly content: ByteChunks;
  readonly meta: FileMeta;
  /** The one time at which everything that this run writes was recorded. */
  readonly at: Date;
  /** Share of rejected rows up to which the others are loaded. */
  readonly tolerance: number;
  readonly rejections: RejectionList;
}

/** What became of it. */
export interface Loaded {
  readonly counts: RunCounts;
  readonly remarks: readonly string[];
}

/** More rows are rejected than may be left out. Nothing of the file is loaded then. */
export class TooManyRejections extends Error {
  readonly read: number;
  readonly remarks: readonly string[];

  constructor(rejected: number, read: number, remarks: readonly string[]) {
    super(`${rejected} of ${read} ${read === 1 ? 'entry was' : 'entries were'} rejected. Nothing was loaded.`);
    this.name = 'TooManyRejections';
    this.read = read;
    this.remarks = remarks;
  }
}

/** Throws `TooManyRejections` unless so few of what was read are rejected that the rest may be loaded. */
export function refuseTooManyRejections({ rejections, tolerance }: Loading, read: number, remarks: readonly string[]): void {
  if (rejections.count > tolerance * read) throw new TooManyRejections(rejections.count, read, remarks);
}
