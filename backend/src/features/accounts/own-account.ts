import { changesBetween, type Actor, type AuditLog } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { InvalidInput, RuleViolation } from '../../errors/app-error.ts';
import { checkVersion } from '../../row-version.ts';
import type { Account } from './account.ts';
import type { AccountReadModel } from './account-read-model.ts';
import type { AccountStore } from './account-store.ts';
import type { OwnPasswordCheck } from './own-password-check.ts';
import { hashPassword } from './password-hash.ts';
import type { PasswordPolicy } from './password-policy.ts';
import type { SessionStore } from './session-store.ts';

/** The person who changes their own account, and from where. */
export interface Owner {
  readonly accountId: string;
  readonly actor: Actor;
  /** Name of the session that asks; it stays. */
  readonly handle: string;
  readonly remoteAddress: string | undefined;
}

/** What changes of one's own account; what is absent stays. */
interface OwnAccountChange {
  readonly name?: string | undefined;
  readonly currentPassword?: string | undefined;
  readonly newPassword?: string | undefined;
}

/** What changing one's own account needs inside of a transaction. */
interface OwnAccountScope {
  readonly accounts: AccountStore;
  readonly sessions: SessionStore;
  readonly audit: AuditLog;
}

/** What changing one's own account works with. */
interface OwnAccountParts {
  readonly accounts: Pick<AccountReadModel, 'get'>;
  readonly passwords: OwnPasswordCheck;
  readonly policy: PasswordPolicy;
  readonly inTransaction: UnitOfWork<OwnAccountScope>;
  readonly clock: Clock;
}

/** Changes that everybody may make to their own account: the name and the password, never the rights. */
export class OwnAccount {
  readonly #parts: OwnAccountParts;

  constructor(parts: OwnAccountParts) {
    this.#parts = parts;
  }

  /** A new password ends all other sessions. Throws `InvalidInput`, `Conflict`, `RuleViolation` where there was none, `TooManyAttempts`. */
  async change(change: OwnAccountChange, version: number, owner: Owner): Promise<void> {
    const { accounts, inTransaction, clock } = this.#parts;
    const before = await accounts.get(owner.accountId);
    checkVersion('Your account', before.version, version);
    // Takes its time, so it is done before a transaction holds a connection.
    const passwordHash = await this.#newHash(change, before, owner);
    const { email, state } = before;
    const name = change.name ?? before.name;
    await inTransaction(async (scope) => {
      const now = clock.now();
      const label = { objectType: 'account', objectId: before.id, objectLabel: name };
      const changes = changesBetween({ name: before.name }, { name });
      await scope.accounts.change(before.id, { email, state, name }, version);
      if (changes.length > 0) await scope.audit.record(owner.actor, { ...label, action: 'changed', changes }, now);
      if (passwordHash === undefined) return;
      await scope.accounts.setPassword(before.id, passwordHash);
      await scope.sessions.endOthersOf(before.id, owner.handle);
      await scope.audit.record(owner.actor, { ...label, action: 'password_changed' }, now);
    });
  }

  async #newHash({ name, currentPassword, newPassword }: OwnAccountChange, account: Account, owner: Owner): Promise<string | undefined> {
    if (newPassword === undefined) return undefined;
    // It would be a second way in, which stays open when the provider lets the person in no more. An administrator may want that.
    if (!account.hasPassword) throw new RuleViolation('You come by single sign-on. An administrator can send you a link for a password.');
    if (currentPassword === undefined) throw missing('currentPassword', 'A new password needs the present one.');
    await this.#parts.passwords.check(account, currentPassword, owner.remoteAddress, 'currentPassword');
    await this.#parts.policy.check(newPassword, { email: account.email, name: name ?? account.name }, 'newPassword');
    return hashPassword(newPassword);
  }
}

const missing = (path: string, message: string): InvalidInput => new InvalidInput(message, { issues: [{ path, message }] });
