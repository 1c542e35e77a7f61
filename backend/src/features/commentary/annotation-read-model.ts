import { rowsOf, type ReadDb } from '../../db/knex.ts';
import { NotFound } from '../../errors/app-error.ts';
import type { KeptAnnotation } from './annotation.ts';

/** Questions about annotations. */
export interface AnnotationReadModel {
  /** Of an indicator, oldest day first. */
  of(indicator: string): Promise<KeptAnnotation[]>;
  /**
   * Of all indicators until a day (`YYYY-MM-DD`), by indicator and oldest day first: what a snapshot keeps of an adopted quarter. What was
   * changed or removed meanwhile is not known any more, so it is asked for when the quarter is adopted.
   */
  until(day: string): Promise<KeptAnnotation[]>;
  /** Throws `NotFound`. */
  get(id: string): Promise<KeptAnnotation>;
}

export const ANNOTATION = `
  SELECT a.id, a.indicator_code AS indicator, i.name_de AS "indicatorName", a.kind, a.happened_on AS date,
         d.level || ':' || d.key AS district,
         CASE WHEN d.id IS NOT NULL THEN json_build_object('de', d.name_de, 'en', d.name_en) END AS "districtName",
         json_build_object('de', a.text_de, 'en', a.text_en) AS text,
         a.written_by AS "writtenBy", a.written_at AS "writtenAt", a.demo, a.version
    FROM indicator_annotations AS a
    JOIN indicators AS i ON i.code = a.indicator_code
    LEFT JOIN districts AS d ON d.id = a.district_id`;

export type AnnotationRow = Omit<KeptAnnotation, 'writtenAt'> & { readonly writtenAt: Date };

export class KnexAnnotationReadModel implements AnnotationReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async of(indicator: string): Promise<KeptAnnotation[]> {
    const rows = await rowsOf<AnnotationRow>(this.#db, `${ANNOTATION} WHERE a.indicator_code = ? ORDER BY a.happened_on, a.id`, [
      indicator,
    ]);
    return rows.map(toAnnotation);
  }

  async until(day: string): Promise<KeptAnnotation[]> {
    const rows = await rowsOf<AnnotationRow>(
      this.#db,
      `${ANNOTATION} WHERE a.happened_on <= ? ORDER BY a.indicator_code, a.happened_on, a.id`,
      [day],
    );
    return rows.map(toAnnotation);
  }

  async get(id: string): Promise<KeptAnnotation> {
    const [row] = await rowsOf<AnnotationRow>(this.#db, `${ANNOTATION} WHERE a.id = ?`, [id]);
    if (row === undefined) throw new NotFound(`There is no annotation ${id}.`);
    return toAnnotation(row);
  }
}

export const toAnnotation = (row: AnnotationRow): KeptAnnotation => ({ ...row, writtenAt: row.writtenAt.toISOString() });
