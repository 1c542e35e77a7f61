import { rowsOf, type WriteDb } from '../../db/knex.ts';

/** Plain writes of one-time links. Whoever writes has locked the round. */
export interface VotingLinkStore {
  count(round: string): Promise<number>;
  insert(round: string, hashes: readonly string[]): Promise<void>;
  /** Removes the links that nobody has voted with; answers how many. */
  removeUnused(round: string): Promise<number>;
  /** Whether somebody has voted with the link, which is kept from others until the transaction ends; undefined when it is not there any more. */
  lock(hash: string): Promise<{ readonly used: boolean } | undefined>;
  use(hash: string): Promise<void>;
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

  async lock(hash: string): Promise<{ readonly used: boolean } | undefined> {
    const [row] = await rowsOf<{ used: boolean }>(this.#db, 'SELECT l.used FROM priority_links AS l WHERE l.token_hash = ? FOR UPDATE', [
      hash,
    ]);
    return row;
  }

  async use(hash: string): Promise<void> {
    await this.#db('priority_links').where({ token_hash: hash }).update({ used: true });
  }
}
