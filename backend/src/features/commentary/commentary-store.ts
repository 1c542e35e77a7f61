import { rowsOf, type WriteDb } from '../../db/knex.ts';
import type { CommentaryPlace, CommentaryText } from './commentary.ts';

/** A version that is added. */
export interface NewVersion {
  readonly version: number;
  readonly text: CommentaryText | null;
  readonly writtenBy: string;
  readonly writtenAt: Date;
}

/** Plain writes of commentaries: versions are only added. */
export interface CommentaryStore {
  /** The newest version, 0 and no text where there is none; nobody else writes one until the transaction ends. */
  lock(place: CommentaryPlace, districtId: string): Promise<{ version: number; text: CommentaryText | null }>;
  add(place: CommentaryPlace, districtId: string, version: NewVersion): Promise<void>;
}

export class KnexCommentaryStore implements CommentaryStore {
  readonly #db: WriteDb;

  constructor(db: WriteDb) {
    this.#db = db;
  }

  async lock({ indicator, quarter }: CommentaryPlace, districtId: string): Promise<{ version: number; text: CommentaryText | null }> {
    await this.#db.raw(`SELECT pg_advisory_xact_lock(hashtext('gesamtbild commentary ' || ?))`, [`${indicator} ${quarter} ${districtId}`]);
    const [row] = await rowsOf<{ version: number; de: string | null; en: string | null }>(
      this.#db,
      `SELECT c.version, c.text_de AS de, c.text_en AS en FROM commentaries AS c
        WHERE c.indicator_code = ? AND c.quarter = ? AND c.district_id = ? ORDER BY c.version DESC LIMIT 1`,
      [indicator, quarter, districtId],
    );
    if (row === undefined) return { version: 0, text: null };
    return { version: row.version, text: row.de === null ? null : { de: row.de, en: row.en } };
  }

  async add(
    { indicator, quarter }: CommentaryPlace,
    districtId: string,
    { version, text, writtenBy, writtenAt }: NewVersion,
  ): Promise<void> {
    await this.#db('commentaries').insert({
      indicator_code: indicator,
      quarter,
      district_id: districtId,
      version,
      text_de: text?.de ?? null,
      text_en: text?.en ?? null,
      written_by: writtenBy,
      written_at: writtenAt,
    });
  }
}
