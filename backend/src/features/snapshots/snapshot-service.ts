import { setImmediate } from 'node:timers/promises';
import { lastDay, period } from '#contract/period.ts';
import { ContentHash } from './content-hash.ts';
import type { AdoptionDecision, Snapshot, SnapshotPart } from './snapshot.ts';
import type { SnapshotStore } from './snapshot-store.ts';

/** Told how far it is, 0 to 1. */
export type Progress = (share: number) => Promise<void>;

/** So many rows are hashed and written at once; in between the program answers others. */
const ROWS_AT_ONCE = 500;

/** Freezes quarters. */
export class SnapshotService {
  readonly #store: SnapshotStore;
  readonly #parts: readonly SnapshotPart[];

  constructor(store: SnapshotStore, parts: readonly SnapshotPart[]) {
    this.#store = store;
    this.#parts = parts;
  }

  /** Whether the decision has been carried out. */
  isDone(adoption: string): Promise<boolean> {
    return this.#store.isDone(adoption);
  }

  /** Keeps everything as it stands in the transaction. The step of the quarter has been made in it. */
  async freeze(decision: AdoptionDecision, today: string, progress: Progress): Promise<Pick<Snapshot, 'version' | 'contentHash'>> {
    const { quarter } = decision;
    const day = [lastDay(period(quarter)), today].sort()[0] as string;
    const id = await this.#store.nextId();
    const hash = new ContentHash();
    const counts: Record<string, number> = {};
    for (const [done, part] of this.#parts.entries()) {
      const rows = await part.rows({ quarter, day, today });
      for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
        const some = rows.slice(from, from + ROWS_AT_ONCE);
        for (const row of some) hash.add(part.name, row);
        await this.#store.addRows(id, part.name, from, some);
        await progress((done + Math.min(1, (from + ROWS_AT_ONCE) / rows.length)) / this.#parts.length);
        await setImmediate();
      }
      counts[part.name] = rows.length;
    }
    const finished = { version: await this.#store.versionOf(quarter), contentHash: hash.digest() };
    await this.#store.finish(id, { ...decision, ...finished, asOf: day, counts });
    return finished;
  }
}
