import { preparedRowsOf, rowsOf, type ReadDb } from '../../db/knex.ts';
import { NotFound } from '../../errors/app-error.ts';
import type { Account, Credentials } from './account.ts';

/** Questions about accounts. */
export interface AccountReadModel {
  find(id: string): Promise<Account | undefined>;
  /** Throws `NotFound`. */
  get(id: string): Promise<Account>;
  /** The address is in lower case. */
  findByEmail(email: string): Promise<Account | undefined>;
  /** By whom a provider of single sign-on knows the person. */
  findBySubject(issuer: string, subject: string): Promise<Account | undefined>;
  /** What signing in compares with; the address is in lower case. */
  credentialsOf(email: string): Promise<Credentials | undefined>;
}

/** An account as the database gives it. */
export interface AccountRow extends Omit<Account, 'lastSignInAt'> {
  lastSignInAt: Date | null;
}

/** Columns of an account `a`. */
export const ACCOUNT_COLUMNS = `
         a.id, a.email, a.name, a.state, a.version, a.last_sign_in_at AS "lastSignInAt",
         a.password_hash IS NOT NULL AS "hasPassword", a.totp_confirmed_at IS NOT NULL AS "hasSecondFactor",
         a.sso_subject IS NOT NULL AS "hasSingleSignOn", a.sso_issuer AS "singleSignOnIssuer",
         ARRAY(SELECT r.role FROM account_roles AS r WHERE r.account_id = a.id ORDER BY r.role) AS roles,
         ARRAY(SELECT o.organisation_code FROM account_organisations AS o WHERE o.account_id = a.id ORDER BY o.organisation_code) AS organisations,
         ARRAY(SELECT d.district_level || ':' || d.district_key FROM account_districts AS d
                WHERE d.account_id = a.id ORDER BY d.district_level, d.district_key) AS districts`;

const SELECT = `SELECT ${ACCOUNT_COLUMNS} FROM accounts AS a`;

export class KnexAccountReadModel implements AccountReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  find = (id: string): Promise<Account | undefined> => this.#one('a.id = ?', [id]);
  findByEmail = (email: string): Promise<Account | undefined> => this.#one('a.email = ?', [email]);
  findBySubject = (issuer: string, subject: string): Promise<Account | undefined> =>
    this.#one('a.sso_issuer = ? AND a.sso_subject = ?', [issuer, subject]);

  async get(id: string): Promise<Account> {
    const account = await this.find(id);
    if (account === undefined) throw new NotFound(`There is no account ${id}.`);
    return account;
  }

  async credentialsOf(email: string): Promise<Credentials | undefined> {
    const [row] = await rowsOf<Credentials>(
      this.#db,
      `SELECT a.id AS "accountId", a.name, a.state, a.password_hash AS "passwordHash",
              CASE WHEN a.totp_confirmed_at IS NOT NULL THEN a.totp_secret END AS "totpSecret"
         FROM accounts AS a
        WHERE a.email = ?`,
      [email],
    );
    return row;
  }

  async #one(condition: string, bindings: readonly string[]): Promise<Account | undefined> {
    const [row] = await preparedRowsOf<AccountRow>(this.#db, `${SELECT} WHERE ${condition}`, bindings);
    return row === undefined ? undefined : toAccount(row);
  }
}

export const toAccount = <Row extends AccountRow>(row: Row): Omit<Row, 'lastSignInAt'> & Account => ({
  ...row,
  lastSignInAt: row.lastSignInAt?.toISOString() ?? null,
});
