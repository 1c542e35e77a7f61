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

/** Whether the account needs a second factor that it does not have. */
export const owesSecondFactor = (account: Pick<Account, 'roles' | 'hasSecondFactor'>, demandedFrom: readonly Role[]): boolean =>
  !account.hasSecondFactor && account.roles.some((role) => demandedFrom.includes(role));
