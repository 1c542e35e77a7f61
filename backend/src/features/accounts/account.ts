/** What a person is in an installation. */
export type Role = 'council' | 'steering' | 'officer' | 'coordinator' | 'admin';

export type AccountState = 'invited' | 'active' | 'disabled';

/** A person who may sign in. */
export interface Account {
  readonly id: string;
  /** In lower case. */
  readonly email: string;
  readonly name: string;
  readonly state: AccountState;
  readonly roles: readonly Role[];
  /** Codes of the organisations whose content an integration officer may change. */
  readonly organisations: readonly string[];
  /** References (`level:key`) of the districts, with everything below them, whose content an integration officer may change. */
  readonly districts: readonly string[];
  readonly hasPassword: boolean;
  readonly hasSecondFactor: boolean;
  readonly hasSingleSignOn: boolean;
  /** The provider that knows the person; null without single sign-on. */
  readonly singleSignOnIssuer: string | null;
  /** ISO 8601; null when the person has never signed in. */
  readonly lastSignInAt: string | null;
  readonly version: number;
}

/** What only signing in may see of an account. */
export interface Credentials {
  readonly accountId: string;
  readonly name: string;
  readonly state: AccountState;
  readonly passwordHash: string | null;
  /** Sealed; null when there is no second factor, or it has not been confirmed. */
  readonly totpSecret: string | null;
}

/** An account with what administrators want to know besides. */
export interface AccountOverview extends Account {
  /** When the open invitation ends, ISO 8601; null when there is none. */
  readonly invitedUntil: string | null;
  readonly openSessions: number;
}

/** Whether one of the roles is demanded to have a second factor. */
export const needsSecondFactor = (roles: readonly Role[], demandedFrom: readonly Role[]): boolean =>
  roles.some((role) => demandedFrom.includes(role));

/** Whether the person comes by single sign-on alone. Then the provider answers for the second factor. */
const comesBySingleSignOnOnly = ({ hasPassword, hasSingleSignOn }: Pick<Account, 'hasPassword' | 'hasSingleSignOn'>): boolean =>
  hasSingleSignOn && !hasPassword;

/** Whether the account needs a second factor that it does not have. */
export const owesSecondFactor = (
  account: Pick<Account, 'roles' | 'hasSecondFactor' | 'hasPassword' | 'hasSingleSignOn'>,
  demandedFrom: readonly Role[],
): boolean => !account.hasSecondFactor && !comesBySingleSignOnOnly(account) && needsSecondFactor(account.roles, demandedFrom);

/** Whether the person can keep the installation running: it needs one such person at any time. */
export const isActiveAdministrator = ({ state, roles }: Pick<Account, 'state' | 'roles'>): boolean =>
  state === 'active' && roles.includes('admin');

/** The state of an account that is switched on or off. One that nobody can sign in to yet goes back to being invited. */
export const stateAfter = (account: Pick<Account, 'hasPassword' | 'hasSingleSignOn'>, wanted: 'active' | 'disabled'): AccountState =>
  wanted === 'active' && !account.hasPassword && !account.hasSingleSignOn ? 'invited' : wanted;
