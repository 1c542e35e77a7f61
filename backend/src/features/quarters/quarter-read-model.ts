import { formatPeriod, period, shift } from '#contract/period.ts';
import { rowsOf, type ReadDb } from '../../db/knex.ts';
import { LATE_DELIVERY } from './late-delivery.ts';
import type { DeliveryCount, Quarter, QuarterStanding, QuarterState, QuarterStepMade } from './quarter.ts';

/** Questions about quarters. */
export interface QuarterReadModel {
  get(quarter: string): Promise<Quarter>;
  /** The quarter as it stays until the transaction ends: nobody takes it into another state meanwhile. */
  hold(quarter: string): Promise<Quarter>;
  /** The quarter with its deliveries; they are late on the day given. */
  standing(quarter: string, today: string): Promise<QuarterStanding>;
  /** From `newest`, or a newer one that was decided about, back to the first with a report; newest first. */
  listFrom(newest: string, today: string): Promise<QuarterStanding[]>;
  /** Oldest first. */
  steps(quarter: string): Promise<QuarterStepMade[]>;
  /** All that are being collected or reviewed. */
  underWay(): Promise<{ quarter: string; state: QuarterState }[]>;
}

/** Whoever holds a quarter keeps those waiting who take it into another state, and not each other. */
export const quarterKey = `hashtext('gesamtbild quarter ' || ?)`;

interface QuarterRow {
  quarter: string;
  state: QuarterState;
  deliverUntil: string | null;
  reviewUntil: string | null;
  publishUntil: string | null;
  reviewMeeting: string | null;
  adoptedAt: Date | null;
  adoptedBy: string | null;
  adoptions: number;
  version: number;
}

const QUARTERS = `
  SELECT q.quarter, q.state, q.deliver_until AS "deliverUntil", q.review_until AS "reviewUntil", q.publish_until AS "publishUntil",
         q.review_meeting AS "reviewMeeting", q.version, a.stepped_at AS "adoptedAt", a.stepped_by AS "adoptedBy",
         (SELECT count(*)::int FROM quarter_steps AS s WHERE s.quarter = q.quarter AND s.to_state = 'adopted') AS adoptions
    FROM quarters AS q
    LEFT JOIN LATERAL (SELECT s.stepped_at, s.stepped_by FROM quarter_steps AS s
                        WHERE s.quarter = q.quarter AND s.to_state = 'adopted' ORDER BY s.id DESC LIMIT 1) AS a ON true`;

const COUNTS = `
  SELECT d.quarter,
         count(*) FILTER (WHERE d.state = 'draft')::int AS due,
         count(*) FILTER (WHERE d.state = 'submitted')::int AS submitted,
         count(*) FILTER (WHERE d.state = 'returned')::int AS returned,
         count(*) FILTER (WHERE d.state = 'approved')::int AS approved,
         count(*) FILTER (WHERE ${LATE_DELIVERY})::int AS late
    FROM deliveries AS d JOIN quarters AS q ON q.quarter = d.quarter
   WHERE d.quarter = ANY(:quarters)
   GROUP BY d.quarter`;

const NONE: DeliveryCount = { due: 0, submitted: 0, returned: 0, approved: 0, late: 0 };

export class KnexQuarterReadModel implements QuarterReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async get(quarter: string): Promise<Quarter> {
    const rows = await rowsOf<QuarterRow>(this.#db, `${QUARTERS} WHERE q.quarter = ?`, [quarter]);
    return toQuarter(quarter, rows[0]);
  }

  async hold(quarter: string): Promise<Quarter> {
    await this.#db.raw(`SELECT pg_advisory_xact_lock_shared(${quarterKey})`, [quarter]);
    return this.get(quarter);
  }

  async standing(quarter: string, today: string): Promise<QuarterStanding> {
    const [one] = await this.#withCounts([await this.get(quarter)], today);
    return one as QuarterStanding;
  }

  async listFrom(newest: string, today: string): Promise<QuarterStanding[]> {
    const [rows, [reported]] = await Promise.all([
      rowsOf<QuarterRow>(this.#db, QUARTERS),
      rowsOf<{ first: string | null }>(this.#db, 'SELECT min(r.quarter) AS first FROM status_reports AS r'),
    ]);
    const known = [newest, ...rows.map(({ quarter }) => quarter)].toSorted();
    const first = [reported?.first ?? newest, ...known].toSorted()[0] as string;
    const quarters = [known.at(-1) as string];
    for (let next = quarters[0] as string; next > first; quarters.push(next)) next = formatPeriod(shift(period(next), -1));
    const rowOf = new Map(rows.map((row) => [row.quarter, row]));
    return this.#withCounts(
      quarters.map((quarter) => toQuarter(quarter, rowOf.get(quarter))),
      today,
    );
  }

  async steps(quarter: string): Promise<QuarterStepMade[]> {
    const rows = await rowsOf<Omit<QuarterStepMade, 'at'> & { at: Date }>(
      this.#db,
      `SELECT s.from_state AS "from", s.to_state AS "to", s.reason, s.stepped_by AS "by", s.stepped_at AS "at"
         FROM quarter_steps AS s WHERE s.quarter = ? ORDER BY s.id`,
      [quarter],
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }

  underWay(): Promise<{ quarter: string; state: QuarterState }[]> {
    return rowsOf(this.#db, `SELECT q.quarter, q.state FROM quarters AS q WHERE q.state IN ('collecting', 'in_review') ORDER BY q.quarter`);
  }

  async #withCounts(quarters: readonly Quarter[], today: string): Promise<QuarterStanding[]> {
    const names = quarters.map(({ quarter }) => quarter);
    const rows = await rowsOf<DeliveryCount & { quarter: string }>(this.#db, COUNTS, { today, quarters: names });
    const countsOf = new Map(rows.map(({ quarter, ...counts }) => [quarter, counts]));
    return quarters.map((each) => ({ ...each, deliveries: countsOf.get(each.quarter) ?? NONE }));
  }
}

const toQuarter = (quarter: string, row: QuarterRow | undefined): Quarter => {
  const { adoptedAt = null, adoptedBy = null, adoptions = 0 } = row ?? {};
  return {
    quarter,
    state: row?.state ?? 'open',
    deliverUntil: row?.deliverUntil ?? null,
    reviewUntil: row?.reviewUntil ?? null,
    publishUntil: row?.publishUntil ?? null,
    reviewMeeting: row?.reviewMeeting ?? null,
    adopted: adoptedAt === null || adoptedBy === null ? null : { at: adoptedAt.toISOString(), by: adoptedBy, version: adoptions },
    version: row?.version ?? 0,
  };
};
