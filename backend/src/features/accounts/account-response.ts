import type { OwnAccount } from '#contract/account.ts';
import type { Account } from './account.ts';

/** An account as its owner gets it. */
export const toOwnAccount = (account: Account): OwnAccount => ({
  id: account.id,
  email: account.email,
  name: account.name,
  roles: [...account.roles],
  organisations: [...account.organisations],
  districts: [...account.districts],
  hasPassword: account.hasPassword,
  hasSecondFactor: account.hasSecondFactor,
  version: account.version,
});
