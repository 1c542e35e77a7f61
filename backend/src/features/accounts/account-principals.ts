import { PERMISSIONS_BEFORE_SECOND_FACTOR, permissionsOf } from '../../access/permissions.ts';
import type { Principal, Principals } from '../../access/principal.ts';
import type { SettingsReadModel } from '../settings/settings-read-model.ts';
import { owesSecondFactor } from './account.ts';
import type { AccountReadModel } from './account-read-model.ts';

/** Who an account is now, with what it may do. */
export class AccountPrincipals implements Principals {
  readonly #accounts: AccountReadModel;
  readonly #settings: SettingsReadModel;

  constructor(accounts: AccountReadModel, settings: SettingsReadModel) {
    this.#accounts = accounts;
    this.#settings = settings;
  }

  async find(accountId: string): Promise<Principal | undefined> {
    const [account, { secondFactorRoles }] = await Promise.all([this.#accounts.find(accountId), this.#settings.security()]);
    if (account?.state !== 'active') return undefined;
    const owes = owesSecondFactor(account, secondFactorRoles);
    return {
      accountId,
      name: account.name,
      email: account.email,
      roles: account.roles,
      permissions: owes ? PERMISSIONS_BEFORE_SECOND_FACTOR : permissionsOf(account.roles),
      organisations: account.organisations,
      districts: account.districts,
      hasPassword: account.hasPassword,
      hasSecondFactor: account.hasSecondFactor,
      version: account.version,
      owesSecondFactor: owes,
    };
  }
}
