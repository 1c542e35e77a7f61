import type { Doing } from '../../audit/audit-log.ts';
import { rowsOf, type WriteDb } from '../../db/knex.ts';
import { updateComputedFigures } from '../../figures/computed-figures.ts';
import { keyOf, KEY, sameKey } from '../../figures/figure-sql.ts';
import { markPending, waitForTurn } from '../../figures/figure-turn.ts';
import type { ApprovedValues } from '../deliveries/approved-values.ts';

/** The approved values as figures: of what is not available, nothing that was typed counts. */
const FIGURES = `
  SELECT d.id, d.indicator_code, d.district_id, d.grain, d.period_start, '' AS breakdown, d.flag, d.submitted_by, d.submitted_at, d.comment,
         CASE WHEN d.flag <> 'not_available' THEN d.value END AS value,
         CASE WHEN d.flag <> 'not_available' THEN d.numerator END AS numerator,
         CASE WHEN d.flag <> 'not_available' THEN d.denominator END AS denominator,
         row_number() OVER (ORDER BY d.id)::integer AS line
    FROM deliveries AS d
   WHERE d.id = ANY (:ids::bigint[]) AND d.kind = 'value'`;

/**
 * Makes observations of approved values as an import makes them of the lines of a file: in turn with imports, as one run, with everything
 * that is computed from them. A value takes the place of the current one wherever that came from, also where it is the same: from now on
 * somebody stands for it.
 */
export class KnexApprovedValues implements ApprovedValues {
  readonly #db: WriteDb;

  constructor(db: WriteDb) {
    this.#db = db;
  }

  async figuresFromFiles(deliveries: readonly string[]): Promise<ReadonlyMap<string, string>> {
    await waitForTurn(this.#db);
    const rows = await rowsOf<{ delivery: string; figure: string }>(
      this.#db,
      `WITH figures AS (${FIGURES})
       SELECT f.id::text AS delivery, o.id::text AS figure
         FROM figures AS f
         JOIN observations AS o ON ${sameKey('o', 'f')} AND o.superseded_at IS NULL AND o.origin = 'reported'
         LEFT JOIN import_runs AS r ON r.id = o.import_run_id
        WHERE r.kind IS DISTINCT FROM 'entry'`,
      { ids: [...deliveries] },
    );
    return new Map(rows.map(({ delivery, figure }) => [delivery, figure]));
  }

  async record(deliveries: readonly string[], { actor, at }: Doing): Promise<void> {
    const ids = [...deliveries];
    await waitForTurn(this.#db);
    const runId = await this.#startRun(ids.length, at);
    // As in the merge of a file: an index counts as what it is, in memory and cheap.
    await rowsOf(this.#db, 'SET LOCAL random_page_cost = 1.1');
    const closed = await rowsOf(
      this.#db,
      `WITH figures AS (${FIGURES})
       UPDATE observations AS o SET superseded_at = :at, superseded_by = :runId
         FROM figures AS f
        WHERE ${sameKey('o', 'f')} AND o.superseded_at IS NULL
       RETURNING o.id`,
      { ids, at, runId },
    );
    await rowsOf(
      this.#db,
      `WITH figures AS (${FIGURES}), entered AS (
         INSERT INTO entered_values (import_run_id, line, delivery_id, entered_by, entered_at, comment, approved_by, approved_at)
         SELECT :runId, f.line, f.id, f.submitted_by, f.submitted_at, f.comment, :by, :at FROM figures AS f
       )
       INSERT INTO observations (${KEY.join(', ')}, value, numerator, denominator, flag, origin, import_run_id, line, recorded_at)
       SELECT ${keyOf('f')}, f.value, f.numerator, f.denominator, f.flag, 'reported', :runId, f.line, :at FROM figures AS f`,
      { ids, at, runId, by: actor.name },
    );
    await rowsOf(this.#db, 'SET LOCAL random_page_cost = DEFAULT');
    await rowsOf(this.#db, 'UPDATE import_runs SET changed = :changed, inserted = read - :changed WHERE id = :runId', {
      changed: closed.length,
      runId,
    });
    await markPending(this.#db, runId);
    await updateComputedFigures(this.#db, { at, runId });
  }

  async #startRun(read: number, at: Date): Promise<string> {
    const [row] = await rowsOf<{ id: string }>(
      this.#db,
      `INSERT INTO import_runs (kind, source, state, read, started_at, finished_at) VALUES ('entry', 'entry', 'loaded', :read, :at, :at) RETURNING id`,
      { read, at },
    );
    if (row === undefined) throw new Error('The run was not recorded.');
    return row.id;
  }
}
