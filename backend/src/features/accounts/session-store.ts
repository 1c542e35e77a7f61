import type { WriteDb } from '../../db/knex.ts';

/** Ends sessions of accounts. */
export interface SessionStore {
  /** Ends all sessions of the account; answers how many there were. */
  endAllOf(accountId: string): Promise<number>;
  /** Ends all sessions of the account but this one. */
  endOthersOf(accountId: string, handle: string): Promise<void>;
  /** Ends one session; `false` when the account has none of that name. */
  end(accountId: string, handle: string): Promise<boolean>;
}

export class KnexSessionStore implements SessionStore {
  readonly #db: WriteDb;

  constructor(db: WriteDb) {
    this.#db = db;
  }

  async endAllOf(accountId: string): Promise<number> {
    return this.#db('sessions').where({ account_id: accountId }).delete();
  }

  async endOthersOf(accountId: string, handle: string): Promise<void> {
    await this.#db('sessions').where({ account_id: accountId }).whereNot({ handle }).delete();
  }

  async end(accountId: string, handle: string): Promise<boolean> {
    return (await this.#db('sessions').where({ account_id: accountId, handle }).delete()) === 1;
  }
}
