import type { WriteDb } from '../../db/knex.ts';
import { Conflict } from '../../errors/app-error.ts';
import { isUniqueViolation } from '../../db/violations.ts';
import type { AccountState, Role } from './account.ts';

/** What an account is when it begins. */
export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly state: AccountState;
  readonly passwordHash: string | null;
}

/** What a person may do, and where. */
export interface AccountRights {
  readonly roles: readonly Role[];
  readonly organisations: readonly string[];
  readonly districts: readonly string[];
}

/** Plain writes of accounts. */
export interface AccountStore {
  /** Answers the id. Throws `Conflict` when the address is taken. */
  insert(account: NewAccount): Promise<string>;
  setRights(accountId: string, rights: AccountRights): Promise<void>;
  setPassword(accountId: string, passwordHash: string): Promise<void>;
  setState(accountId: string, state: AccountState): Promise<void>;
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
      if (isUniqueViolation(error)) throw new Conflict(`There is an account with the address ${email} already.`, { cause: error });
      throw error;
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

  async signedIn(accountId: string, at: Date): Promise<void> {
    await this.#db('accounts').where({ id: accountId }).update({ last_sign_in_at: at });
  }
}
