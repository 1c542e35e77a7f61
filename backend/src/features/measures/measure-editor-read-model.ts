import type { Principal } from '../../access/principal.ts';
import { rowsOf, type ReadDb } from '../../db/knex.ts';
import type { MeasureEditor } from './measure-rights.ts';

/** Knows with which rights a person works on measures. */
export interface MeasureEditorReadModel {
  editorOf(by: Principal): Promise<MeasureEditor>;
}

export class KnexMeasureEditorReadModel implements MeasureEditorReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async editorOf({ accountId, permissions, organisations, districts }: Principal): Promise<MeasureEditor> {
    const asked = permissions.has('measures.edit-own') && !permissions.has('measures.edit') && districts.length > 0;
    return { accountId, permissions, organisations, districts: asked ? await this.#withParts(districts) : new Set(districts) };
  }

  /** The districts with everything below them, in any of their delimitations. */
  async #withParts(districts: readonly string[]): Promise<Set<string>> {
    const rows = await rowsOf<{ ref: string }>(
      this.#db,
      `WITH RECURSIVE below AS (
         SELECT d.id, d.level, d.key FROM districts AS d WHERE d.level || ':' || d.key = ANY(?)
          UNION
         SELECT d.id, d.level, d.key FROM districts AS d JOIN below AS b ON d.parent_id = b.id)
       SELECT DISTINCT b.level || ':' || b.key AS ref FROM below AS b`,
      [[...districts]],
    );
    return new Set([...districts, ...rows.map(({ ref }) => ref)]);
  }
}
