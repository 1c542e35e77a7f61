import { rowsOf, type WriteDb } from '../../db/knex.ts';
import { ANNOTATION, toAnnotation, type AnnotationRow } from './annotation-read-model.ts';
import type { AnnotationContent, KeptAnnotation } from './annotation.ts';

/** Plain writes of annotations. */
export interface AnnotationStore {
  lock(id: string): Promise<KeptAnnotation | undefined>;
  /** Answers the id. */
  insert(indicator: string, content: AnnotationContent, districtId: string | null, by: string, at: Date): Promise<string>;
  /** Counts the version. */
  update(id: string, content: AnnotationContent, districtId: string | null): Promise<void>;
  remove(id: string): Promise<void>;
}

export class KnexAnnotationStore implements AnnotationStore {
  readonly #db: WriteDb;

  constructor(db: WriteDb) {
    this.#db = db;
  }

  async lock(id: string): Promise<KeptAnnotation | undefined> {
    const [row] = await rowsOf<AnnotationRow>(this.#db, `${ANNOTATION} WHERE a.id = ? FOR NO KEY UPDATE OF a`, [id]);
    return row === undefined ? undefined : toAnnotation(row);
  }

  async insert(indicator: string, content: AnnotationContent, districtId: string | null, by: string, at: Date): Promise<string> {
    const [row] = await this.#db('indicator_annotations')
      .insert({ indicator_code: indicator, ...columnsOf(content, districtId), written_by: by, written_at: at })
      .returning<{ id: string }[]>('id');
    return String(row?.id);
  }

  async update(id: string, content: AnnotationContent, districtId: string | null): Promise<void> {
    await this.#db('indicator_annotations').where({ id }).update(columnsOf(content, districtId)).increment('version');
  }

  async remove(id: string): Promise<void> {
    await this.#db('indicator_annotations').where({ id }).delete();
  }
}

const columnsOf = ({ kind, date, text }: AnnotationContent, districtId: string | null) => ({
  kind,
  happened_on: date,
  district_id: districtId,
  text_de: text.de,
  text_en: text.en,
});
