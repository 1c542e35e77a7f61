import { changesBetween, type Actor, type AuditEvent, type AuditLog } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import { Conflict, NotFound, RuleViolation } from '../../errors/app-error.ts';
import { isActiveAdministrator, stateAfter, type Account, type Role } from './account.ts';
import { newLink, type LinkPurpose, type NewLink } from './account-link.ts';
import type { AccountLinkStore } from './account-link-store.ts';
import type { AccountReadModel } from './account-read-model.ts';
import { checkedRights, sameRights, type AccountRights, type RightsRegister } from './account-rights.ts';
import type { AccountStore } from './account-store.ts';
import type { SecondFactorStore } from './second-factor.ts';
import type { SessionStore } from './session-store.ts';

/** Whom an administrator invites. */
export interface Invitation extends AccountRights {
  readonly email: string;
  readonly name: string;
}

/** What changes of an account; what is absent stays. */
interface AccountChange {
  readonly email?: string | undefined;
  readonly name?: string | undefined;
  readonly state?: 'active' | 'disabled' | undefined;
  readonly roles?: readonly Role[] | undefined;
  readonly organisations?: readonly string[] | undefined;
  readonly districts?: readonly string[] | undefined;
}

/** A link that was made for somebody. */
export interface MadeLink extends NewLink {
  readonly accountId: string;
  readonly email: string;
  readonly name: string;
}

/** What keeping accounts needs inside of a transaction. */
interface AccountServiceParts {
  readonly accounts: Pick<AccountReadModel, 'get'>;
  readonly store: AccountStore;
  readonly links: AccountLinkStore;
  readonly sessions: SessionStore;
  readonly secondFactor: Pick<SecondFactorStore, 'remove'>;
  readonly register: RightsRegister;
  readonly audit: AuditLog;
  readonly clock: Clock;
}

/** What administrators do with accounts. Nobody changes their own rights, and one active administrator is always left. */
export class AccountService {
  readonly #parts: AccountServiceParts;

  constructor(parts: AccountServiceParts) {
    this.#parts = parts;
  }

  /** Makes an account and the link by which the person chooses a password. */
  async invite({ email, name, ...wanted }: Invitation, by: Actor): Promise<MadeLink> {
    const { accounts, store, register } = this.#parts;
    const rights = await checkedRights(wanted, register);
    const id = await store.insert({ email, name, state: 'invited', passwordHash: null });
    await store.setRights(id, rights);
    const account = await accounts.get(id);
    await this.#record(by, account, { action: 'created', changes: changesBetween(undefined, auditedPart(account)) });
    return this.#makeLink(account, 'invitation', by);
  }

  /** Makes an account that works at once, with a password that was checked before. Answers its id. */
  async add({ email, name, ...wanted }: Invitation, passwordHash: string, by: Actor): Promise<string> {
    const { accounts, store, register } = this.#parts;
    const rights = await checkedRights(wanted, register);
    const id = await store.insert({ email, name, state: 'active', passwordHash });
    await store.setRights(id, rights);
    const account = await accounts.get(id);
    await this.#record(by, account, { action: 'created', changes: changesBetween(undefined, auditedPart(account)) });
    return id;
  }

  /** Throws `NotFound`, `Conflict`, `RuleViolation`, `InvalidInput`. */
  async change(id: string, change: AccountChange, version: number, by: Actor): Promise<void> {
    const { accounts, store, links, sessions, register } = this.#parts;
    const before = await accounts.get(id);
    if (before.version !== version) throw new Conflict('Somebody has changed this account meanwhile. Load it again.');
    const { roles = before.roles, organisations = before.organisations, districts = before.districts } = change;
    const rights = await checkedRights({ roles, organisations, districts }, register);
    const wanted = change.state === undefined || change.state === before.state ? before.state : stateAfter(before, change.state);
    const next = { email: change.email ?? before.email, name: change.name ?? before.name, state: wanted };
    if (by.accountId === id && (next.state !== before.state || !sameRights(before, rights)))
      throw new RuleViolation('Nobody changes the rights or the state of their own account. Ask another administrator.');
    if (
      isActiveAdministrator(before) &&
      !isActiveAdministrator({ ...next, ...rights }) &&
      (await store.otherActiveAdministrators(id)) === 0
    )
      throw new RuleViolation('This is the last active administrator. Make somebody else an administrator first.');

    await store.change(id, next, version);
    await store.setRights(id, rights);
    if (next.state === 'disabled' && before.state !== 'disabled') await sessions.endAllOf(id);
    // A link went to the person at the old address, or to one who shall not come in any more.
    if (next.state === 'disabled' || next.email !== before.email) await links.removeAllOf(id);
    const after = await accounts.get(id);
    const changes = changesBetween(auditedPart(before), auditedPart(after));
    if (changes.length > 0) await this.#record(by, after, { action: 'changed', changes });
  }

  /** A new invitation, or a new password for somebody who has an account already. Earlier links end. */
  async renewLink(id: string, by: Actor): Promise<MadeLink> {
    const account = await this.#parts.accounts.get(id);
    this.#refuseOwn(id, by, 'Change your own password in your account.');
    if (account.state === 'disabled') throw new RuleViolation('The account is disabled. Enable it first.');
    await this.#parts.links.removeAllOf(id);
    return this.#makeLink(account, account.state === 'invited' ? 'invitation' : 'reset', by);
  }

  /** For somebody who has lost the second factor and the recovery codes. */
  async removeSecondFactor(id: string, by: Actor): Promise<void> {
    const account = await this.#parts.accounts.get(id);
    this.#refuseOwn(id, by, 'Remove your own second factor in your account.');
    if (!account.hasSecondFactor) throw new NotFound('The account has no second factor.');
    await this.#parts.secondFactor.remove(id);
    await this.#parts.sessions.endAllOf(id);
    await this.#record(by, account, { action: 'second_factor_removed' });
  }

  async endSessions(id: string, by: Actor): Promise<void> {
    const account = await this.#parts.accounts.get(id);
    await this.#parts.sessions.endAllOf(id);
    await this.#record(by, account, { action: 'sessions_ended' });
  }

  async endSession(id: string, handle: string, by: Actor): Promise<void> {
    const account = await this.#parts.accounts.get(id);
    if (!(await this.#parts.sessions.end(id, handle))) throw new NotFound('This session has ended already.');
    await this.#record(by, account, { action: 'session_ended' });
  }

  #refuseOwn(id: string, by: Actor, instead: string): void {
    if (by.accountId === id) throw new RuleViolation(instead);
  }

  async #makeLink(account: Account, purpose: LinkPurpose, by: Actor): Promise<MadeLink> {
    const { links, clock } = this.#parts;
    const now = clock.now();
    const link = newLink(purpose, now);
    await links.insert(account.id, link, now);
    await this.#record(by, account, { action: purpose === 'invitation' ? 'invited' : 'reset_link_made' });
    return { ...link, accountId: account.id, email: account.email, name: account.name };
  }

  #record(by: Actor, { id, name }: Account, event: Pick<AuditEvent, 'action' | 'changes'>): Promise<void> {
    return this.#parts.audit.record(by, { ...event, objectType: 'account', objectId: id, objectLabel: name }, this.#parts.clock.now());
  }
}

/** What the audit trail keeps of an account. */
const auditedPart = ({ email, name, state, roles, organisations, districts }: Account) => ({
  email,
  name,
  state,
  roles,
  organisations,
  districts,
});
