import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { renderSVG } from 'uqr';
import type { AuditEvent, AuditLog } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { InvalidInput, NotFound, RuleViolation } from '../../errors/app-error.ts';
import type { SettingsReadModel } from '../settings/settings-read-model.ts';
import { needsSecondFactor, type Account } from './account.ts';
import type { AccountReadModel } from './account-read-model.ts';
import type { Owner } from './own-account.ts';
import type { OwnPasswordCheck } from './own-password-check.ts';
import type { Seal } from './seal.ts';
import { hashOfRecoveryCode, stepOf, type SecondFactor, type SecondFactorStore } from './second-factor.ts';
import type { SessionStore } from './session-store.ts';

/** What setting up a second factor needs inside of a transaction. */
interface EnrolmentScope {
  readonly store: SecondFactorStore;
  readonly secondFactor: SecondFactor;
  readonly sessions: SessionStore;
  readonly audit: AuditLog;
}

/** What setting up a second factor works with. */
interface EnrolmentParts {
  readonly accounts: Pick<AccountReadModel, 'get' | 'credentialsOf'>;
  readonly settings: Pick<SettingsReadModel, 'security'>;
  readonly passwords: OwnPasswordCheck;
  readonly seal: Seal;
  readonly inTransaction: UnitOfWork<EnrolmentScope>;
  readonly clock: Clock;
}

/** Shows who is asking: the password, or a code of the second factor. */
export interface Proof {
  readonly password?: string | undefined;
  readonly code?: string | undefined;
}

/** A second factor that begins: for the app, by hand or as a picture. */
interface Setup {
  readonly secret: string;
  readonly address: string;
  readonly qrCode: string;
}

/** Setting up one's own second factor, and doing away with it. */
export class SecondFactorEnrolment {
  readonly #parts: EnrolmentParts;

  constructor(parts: EnrolmentParts) {
    this.#parts = parts;
  }

  /** Makes a secret, which counts once its first code has confirmed it. Throws `RuleViolation` when there is a second factor already. */
  async begin(owner: Owner): Promise<Setup> {
    const { accounts, seal, inTransaction } = this.#parts;
    const account = await accounts.get(owner.accountId);
    if (account.hasSecondFactor) throw alreadyThere();
    const secret = new Secret({ size: SECRET_BYTES });
    const begun = await inTransaction(({ store }) => store.begin(account.id, seal.close(secret.base32)));
    if (!begun) throw alreadyThere();
    const address = new TOTP({ issuer: 'Gesamtbild', label: account.email, secret }).toString();
    return { secret: secret.base32, address, qrCode: renderSVG(address, { ecc: 'M', border: 2 }) };
  }

  /** Answers the recovery codes. Other sessions end: they began with the password alone. Throws `InvalidInput`, `NotFound`. */
  async confirm(code: string, owner: Owner): Promise<string[]> {
    const { accounts, seal, inTransaction, clock } = this.#parts;
    const account = await accounts.get(owner.accountId);
    return inTransaction(async (scope) => {
      const pending = await scope.store.pendingSecret(account.id);
      if (pending === undefined) throw new NotFound('No second factor is being set up.');
      const now = clock.now();
      const step = stepOf(seal.open(pending), code.replaceAll(' ', ''), now);
      if (step === undefined || !(await scope.store.takeStep(account.id, step))) throw wrongCode();
      await scope.store.confirm(account.id, now);
      await scope.sessions.endOthersOf(account.id, owner.handle);
      await this.#record(scope, owner, account, 'second_factor_set_up');
      return setNewCodes(scope, account);
    });
  }

  /** Throws `RuleViolation` while a role demands the second factor, `NotFound`, and what a proof that is none throws. */
  async remove(proof: Proof, owner: Owner): Promise<void> {
    const account = await this.#withSecondFactor(owner);
    const { secondFactorRoles } = await this.#parts.settings.security();
    if (needsSecondFactor(account.roles, secondFactorRoles)) throw new RuleViolation('Your role needs a second factor.');
    await this.#proven(proof, account, owner, async (scope) => {
      await scope.store.remove(account.id);
      await this.#record(scope, owner, account, 'second_factor_removed');
    });
  }

  /** New recovery codes; the old ones end. With one of them a stranger could sign in later. Throws `NotFound`, and what a proof that is none throws. */
  async renewCodes(proof: Proof, owner: Owner): Promise<string[]> {
    const account = await this.#withSecondFactor(owner);
    return this.#proven(proof, account, owner, async (scope) => {
      await this.#record(scope, owner, account, 'recovery_codes_renewed');
      return setNewCodes(scope, account);
    });
  }

  async #withSecondFactor({ accountId }: Owner): Promise<Account> {
    const account = await this.#parts.accounts.get(accountId);
    if (!account.hasSecondFactor) throw new NotFound('There is no second factor.');
    return account;
  }

  /** Does the work once the owner has shown the password or a code. Throws `InvalidInput`, `TooManyAttempts`. */
  async #proven<R>({ password, code }: Proof, account: Account, owner: Owner, work: (scope: EnrolmentScope) => Promise<R>): Promise<R> {
    const { passwords, inTransaction } = this.#parts;
    if (password !== undefined) {
      await passwords.check(account, password, owner.remoteAddress, 'password');
      return inTransaction(work);
    }
    if (code === undefined)
      throw new InvalidInput('Send the password or a code.', {
        issues: [{ path: 'password', message: 'The password or a code is needed.' }],
      });
    return passwords.counted(account, owner.remoteAddress, () =>
      inTransaction(async (scope) => {
        await this.#checkCode(scope, account, code);
        return work(scope);
      }),
    );
  }

  async #checkCode({ secondFactor }: EnrolmentScope, { email }: Account, code: string): Promise<void> {
    const credentials = await this.#parts.accounts.credentialsOf(email);
    if (credentials === undefined || !(await secondFactor.accepts(credentials, code, this.#parts.clock.now()))) throw wrongCode();
  }

  #record({ audit }: EnrolmentScope, { actor }: Owner, { id, name }: Account, action: AuditEvent['action']): Promise<void> {
    return audit.record(actor, { action, objectType: 'account', objectId: id, objectLabel: name }, this.#parts.clock.now());
  }
}

/** As long as the hash behind the codes, as RFC 4226 recommends. */
const SECRET_BYTES = 20;

const alreadyThere = (): RuleViolation => new RuleViolation('There is a second factor already. Remove it first.');

const wrongCode = (): InvalidInput =>
  new InvalidInput('The code is not valid (any more).', { issues: [{ path: 'code', message: 'The code is not valid (any more).' }] });

const HOW_MANY_CODES = 10;

async function setNewCodes({ store }: EnrolmentScope, { id }: Account): Promise<string[]> {
  const codes = Array.from({ length: HOW_MANY_CODES }, newRecoveryCode);
  await store.setRecoveryCodes(id, codes.map(hashOfRecoveryCode));
  return codes;
}

/** No letters that look like digits. Thirty-two of them: each byte gives one without a bias. */
const LETTERS = 'abcdefghjkmnpqrstvwxyz0123456789';

/** 80 random bits in groups of four, to be typed from paper. */
function newRecoveryCode(): string {
  const letters = [...randomBytes(16)].map((byte) => LETTERS.charAt(byte % LETTERS.length)).join('');
  return letters.replaceAll(/(.{4})(?=.)/g, '$1-');
}
