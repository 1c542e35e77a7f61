import type { AccountResponse, OpenSession as OpenSessionResponse, OwnAccount } from '#contract/account.ts';
import type { Page } from '#contract/common.ts';
import type { Account, AccountOverview } from './account.ts';
import type { OpenSession } from './session-read-model.ts';

/** An account as its owner gets it. */
export const toOwnAccount = (account: Pick<Account, keyof OwnAccount>): OwnAccount => ({
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

/** An account as administrators get it. */
export const toAccountResponse = (account: AccountOverview): AccountResponse => ({
  ...toOwnAccount(account),
  state: account.state,
  hasSingleSignOn: account.hasSingleSignOn,
  lastSignInAt: account.lastSignInAt,
  invitedUntil: account.invitedUntil,
  openSessions: account.openSessions,
});

/** Open sessions, of which one may be that of the person who asks. */
export const toSessionPage = (sessions: readonly OpenSession[], currentHandle: string): Page<OpenSessionResponse> => ({
  items: sessions.map(({ handle, signedInAt, expiresAt }) => ({ handle, signedInAt, expiresAt, current: handle === currentHandle })),
  nextCursor: null,
  total: sessions.length,
});
