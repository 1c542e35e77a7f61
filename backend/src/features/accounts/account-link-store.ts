import { rowsOf, type WriteDb } from '../../db/knex.ts';
import { hashOfToken, type LinkPurpose, type NewLink } from './account-link.ts';

/** Plain writes of links. */
export interface AccountLinkStore {
  insert(accountId: string, link: NewLink, now: Date): Promise<void>;
  /** Uses the link up; `undefined` when there is none like it, it has ended, or somebody was faster. */
  use(token: string, now: Date): Promise<{ accountId: string; purpose: LinkPurpose } | undefined>;
  /** Makes all links of the account void. */
  removeAllOf(accountId: string): Promise<void>;
}

export class KnexAccountLinkStore implements AccountLinkStore {
  readonly #db: WriteDb;

  constructor(db: WriteDb) {
    this.#db = db;
  }

  async insert(accountId: string, { token, purpose, expiresAt }: NewLink, now: Date): Promise<void> {
    await this.#db('account_tokens').where({ account_id: accountId }).andWhere('expires_at', '<=', now).delete();
    await this.#db('account_tokens').insert({
      token_hash: hashOfToken(token),
      account_id: accountId,
      purpose,
      created_at: now,
      expires_at: expiresAt,
    });
  }

  async use(token: string, now: Date): Promise<{ accountId: string; purpose: LinkPurpose } | undefined> {
    const [used] = await rowsOf<{ accountId: string; purpose: LinkPurpose }>(
      this.#db,
      `UPDATE account_tokens AS t SET used_at = :now
        WHERE t.token_hash = :hash AND t.used_at IS NULL AND t.expires_at > :now
       RETURNING t.account_id AS "accountId", t.purpose`,
      { hash: hashOfToken(token), now },
    );
    return used;
  }

  async removeAllOf(accountId: string): Promise<void> {
    await this.#db('account_tokens').where({ account_id: accountId, used_at: null }).delete();
  }
}
