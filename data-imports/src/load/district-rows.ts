import { rowsOf, type WriteDb } from '#backend/db/knex.ts';
import type { MultiPolygon } from 'geojson';
import type { DistrictStep, KnownDistrict } from './district-plan.ts';

/** Reads and writes districts for an import, many at a time. Before a row changes, it is kept for an undo. */
export class DistrictRows {
  readonly #db: WriteDb;
  readonly #runId: string;

  constructor(db: WriteDb, runId: string) {
    this.#db = db;
    this.#runId = runId;
  }

  async positions(): Promise<Map<string, number>> {
    const rows = await rowsOf<{ level: string; position: number }>(this.#db, 'SELECT level, position FROM levels');
    return new Map(rows.map(({ level, position }) => [level, position]));
  }

  all(): Promise<KnownDistrict[]> {
    return rowsOf<KnownDistrict>(
      this.#db,
      `SELECT id, level, key, name_de AS name, parent_id AS "parentId", valid_from AS "validFrom", valid_to AS "validTo" FROM districts`,
    );
  }

  /** Ends older delimitations. */
  async close(steps: readonly DistrictStep[]): Promise<void> {
    const closes = steps.flatMap((step) => step.closes ?? []);
    if (closes.length === 0) return;
    await this.#remember(closes.map(({ id }) => id));
    await rowsOf(
      this.#db,
      `UPDATE districts AS d SET valid_to = c."validTo" FROM jsonb_to_recordset(?::jsonb) AS c (id bigint, "validTo" date) WHERE d.id = c.id`,
      [JSON.stringify(closes)],
    );
  }

  async add(steps: readonly DistrictStep[]): Promise<void> {
    if (steps.length === 0) return;
    await rowsOf(
      this.#db,
      `WITH added AS (
         INSERT INTO districts (level, key, name_de, name_en, parent_id, valid_from, valid_to, import_run_id)
         SELECT level, key, name, name, "parentId", "validFrom", "validTo", :runId
           FROM jsonb_to_recordset(:rows::jsonb) AS n (level text, key text, name text, "parentId" bigint, "validFrom" date, "validTo" date)
         RETURNING id, parent_id
       )
       INSERT INTO district_changes (import_run_id, district_id, parent_id) SELECT :runId, id, parent_id FROM added`,
      { rows: rowsAsJson(steps), runId: this.#runId },
    );
  }

  async change(steps: readonly DistrictStep[]): Promise<void> {
    if (steps.length === 0) return;
    await this.#remember(steps.flatMap(({ existing }) => existing?.id ?? []));
    await rowsOf(
      this.#db,
      `UPDATE districts AS d
          SET name_de = c.name, name_en = c.name, parent_id = c."parentId", valid_to = c."validTo", import_run_id = :runId
         FROM jsonb_to_recordset(:rows::jsonb) AS c (id bigint, name text, "parentId" bigint, "validTo" date)
        WHERE d.id = c.id`,
      { rows: rowsAsJson(steps), runId: this.#runId },
    );
    await rowsOf(
      this.#db,
      `UPDATE district_changes AS c SET parent_id = d.parent_id FROM districts AS d WHERE c.import_run_id = ? AND d.id = c.district_id`,
      [this.#runId],
    );
  }

  /** Those of the districts whose boundaries are not known, or not like this. */
  async withOtherBoundaries(boundaries: ReadonlyMap<string, MultiPolygon>): Promise<Set<string>> {
    const rows = await rowsOf<{ id: string }>(
      this.#db,
      `SELECT n.id
         FROM unnest(:ids::bigint[], :geometries::text[]) AS n (id, geometry)
         LEFT JOIN district_geometries AS g ON g.district_id = n.id
        WHERE g.geometry IS DISTINCT FROM n.geometry::jsonb`,
      { ids: [...boundaries.keys()], geometries: [...boundaries.values()].map((geometry) => JSON.stringify(geometry)) },
    );
    return new Set(rows.map(({ id }) => id));
  }

  async setBoundaries(boundaries: ReadonlyMap<string, MultiPolygon>, outlines: readonly MultiPolygon[]): Promise<void> {
    const ids = [...boundaries.keys()];
    await this.#remember(ids);
    await rowsOf(
      this.#db,
      `INSERT INTO district_geometries (district_id, geometry, outline)
       SELECT id, geometry::jsonb, outline::jsonb
         FROM unnest(:ids::bigint[], :geometries::text[], :outlines::text[]) AS n (id, geometry, outline)
       ON CONFLICT (district_id) DO UPDATE SET geometry = excluded.geometry, outline = excluded.outline`,
      {
        ids,
        geometries: [...boundaries.values()].map((geometry) => JSON.stringify(geometry)),
        outlines: outlines.map((outline) => JSON.stringify(outline)),
      },
    );
  }

  /** Keeps rows as they are now, once for each run. */
  async #remember(ids: readonly string[]): Promise<void> {
    await rowsOf(
      this.#db,
      `INSERT INTO district_changes (import_run_id, district_id, parent_id, before)
       SELECT :runId, d.id, d.parent_id, to_jsonb(d) || jsonb_build_object('geometry', g.geometry, 'outline', g.outline)
         FROM districts AS d
         LEFT JOIN district_geometries AS g ON g.district_id = d.id
        WHERE d.id = ANY (:ids::bigint[])
       ON CONFLICT DO NOTHING`,
      { runId: this.#runId, ids },
    );
  }
}

const rowsAsJson = (steps: readonly DistrictStep[]): string =>
  JSON.stringify(
    steps.map(({ district: { level, key, name, validFrom, validTo }, parentId, existing }) => ({
      ...{ level, key, name, validFrom, validTo, parentId },
      id: existing?.id,
    })),
  );
