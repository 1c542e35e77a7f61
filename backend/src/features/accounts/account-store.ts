import { rowsOf, type WriteDb } from '../../db/knex.ts';
import { Conflict } from '../../errors/app-error.ts';
import { isUniqueViolation } from '../../db/violations.ts';
import type { AccountState } from './account.ts';
import type { AccountRights } from './account-rights.ts';

/** What an account is when it begins. */
interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly state: AccountState;
  readonly passwordHash: string | null;
}

/** What the row of an account itself says. */
interface AccountFields {
  readonly email: string;
  readonly name: string;
  readonly state: AccountState;
}

/** Plain writes of accounts. */
export interface AccountStore {
  /** Answers the id. Throws `Conflict` when the address is taken. */
  insert(account: NewAccount): Promise<string>;
  setRights(accountId: string, rights: AccountRights): Promise<void>;
  /** Throws `Conflict` when the version is not the present one (any more), or the address is taken. */
  change(accountId: string, fields: AccountFields, version: number): Promise<void>;
  setPassword(accountId: string, passwordHash: string): Promise<void>;
  setState(accountId: string, state: AccountState): Promise<void>;
  /** By whom a provider of single sign-on knows the person. */
  setSingleSignOn(accountId: string, issuer: string, subject: string): Promise<void>;
  /** Active administrators besides this account. Until the transaction ends, nobody else can take one away. */
  otherActiveAdministrators(accountId: string): Promise<number>;
  signedIn(accountId: string, at: Date): Promise<void>;
}

export class KnexAccountStore implements AccountStore {
  readonly #db: WriteDb;

  constructor(db: WriteDb) {
    this.#db = db;
  }

  async insert({ email, name, state, passwordHash }: NewAccount): Promise<string> {
    try {
      const [row] = await this.#db('accounts')
        .insert({ email, name, state, password_hash: passwordHash })
        .returning<{ id: string }[]>('id');
      return (row as { id: string }).id;
    } catch (error) {
      throw isUniqueViolation(error) ? addressTaken(email, error) : error;
    }
  }

  async change(accountId: string, { email, name, state }: AccountFields, version: number): Promise<void> {
    try {
      const changed = await this.#db('accounts')
        .where({ id: accountId, version })
        .update({ email, name, state, version: version + 1 });
      if (changed === 0) throw new Conflict('Somebody has changed this account meanwhile. Load it again.');
    } catch (error) {
      throw isUniqueViolation(error) ? addressTaken(email, error) : error;
    }
  }

  async setRights(accountId: string, { roles, organisations, districts }: AccountRights): Promise<void> {
    const account_id = accountId;
    for (const table of ['account_roles', 'account_organisations', 'account_districts'])
      await this.#db(table).where({ account_id }).delete();
    if (roles.length > 0) await this.#db('account_roles').insert(roles.map((role) => ({ account_id, role })));
    if (organisations.length > 0)
      await this.#db('account_organisations').insert(organisations.map((organisation_code) => ({ account_id, organisation_code })));
    if (districts.length > 0)
      await this.#db('account_districts').insert(
        districts.map((ref) => {
          const [district_level, district_key] = ref.split(':');
          return { account_id, district_level, district_key };
        }),
      );
  }

  async setPassword(accountId: string, passwordHash: string): Promise<void> {
    await this.#db('accounts').where({ id: accountId }).update({ password_hash: passwordHash }).increment('version');
  }

  async setState(accountId: string, state: AccountState): Promise<void> {
    await this.#db('accounts').where({ id: accountId }).update({ state }).increment('version');
  }

  async setSingleSignOn(accountId: string, issuer: string, subject: string): Promise<void> {
    await this.#db('accounts').where({ id: accountId }).update({ sso_issuer: issuer, sso_subject: subject }).increment('version');
  }

  async otherActiveAdministrators(accountId: string): Promise<number> {
    await this.#db.raw(`SELECT pg_advisory_xact_lock(hashtext('gesamtbild administrators'))`);
    const [row] = await rowsOf<{ others: number }>(
      this.#db,
      `SELECT count(*)::int AS others
         FROM accounts AS a
         JOIN account_roles AS r ON r.account_id = a.id AND r.role = 'admin'
        WHERE a.state = 'active' AND a.id <> ?`,
      [accountId],
    );
    return row?.others ?? 0;
  }

  async signedIn(accountId: string, at: Date): Promise<void> {
    await this.#db('accounts').where({ id: accountId }).update({ last_sign_in_at: at });
  }
}

const addressTaken = (email: string, cause: unknown): Conflict =>
  new Conflict(`There is an account with the address ${email} already.`, {
    cause,
    issues: [{ path: 'email', message: 'There is an account with this address already.' }],
  });
