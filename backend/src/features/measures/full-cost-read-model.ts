import type { Name } from '../districts/district.ts';
import { districtReferenceOf } from '../districts/district.ts';
import { rowsOf, toNumber, type ReadDb } from '../../db/knex.ts';
import type { CostEntry, CostFacts, CostlyMeasure } from './full-cost.ts';

/** What the full cost is reckoned from. */
export interface FullCostReadModel {
  facts(): Promise<CostFacts>;
  /** References of a place (with its level) and all its parts, whenever they were valid. */
  partsOf(district: string): Promise<ReadonlySet<string>>;
  namesOf(districts: readonly string[]): Promise<Record<string, Name>>;
}

const MEASURES = `
  SELECT m.code, m.title, m.status, m.superseded_on AS "supersededOn", m.duty, m.field_of_action AS "fieldOfAction", m.ends_on AS "endsOn",
         ARRAY(SELECT s.district_level || ':' || s.district_key FROM measure_districts AS s
                WHERE s.measure_code = m.code ORDER BY s.district_level, s.district_key) AS districts
    FROM measures AS m
   WHERE EXISTS (SELECT 1 FROM measure_cost_lines AS l WHERE l.measure_code = m.code)
   ORDER BY m.code`;

const LINES = `
  SELECT l.measure_code AS measure, l.year, l.kind, l.source, l.programme, l.planned, l.actual, l.funded_until AS "fundedUntil"
    FROM measure_cost_lines AS l ORDER BY l.id`;

const PARTS = `
  WITH RECURSIVE below AS (
    SELECT d.id FROM districts AS d WHERE d.level = :level AND d.key = :key
    UNION SELECT d.id FROM districts AS d JOIN below AS b ON d.parent_id = b.id)
  SELECT DISTINCT d.level || ':' || d.key AS ref FROM districts AS d JOIN below AS b ON b.id = d.id`;

const NAMES = `
  SELECT DISTINCT ON (d.level, d.key) d.level || ':' || d.key AS ref, d.name_de AS de, d.name_en AS en
    FROM districts AS d
   WHERE d.level || ':' || d.key = ANY(?)
   ORDER BY d.level, d.key, d.valid_to DESC NULLS FIRST`;

type LineRow = Omit<CostEntry, 'planned' | 'actual'> & { planned: string | null; actual: string | null };

export class KnexFullCostReadModel implements FullCostReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async facts(): Promise<CostFacts> {
    const [measures, lines] = await Promise.all([rowsOf<CostlyMeasure>(this.#db, MEASURES), rowsOf<LineRow>(this.#db, LINES)]);
    return { measures, lines: lines.map((line) => ({ ...line, planned: toNumber(line.planned), actual: toNumber(line.actual) })) };
  }

  async partsOf(district: string): Promise<ReadonlySet<string>> {
    const rows = await rowsOf<{ ref: string }>(this.#db, PARTS, { ...districtReferenceOf(district) });
    return new Set(rows.map(({ ref }) => ref));
  }

  async namesOf(districts: readonly string[]): Promise<Record<string, Name>> {
    const rows = await rowsOf<Name & { ref: string }>(this.#db, NAMES, [[...districts]]);
    return Object.fromEntries(rows.map(({ ref, ...name }) => [ref, name]));
  }
}
