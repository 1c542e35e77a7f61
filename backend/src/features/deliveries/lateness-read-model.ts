import type { LatenessRow } from '#contract/delivery.ts';
import { formatPeriod, period, shift } from '#contract/period.ts';
import { rowsOf, type ReadDb } from '../../db/knex.ts';
import { LATE_DELIVERY } from '../quarters/late-delivery.ts';
import type { BareBoard } from './responsible.ts';

/** How many quarters back punctuality is told. */
const QUARTERS_BACK = 8;

/** Knows who is late. */
export interface LatenessReadModel {
  /** On the day given. Those with the most late ones first, then the most returned ones, then by name. */
  board(quarter: string, today: string): Promise<BareBoard>;
}

// A quarter whose day for handing in is still to come says nothing about punctuality.
const FACTS = `
  facts AS (
    SELECT d.id, d.quarter, d.state, d.kind, d.organisation_code, d.measure_code, d.district_id, q.deliver_until,
           ${LATE_DELIVERY} AS late,
           (d.first_submitted_at AT TIME ZONE 'Europe/Berlin')::date <= q.deliver_until AS on_time
      FROM deliveries AS d JOIN quarters AS q ON q.quarter = d.quarter
     WHERE d.quarter = :quarter OR (d.quarter BETWEEN :first AND :quarter AND q.deliver_until < :today))`;

const COUNTED = (key: string): string => `
  counted AS (
    SELECT ${key} AS key, f.quarter, count(*)::int AS asked, count(*) FILTER (WHERE f.state = 'draft')::int AS due,
           count(*) FILTER (WHERE f.late)::int AS late, count(*) FILTER (WHERE f.state = 'returned')::int AS returned,
           count(*) FILTER (WHERE f.on_time)::int AS on_time, max(f.deliver_until) FILTER (WHERE f.late) AS late_since,
           bool_or(f.deliver_until < :today) AS counts
      FROM keyed AS f GROUP BY 1, 2),
  history AS (
    SELECT c.key, json_agg(json_build_object('quarter', c.quarter, 'asked', c.asked, 'onTime', c.on_time) ORDER BY c.quarter DESC) AS quarters
      FROM counted AS c WHERE c.counts GROUP BY c.key)`;

const FIGURES = `
  c.asked, c.due, c.late, c.returned, :today::date - c.late_since AS "latestDays", coalesce(h.quarters, '[]') AS history
    FROM counted AS c LEFT JOIN history AS h ON h.key IS NOT DISTINCT FROM c.key`;

const BY_ORGANISATION = `
  WITH ${FACTS}, keyed AS (SELECT f.organisation_code AS code, f.* FROM facts AS f), ${COUNTED('f.code')}
  SELECT c.key AS ref, o.name AS de, o.name AS en, ${FIGURES}
    LEFT JOIN organisations AS o ON o.code = c.key
   WHERE c.quarter = :quarter ORDER BY c.late DESC, c.returned DESC, o.name, c.key`;

const BY_DISTRICT = `
  WITH ${FACTS},
  keyed AS (
    SELECT w.level || ':' || w.key AS ref, f.* FROM facts AS f JOIN districts AS w ON w.id = f.district_id
     UNION ALL
    SELECT s.district_level || ':' || s.district_key, f.* FROM facts AS f LEFT JOIN measure_districts AS s ON s.measure_code = f.measure_code
     WHERE f.kind = 'report'),
  ${COUNTED('f.ref')}
  SELECT c.key AS ref, n.name_de AS de, n.name_en AS en, ${FIGURES}
    LEFT JOIN LATERAL (SELECT v.name_de, v.name_en FROM districts AS v WHERE v.level || ':' || v.key = c.key
                        ORDER BY v.valid_to DESC NULLS FIRST LIMIT 1) AS n ON true
   WHERE c.quarter = :quarter ORDER BY c.late DESC, c.returned DESC, n.name_de, c.key`;

type Row = Omit<LatenessRow, 'organisation' | 'district' | 'responsible'> & { ref: string | null; de: string | null; en: string | null };

export class KnexLatenessReadModel implements LatenessReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async board(quarter: string, today: string): Promise<BareBoard> {
    const bindings = { quarter, today, first: formatPeriod(shift(period(quarter), 1 - QUARTERS_BACK)) };
    const [byOrganisation, byDistrict] = await Promise.all([
      rowsOf<Row>(this.#db, BY_ORGANISATION, bindings),
      rowsOf<Row>(this.#db, BY_DISTRICT, bindings),
    ]);
    return {
      byOrganisation: byOrganisation.map(({ ref, de, en: _, ...row }) => ({
        organisation: ref === null ? null : { code: ref, name: de ?? ref },
        district: null,
        ...row,
      })),
      byDistrict: byDistrict.map(({ ref, de, en, ...row }) => ({
        organisation: null,
        district: ref === null ? null : { ref, name: { de: de ?? ref, en: en ?? ref } },
        ...row,
      })),
    };
  }
}
