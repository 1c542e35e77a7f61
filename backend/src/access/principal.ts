import type { Permission, Role } from './permissions.ts';

/** The person on whose behalf a request is made. */
export interface Principal {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly permissions: ReadonlySet<Permission>;
  /** Codes of the organisations whose content the person may change as an integration officer. */
  readonly organisations: readonly string[];
  /** References of the districts, with everything below them, whose content the person may change as an integration officer. */
  readonly districts: readonly string[];
  readonly hasPassword: boolean;
  readonly hasSecondFactor: boolean;
  /** Of the account. */
  readonly version: number;
  /** Whether the account must set up a second factor before anything else. */
  readonly owesSecondFactor: boolean;
}

/** Knows who an account is now. Asked on every request, so that a right that was taken away is gone at once. */
export interface Principals {
  /** `undefined` when there is no such account or it may not sign in any more. */
  find(accountId: string): Promise<Principal | undefined>;
}
