import { rowsOf, type ReadDb } from '../../db/knex.ts';
import { LATE_DELIVERY } from '../quarters/late-delivery.ts';
import type { OwedTogether } from './responsible.ts';

/** Knows who is to be asked for what is late. */
export interface ResponsibleReadModel {
  /** What is late on the day, put together by who owes it and where; with the names of those who may hand it in. */
  late(quarter: string, today: string): Promise<OwedTogether[]>;
}

// The same rule as `mayHandIn` of delivery-rights.ts, for officers; a report has the person who is responsible for the measure.
const OWED = `
  WITH RECURSIVE late AS (
    SELECT d.kind, d.organisation_code, d.district_id, d.measure_code, m.responsible_account_id, count(*)::int AS late
      FROM deliveries AS d
      JOIN quarters AS q ON q.quarter = d.quarter
      LEFT JOIN measures AS m ON m.code = d.measure_code
     WHERE d.quarter = :quarter AND ${LATE_DELIVERY}
     GROUP BY d.kind, d.organisation_code, d.district_id, d.measure_code, m.responsible_account_id
  ), above AS (
    SELECT w.id AS part, w.level, w.key, w.parent_id FROM districts AS w WHERE w.id IN (SELECT l.district_id FROM late AS l)
     UNION
    SELECT a.part, p.level, p.key, p.parent_id FROM above AS a JOIN districts AS p ON p.id = a.parent_id
  ), officers AS (
    SELECT a.id, a.name, EXISTS (SELECT FROM account_districts AS x WHERE x.account_id = a.id) AS for_districts
      FROM accounts AS a JOIN account_roles AS r ON r.account_id = a.id AND r.role = 'officer' WHERE a.state = 'active'
  )
  SELECT o.code AS "organisationCode", coalesce(o.short_name, o.name) AS "organisationName", l.late,
         CASE WHEN l.kind = 'value' THEN ARRAY[w.level || ':' || w.key]
              ELSE ARRAY(SELECT s.district_level || ':' || s.district_key FROM measure_districts AS s WHERE s.measure_code = l.measure_code)
         END AS districts,
         CASE WHEN l.kind = 'report' THEN ARRAY(SELECT a.name FROM accounts AS a WHERE a.id = l.responsible_account_id)
              ELSE ARRAY(
                SELECT f.name FROM officers AS f
                 WHERE (l.organisation_code IS NOT NULL OR f.for_districts)
                   AND (l.organisation_code IS NULL
                        OR EXISTS (SELECT FROM account_organisations AS y WHERE y.account_id = f.id AND y.organisation_code = l.organisation_code))
                   AND (NOT f.for_districts
                        OR EXISTS (SELECT FROM account_districts AS x
                                     JOIN above AS a ON a.part = l.district_id AND a.level = x.district_level AND a.key = x.district_key
                                    WHERE x.account_id = f.id)))
         END AS people
    FROM late AS l
    LEFT JOIN organisations AS o ON o.code = l.organisation_code
    LEFT JOIN districts AS w ON w.id = l.district_id`;

interface Row {
  organisationCode: string | null;
  organisationName: string | null;
  late: number;
  districts: string[];
  people: string[];
}

export class KnexResponsibleReadModel implements ResponsibleReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async late(quarter: string, today: string): Promise<OwedTogether[]> {
    const rows = await rowsOf<Row>(this.#db, OWED, { quarter, today });
    return rows.map(({ organisationCode: code, organisationName: name, ...row }) => ({
      ...row,
      organisation: code === null || name === null ? null : { code, name },
    }));
  }
}
