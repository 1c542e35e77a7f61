import { rowsOf, type WriteDb } from '../../db/knex.ts';

/** Plain writes of one-time links. Whoever writes has locked the round. */
export interface VotingLinkStore {
  count(round: string): Promise<number>;
  insert(round: string, hashes: readonly string[]): Promise<void>;
  /** Removes the links that nobody has voted with; answers how many. */
  removeUnused(round: string): Promise<number>;
  /**
   * Uses up a link, which is kept from others until the transaction ends. `used`: somebody has voted with it before. `gone`: it was made void.
   */
  use(hash: string): Promise<'now' | 'used' | 'gone'>;
}

export class KnexVotingLinkStore implements VotingLinkStore {
  readonly #db: WriteDb;

  constructor(db: WriteDb) {
    this.#db = db;
  }

  async count(round: string): Promise<number> {
    const [row] = await rowsOf<{ links: number }>(
      this.#db,
      'SELECT count(*)::integer AS links FROM priority_links AS l WHERE l.round_code = ?',
      [round],
    );
    return row?.links ?? 0;
  }

  async insert(round: string, hashes: readonly string[]): Promise<void> {
    await this.#db('priority_links').insert(hashes.map((token_hash) => ({ token_hash, round_code: round })));
  }

  removeUnused(round: string): Promise<number> {
    return this.#db('priority_links').where({ round_code: round, used: false }).delete();
  }

  async use(hash: string): Promise<'now' | 'used' | 'gone'> {
    const changed = await this.#db('priority_links').where({ token_hash: hash, used: false }).update({ used: true });
    if (changed > 0) return 'now';
    const rows = await rowsOf(this.#db, 'SELECT 1 FROM priority_links AS l WHERE l.token_hash = ?', [hash]);
    return rows.length > 0 ? 'used' : 'gone';
  }
}
