import { rowsOf, type ReadDb } from '../../db/knex.ts';
import type { CommentaryPlace, CommentaryText, KeptCommentary, WrittenVersion } from './commentary.ts';

/** Questions about commentaries. */
export interface CommentaryReadModel {
  /** Of a quarter as they were written last, by indicator, the whole first; of one place where a reference is given. */
  ofQuarter(quarter: string, district?: string): Promise<KeptCommentary[]>;
  /** Of an indicator and a place, of quarters before the one given, newest first. */
  before(place: CommentaryPlace): Promise<KeptCommentary[]>;
  /** As it was written last; `undefined` where it was never written or withdrawn. */
  find(place: CommentaryPlace): Promise<KeptCommentary | undefined>;
  /** All versions, newest first. */
  versions(place: CommentaryPlace): Promise<WrittenVersion[]>;
}

interface Row {
  indicator: string;
  quarter: string;
  district: string;
  name_de: string;
  name_en: string;
  text_de: string | null;
  text_en: string | null;
  writtenBy: string;
  writtenAt: Date;
  version: number;
  demo: boolean;
}

const NEWEST = `
  SELECT DISTINCT ON (c.quarter, c.indicator_code, c.district_id)
         c.indicator_code AS indicator, c.quarter, d.level || ':' || d.key AS district, d.name_de, d.name_en, d.key, l.position,
         c.text_de, c.text_en, c.written_by AS "writtenBy", c.written_at AS "writtenAt", c.version, c.demo
    FROM commentaries AS c
    JOIN districts AS d ON d.id = c.district_id
    JOIN levels AS l ON l.level = d.level`;
const LAST = 'ORDER BY c.quarter, c.indicator_code, c.district_id, c.version DESC';
/** All delimitations of the place that `:district` names. */
const AT_PLACE = `d.level || ':' || d.key = :district`;

export class KnexCommentaryReadModel implements CommentaryReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async ofQuarter(quarter: string, district?: string): Promise<KeptCommentary[]> {
    const rows = await rowsOf<Row>(
      this.#db,
      `SELECT n.* FROM (${NEWEST} WHERE c.quarter = :quarter AND (:district::text IS NULL OR ${AT_PLACE}) ${LAST}) AS n
        WHERE n.text_de IS NOT NULL ORDER BY n.indicator, n.position, n.key`,
      { quarter, district: district ?? null },
    );
    return rows.map(toCommentary);
  }

  async before({ indicator, quarter, district }: CommentaryPlace): Promise<KeptCommentary[]> {
    const rows = await rowsOf<Row>(
      this.#db,
      `SELECT n.* FROM (${NEWEST} WHERE c.indicator_code = :indicator AND c.quarter < :quarter AND ${AT_PLACE} ${LAST}) AS n
        WHERE n.text_de IS NOT NULL ORDER BY n.quarter DESC`,
      { indicator, quarter, district },
    );
    return rows.map(toCommentary);
  }

  async find({ indicator, quarter, district }: CommentaryPlace): Promise<KeptCommentary | undefined> {
    const [row] = await rowsOf<Row>(
      this.#db,
      `SELECT n.* FROM (${NEWEST} WHERE c.indicator_code = :indicator AND c.quarter = :quarter AND ${AT_PLACE} ${LAST}) AS n
        WHERE n.text_de IS NOT NULL`,
      { indicator, quarter, district },
    );
    return row === undefined ? undefined : toCommentary(row);
  }

  async versions({ indicator, quarter, district }: CommentaryPlace): Promise<WrittenVersion[]> {
    const rows = await rowsOf<Row>(
      this.#db,
      `SELECT c.text_de, c.text_en, c.written_by AS "writtenBy", c.written_at AS "writtenAt", c.version
         FROM commentaries AS c JOIN districts AS d ON d.id = c.district_id
        WHERE c.indicator_code = :indicator AND c.quarter = :quarter AND ${AT_PLACE} ORDER BY c.version DESC`,
      { indicator, quarter, district },
    );
    return rows.map(({ version, writtenBy, writtenAt, ...row }) => ({
      version,
      text: textOf(row),
      writtenBy,
      writtenAt: writtenAt.toISOString(),
    }));
  }
}

const textOf = ({ text_de: de, text_en: en }: Pick<Row, 'text_de' | 'text_en'>): CommentaryText | null => (de === null ? null : { de, en });

const toCommentary = ({ text_de, text_en, name_de, name_en, ...row }: Row): KeptCommentary => ({
  indicator: row.indicator,
  quarter: row.quarter,
  district: row.district,
  districtName: { de: name_de, en: name_en },
  text: { de: text_de ?? '', en: text_en },
  writtenBy: row.writtenBy,
  writtenAt: row.writtenAt.toISOString(),
  version: row.version,
  demo: row.demo,
});
