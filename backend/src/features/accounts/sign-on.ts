import { changesBetween, type AuditEvent, type AuditLog } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import type { SettingsReadModel } from '../settings/settings-read-model.ts';
import { isActiveAdministrator, type Account, type Role } from './account.ts';
import type { AccountLinkStore } from './account-link-store.ts';
import type { AccountReadModel } from './account-read-model.ts';
import type { AccountStore } from './account-store.ts';
import { SignOnFailed, type Identity } from './identity-provider.ts';
import { mappedRoles, type Claims } from './role-mapping.ts';

/** Where a sign-on comes from. */
interface SignOnOrigin {
  readonly remoteAddress: string | undefined;
  readonly requestId: string;
}

/** What a sign-on needs inside of a transaction. */
export interface SignOnScope {
  readonly reader: Pick<AccountReadModel, 'get' | 'findByEmail' | 'findBySubject'>;
  readonly accounts: AccountStore;
  readonly links: AccountLinkStore;
  readonly audit: AuditLog;
}

/** What a sign-on works with. */
interface SignOnParts {
  readonly settings: Pick<SettingsReadModel, 'singleSignOn'>;
  readonly inTransaction: UnitOfWork<SignOnScope>;
  readonly clock: Clock;
}

/** Finds or makes the account of somebody whom a provider vouches for. */
export class SignOn {
  readonly #parts: SignOnParts;

  constructor(parts: SignOnParts) {
    this.#parts = parts;
  }

  /**
   * Answers the id of the account: the one that is linked with the person, else the one with the confirmed address, else a new one without
   * rights. Where roles are mapped, they are set each time. Throws `SignOnFailed`.
   */
  async complete(identity: Identity, origin: SignOnOrigin): Promise<string> {
    const roles = mappedRoles(identity.claims, await this.#parts.settings.singleSignOn());
    const outcome = await this.#parts.inTransaction(async (scope) => {
      const found = await this.#accountOf(identity, scope, origin);
      // Not thrown here: what was taken down is to stay.
      if (found instanceof SignOnFailed) return found;
      const account = roles === undefined ? found : await this.#setRoles(found, roles, scope, origin);
      const now = this.#parts.clock.now();
      await scope.accounts.signedIn(account.id, now);
      await this.#record(scope, account, origin, { action: 'signed_in', remoteAddress: origin.remoteAddress });
      return account.id;
    });
    if (outcome instanceof SignOnFailed) throw outcome;
    return outcome;
  }

  async #accountOf(identity: Identity, scope: SignOnScope, origin: SignOnOrigin): Promise<Account | SignOnFailed> {
    const { issuer, subject, claims } = identity;
    const linked = await scope.reader.findBySubject(issuer, subject);
    if (linked !== undefined) return this.#ifAllowed(linked, scope, origin);
    const email = confirmedAddress(claims);
    if (email === undefined) return new SignOnFailed('keine-bestaetigte-adresse', 'The provider confirms no e-mail address.');
    const known = await scope.reader.findByEmail(email);
    if (known === undefined) return this.#create(identity, email, scope, origin);
    // An address that went to another person does not bring the account of the one before.
    if (known.singleSignOnIssuer === issuer) return this.#refuse(known, scope, origin);
    const allowed = await this.#ifAllowed(known, scope, origin);
    return allowed instanceof SignOnFailed ? allowed : this.#link(known, identity, scope, origin);
  }

  async #ifAllowed(account: Account, scope: SignOnScope, origin: SignOnOrigin): Promise<Account | SignOnFailed> {
    return account.state === 'disabled' ? this.#refuse(account, scope, origin) : account;
  }

  async #refuse(account: Account, scope: SignOnScope, origin: SignOnOrigin): Promise<SignOnFailed> {
    await this.#record(scope, account, origin, { action: 'sign_in_failed', remoteAddress: origin.remoteAddress });
    return new SignOnFailed('kein-zugang', 'The account may not sign in.');
  }

  async #create({ issuer, subject, claims }: Identity, email: string, scope: SignOnScope, origin: SignOnOrigin): Promise<Account> {
    const id = await scope.accounts.insert({ email, name: nameOf(claims, email), state: 'active', passwordHash: null });
    await scope.accounts.setSingleSignOn(id, issuer, subject);
    const account = await scope.reader.get(id);
    const { name, state } = account;
    await this.#record(scope, account, origin, {
      action: 'created',
      changes: changesBetween(undefined, { email, name, state, roles: [] }),
    });
    return account;
  }

  async #link(before: Account, { issuer, subject }: Identity, scope: SignOnScope, origin: SignOnOrigin): Promise<Account> {
    await scope.accounts.setSingleSignOn(before.id, issuer, subject);
    if (before.state === 'invited') await scope.accounts.setState(before.id, 'active');
    // Whoever comes this way needs no other link.
    await scope.links.removeAllOf(before.id);
    const account = await scope.reader.get(before.id);
    const changes = changesBetween({ state: before.state }, { state: account.state });
    await this.#record(scope, account, origin, { action: 'single_sign_on_linked', changes });
    return account;
  }

  async #setRoles(before: Account, mapped: readonly Role[], scope: SignOnScope, origin: SignOnOrigin): Promise<Account> {
    const losesAdministrator = isActiveAdministrator(before) && !mapped.includes('admin');
    // A wrong mapping must not leave the installation without anybody who could mend it.
    const isLast = losesAdministrator && (await scope.accounts.otherActiveAdministrators(before.id)) === 0;
    const roles: readonly Role[] = isLast ? [...mapped, 'admin'] : mapped;
    if (roles.length === before.roles.length && roles.every((role) => before.roles.includes(role))) return before;
    await scope.accounts.change(before.id, before, before.version);
    await scope.accounts.setRights(before.id, { ...before, roles });
    const account = await scope.reader.get(before.id);
    await this.#record(scope, account, origin, {
      action: 'changed',
      changes: changesBetween({ roles: before.roles }, { roles: account.roles }),
    });
    return account;
  }

  #record(
    { audit }: SignOnScope,
    { id, name }: Account,
    { requestId }: SignOnOrigin,
    event: Partial<AuditEvent> & { action: string },
  ): Promise<void> {
    const about = { objectType: 'account', objectId: id, objectLabel: name };
    return audit.record({ accountId: id, name, requestId }, { ...about, ...event }, this.#parts.clock.now());
  }
}

/** The address only where the provider says that the person has shown it to be theirs: anybody can claim one. */
function confirmedAddress({ email, email_verified: verified }: Claims): string | undefined {
  const text = typeof email === 'string' ? email.trim().toLowerCase() : '';
  return verified === true && /^[^\s@]+@[^\s@]+$/.test(text) && text.length <= 254 ? text : undefined;
}

function nameOf({ name, given_name: given, family_name: family }: Claims, email: string): string {
  const parts = [given, family].filter((part) => typeof part === 'string').join(' ');
  const [text = email] = [name, parts, email].filter((each): each is string => typeof each === 'string' && each.trim() !== '');
  return text
    .replaceAll(/[\u0000-\u001f\u007f]/g, ' ')
    .trim()
    .slice(0, 120);
}
