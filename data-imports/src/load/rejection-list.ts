import type { ImportRejectionResponse } from '#contract/import-run.ts';

/** How many rejections a run keeps. A changed layout rejects every row in the same way; the count tells how many there were. */
export const KEPT_REJECTIONS = 1000;

/** The rejections of a run: all counted, the first ones kept. */
export class RejectionList {
  readonly kept: ImportRejectionResponse[] = [];
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add({ line, column, raw, reason }: ImportRejectionResponse): void {
    this.#count += 1;
    if (this.kept.length < KEPT_REJECTIONS) this.kept.push({ line, column, raw, reason });
  }

  /** Counts rejections that are not worth keeping any more. */
  addUnseen(count: number): void {
    this.#count += count;
  }
}
