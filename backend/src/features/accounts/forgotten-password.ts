import type { Logger } from 'pino';
import { PROGRAM } from '../../audit/actor.ts';
import type { AuditLog } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { TooManyAttempts } from '../../errors/app-error.ts';
import { newLink } from './account-link.ts';
import type { AccountLinkStore } from './account-link-store.ts';
import type { AccountReadModel } from './account-read-model.ts';
import type { MadeLink } from './account-service.ts';
import type { LinkDelivery } from './link-delivery.ts';
import type { SignInThrottle } from './sign-in-throttle-store.ts';

/** Somebody says that they forgot a password. */
interface ForgottenPasswordRequest {
  readonly email: string;
  readonly remoteAddress: string | undefined;
  readonly requestId: string;
}

/** What helping with a forgotten password works with. */
interface ForgottenPasswordParts {
  readonly accounts: Pick<AccountReadModel, 'findByEmail'>;
  readonly throttle: SignInThrottle;
  readonly inTransaction: UnitOfWork<{ readonly links: AccountLinkStore; readonly audit: AuditLog }>;
  readonly delivery: LinkDelivery;
  /** Address of the installation as operators set it: that of the request could be anybody's. Undefined: no mails are sent. */
  readonly publicUrl: string | undefined;
  readonly clock: Clock;
}

/** Sends a link to whoever has forgotten the password, without telling anybody whether there is such an account. */
export class ForgottenPassword {
  readonly #parts: ForgottenPasswordParts;
  readonly #underWay = new Set<Promise<void>>();

  constructor(parts: ForgottenPasswordParts) {
    this.#parts = parts;
  }

  /** Answers before the account is looked up, so that the time says nothing. Throws `TooManyAttempts`, for addresses without an account as well. */
  async ask(request: ForgottenPasswordRequest, log: Pick<Logger, 'error'>): Promise<void> {
    const { throttle, clock, publicUrl } = this.#parts;
    const wait = await throttle.attempt(request.email, request.remoteAddress, clock.now());
    if (wait > 0) throw new TooManyAttempts(`Too many requests. Try again in ${wait} seconds.`, wait);
    if (publicUrl === undefined) return;
    const work = this.#help(request, publicUrl, log).catch((error: unknown) =>
      log.error({ err: error }, 'a forgotten password got no help'),
    );
    this.#underWay.add(work);
    void work.finally(() => this.#underWay.delete(work));
  }

  /** Waits for what was begun. */
  async settled(): Promise<void> {
    await Promise.all(this.#underWay);
  }

  async #help({ email, remoteAddress, requestId }: ForgottenPasswordRequest, publicUrl: string, log: Pick<Logger, 'error'>): Promise<void> {
    const { accounts, inTransaction, delivery, clock } = this.#parts;
    const account = await accounts.findByEmail(email);
    if (account === undefined || account.state === 'disabled') return;
    // Whoever comes by single sign-on asks there; a password would be a second way in that nobody decided about.
    if (account.state === 'active' && !account.hasPassword) return;
    const now = clock.now();
    const link: MadeLink = {
      ...newLink(account.state === 'invited' ? 'invitation' : 'reset', now),
      accountId: account.id,
      email: account.email,
      name: account.name,
    };
    await inTransaction(async ({ links, audit }) => {
      await links.insert(account.id, link, now);
      const action = link.purpose === 'reset' ? 'reset_requested' : 'invitation_requested';
      await audit.record(
        { ...PROGRAM, requestId },
        { action, objectType: 'account', objectId: account.id, objectLabel: account.name, remoteAddress },
        now,
      );
    });
    await delivery.deliver(link, publicUrl, log);
  }
}
