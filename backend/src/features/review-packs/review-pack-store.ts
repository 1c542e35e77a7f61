import { createHash } from 'node:crypto';
import { rowsOf, type WriteDb } from '../../db/knex.ts';
import { isForeignKeyViolation } from '../../db/violations.ts';
import { RuleViolation } from '../../errors/app-error.ts';
import type { PackContent, PackOrder } from './review-pack.ts';

/** Plain writes of review packs. */
export interface ReviewPackStore {
  /** Keeps an order; answers the id of the pack, also where it was ordered before, and whether it is new. */
  order(order: PackOrder, by: string | null, at: Date): Promise<{ readonly id: string; readonly isNew: boolean }>;
  /** Whether the pack has been made. */
  isMade(id: string): Promise<boolean>;
  /** Keeps what became of an order. Nothing where it was removed meanwhile, or made by another process. */
  keep(id: string, content: PackContent, at: Date): Promise<void>;
  /** Lets the council read it; answers false where it can already. */
  release(id: string, by: string | null, at: Date): Promise<boolean>;
  /** Takes it back; answers false where the council cannot read it. */
  withdraw(id: string, reason: string, by: string | null, at: Date): Promise<boolean>;
  /** Removes a pack with its files. Throws `RuleViolation` where the council could read it once. */
  remove(id: string): Promise<void>;
}

export class KnexReviewPackStore implements ReviewPackStore {
  readonly #db: WriteDb;

  constructor(db: WriteDb) {
    this.#db = db;
  }

  async order({ snapshotId, language, parts, formats }: PackOrder, by: string | null, at: Date) {
    const what = { snapshot_id: snapshotId, language, parts: [...parts], formats: [...formats] };
    const [added] = await this.#db('review_packs')
      .insert({ ...what, ordered_by: by, ordered_at: at })
      .onConflict(['snapshot_id', 'language', 'parts', 'formats'])
      .ignore()
      .returning<{ id: string }[]>('id');
    if (added !== undefined) return { id: added.id, isNew: true };
    const [there] = await rowsOf<{ id: string }>(
      this.#db,
      `SELECT p.id FROM review_packs AS p
        WHERE p.snapshot_id = ? AND p.language = ? AND p.parts = ?::text[] AND p.formats = ?::text[]`,
      [snapshotId, language, [...parts], [...formats]],
    );
    if (there === undefined) throw new RuleViolation('This pack was removed at this moment. Order it again.');
    return { id: there.id, isNew: false };
  }

  async isMade(id: string): Promise<boolean> {
    return (await this.#db('review_pack_contents').where({ pack_id: id }).first('pack_id')) !== undefined;
  }

  async keep(id: string, { document, files }: PackContent, at: Date): Promise<void> {
    const text = JSON.stringify(document);
    const added = await rowsOf(
      this.#db,
      `INSERT INTO review_pack_contents (pack_id, document, sha256, made_at)
       SELECT p.id, :text::json, :sha256, :at FROM review_packs AS p WHERE p.id = :id
       ON CONFLICT DO NOTHING RETURNING pack_id`,
      { id, text, sha256: sha256(text), at },
    );
    if (added.length === 0) return;
    for (const { format, content } of files)
      await this.#db('review_pack_files').insert({ pack_id: id, format, content: Buffer.from(content), sha256: sha256(content) });
  }

  async release(id: string, by: string | null, at: Date): Promise<boolean> {
    const added = await rowsOf(
      this.#db,
      `INSERT INTO review_pack_releases (pack_id, released_at, released_by) VALUES (:id, :at, :by)
       ON CONFLICT (pack_id) WHERE withdrawn_at IS NULL DO NOTHING RETURNING id`,
      { id, at, by },
    );
    return added.length > 0;
  }

  async withdraw(id: string, reason: string, by: string | null, at: Date): Promise<boolean> {
    const changed = await this.#db('review_pack_releases')
      .where({ pack_id: id })
      .whereNull('withdrawn_at')
      .update({ withdrawn_at: at, withdrawn_by: by, reason });
    return changed > 0;
  }

  async remove(id: string): Promise<void> {
    try {
      await this.#db('review_packs').where({ id }).delete();
    } catch (error) {
      if (!isForeignKeyViolation(error)) throw error;
      throw new RuleViolation('What the council could read once stays. Withdraw it instead.', { cause: error });
    }
  }
}

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');
