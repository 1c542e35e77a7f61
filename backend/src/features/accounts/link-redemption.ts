import type { AuditLog } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import type { OpenLink } from './account-link.ts';
import { noSuchLink, type AccountLinkReadModel } from './account-link-read-model.ts';
import type { AccountLinkStore } from './account-link-store.ts';
import type { AccountStore } from './account-store.ts';
import { hashPassword } from './password-hash.ts';
import type { PasswordPolicy } from './password-policy.ts';
import type { SessionStore } from './session-store.ts';

/** What a link needs inside of a transaction. */
interface LinkRedemptionScope {
  readonly accounts: AccountStore;
  readonly links: AccountLinkStore;
  readonly sessions: SessionStore;
  readonly audit: AuditLog;
}

/** What using a link works with. */
interface LinkRedemptionParts {
  readonly links: AccountLinkReadModel;
  readonly policy: PasswordPolicy;
  readonly inTransaction: UnitOfWork<LinkRedemptionScope>;
  readonly clock: Clock;
}

/** Choosing a password by a link. */
export class LinkRedemption {
  readonly #parts: LinkRedemptionParts;

  constructor(parts: LinkRedemptionParts) {
    this.#parts = parts;
  }

  /**
   * Sets the password, answers an invitation, ends all sessions and other links of the account. Nobody is signed in by it: the second factor
   * is still to come. Throws `NotFound`, `InvalidInput`.
   */
  async redeem(token: string, password: string, requestId: string): Promise<OpenLink> {
    const { links, policy, inTransaction, clock } = this.#parts;
    const now = clock.now();
    // Looked at before the password is, so that nobody without a link keeps us busy with hashing.
    const link = await links.get(token, now);
    await policy.check(password, link, 'password');
    const passwordHash = await hashPassword(password);
    await inTransaction(async (scope) => {
      const used = await scope.links.use(token, now);
      if (used === undefined) throw noSuchLink();
      await scope.accounts.setPassword(link.accountId, passwordHash);
      if (link.purpose === 'invitation') await scope.accounts.setState(link.accountId, 'active');
      await scope.links.removeAllOf(link.accountId);
      await scope.sessions.endAllOf(link.accountId);
      const action = link.purpose === 'invitation' ? 'invitation_accepted' : 'password_set';
      await scope.audit.record(
        { accountId: link.accountId, name: link.name, requestId },
        { action, objectType: 'account', objectId: link.accountId, objectLabel: link.name },
        now,
      );
    });
    return link;
  }
}
