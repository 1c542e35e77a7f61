import type { WriteDb } from '../../db/knex.ts';
import type { SuccessionKind } from './succession.ts';

/** How measures became other ones, as it is kept. */
interface SuccessionRecord {
  readonly kind: SuccessionKind;
  readonly predecessors: readonly string[];
  readonly successors: readonly string[];
  /** First day on which the successors go on, `YYYY-MM-DD`. */
  readonly on: string;
  readonly reason: string | null;
  /** Name of the person. */
  readonly by: string;
  readonly at: Date;
}

/** Plain writes of successions. */
export interface SuccessionStore {
  /** Ends the predecessors, counting their versions, and says who follows. */
  insert(record: SuccessionRecord): Promise<void>;
}

export class KnexSuccessionStore implements SuccessionStore {
  readonly #db: WriteDb;

  constructor(db: WriteDb) {
    this.#db = db;
  }

  async insert({ kind, predecessors, successors, on, reason, by, at }: SuccessionRecord): Promise<void> {
    await this.#db('measures').whereIn('code', predecessors).update({ superseded_on: on }).increment('version');
    await this.#db('measure_successions').insert(
      predecessors.flatMap((predecessor_code) =>
        successors.map((successor_code) => ({
          predecessor_code,
          successor_code,
          kind,
          succeeded_on: on,
          reason,
          recorded_by: by,
          recorded_at: at,
        })),
      ),
    );
  }
}
