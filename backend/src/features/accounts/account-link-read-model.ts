import { rowsOf, type ReadDb } from '../../db/knex.ts';
import { NotFound } from '../../errors/app-error.ts';
import { hashOfToken, type OpenLink } from './account-link.ts';

/** Questions about links. */
export interface AccountLinkReadModel {
  /** Throws `NotFound`, in the same words for an unknown, an ended and a used link. */
  get(token: string, now: Date): Promise<OpenLink>;
}

export class KnexAccountLinkReadModel implements AccountLinkReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async get(token: string, now: Date): Promise<OpenLink> {
    const [link] = await rowsOf<OpenLink>(
      this.#db,
      `SELECT t.account_id AS "accountId", t.purpose, a.name, a.email
         FROM account_tokens AS t
         JOIN accounts AS a ON a.id = t.account_id
        WHERE t.token_hash = :hash AND t.used_at IS NULL AND t.expires_at > :now AND a.state <> 'disabled'`,
      { hash: hashOfToken(token), now },
    );
    if (link === undefined) throw noSuchLink();
    return link;
  }
}

/** The one answer to a link that is not good. */
export const noSuchLink = (): NotFound => new NotFound('This link is not valid (any more). Ask for a new one.');
