import type { AuditEvent, AuditLog } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { SignInRefused, TooManyAttempts } from '../../errors/app-error.ts';
import type { Credentials } from './account.ts';
import type { AccountReadModel } from './account-read-model.ts';
import type { AccountStore } from './account-store.ts';
import { verifyPassword } from './password-hash.ts';
import type { SecondFactor } from './second-factor.ts';
import type { SignInThrottle } from './sign-in-throttle-store.ts';

/** What somebody brings who wants to come in. */
interface SignInAttempt {
  readonly email: string;
  readonly password: string;
  readonly code: string | undefined;
  readonly remoteAddress: string | undefined;
  readonly requestId: string;
}

/** What signing in needs inside of a transaction. */
interface SignInScope {
  readonly accounts: AccountStore;
  readonly secondFactor: SecondFactor;
  readonly audit: AuditLog;
}

/** What signing in works with. */
interface SignInParts {
  readonly credentials: Pick<AccountReadModel, 'credentialsOf'>;
  readonly throttle: SignInThrottle;
  readonly inTransaction: UnitOfWork<SignInScope>;
  readonly clock: Clock;
}

/** Signing in with a password. */
export class SignIn {
  readonly #parts: SignInParts;

  constructor(parts: SignInParts) {
    this.#parts = parts;
  }

  /**
   * Answers the id of the account. An unknown address, a wrong password and an account that may not sign in get the same answer in the same
   * time. Throws `SignInRefused`, `TooManyAttempts`.
   */
  async withPassword(attempt: SignInAttempt): Promise<string> {
    const { credentials, throttle, inTransaction, clock } = this.#parts;
    const now = clock.now();
    const wait = await throttle.attempt(attempt.email, attempt.remoteAddress, now);
    if (wait > 0) throw new TooManyAttempts(`Too many attempts. Try again in ${wait} seconds.`, wait);

    const known = await credentials.credentialsOf(attempt.email);
    // Takes its time, so it is done before a transaction holds a connection.
    const fits = await verifyPassword(known?.passwordHash ?? null, attempt.password);
    const outcome = await inTransaction(async (scope) => {
      const refusal = known === undefined || !fits || known.state !== 'active' ? WRONG : await refusalOfCode(scope, known, attempt, now);
      await scope.audit.record(actorOf(known, attempt), event(known, attempt, refusal), now);
      // Not thrown here: what was taken down is to stay.
      if (refusal !== undefined || known === undefined) return refusal ?? WRONG;
      await scope.accounts.signedIn(known.accountId, now);
      return known.accountId;
    });
    if (outcome instanceof SignInRefused) {
      // A password that was right and a code that is still to come are no failure of the address.
      if (outcome.code === 'second-factor-required') await throttle.halfway(attempt.remoteAddress);
      throw outcome;
    }
    await throttle.succeeded(attempt.email, attempt.remoteAddress);
    return outcome;
  }
}

const WRONG = new SignInRefused('sign-in-refused', 'The e-mail address and the password do not fit together.');

async function refusalOfCode(
  { secondFactor }: SignInScope,
  credentials: Credentials,
  { code }: SignInAttempt,
  now: Date,
): Promise<SignInRefused | undefined> {
  if (credentials.totpSecret === null) return undefined;
  if (code === undefined) return new SignInRefused('second-factor-required', 'The account has a second factor. Send its code as well.');
  if (await secondFactor.accepts(credentials, code, now)) return undefined;
  return new SignInRefused('second-factor-refused', 'The code is not valid (any more).');
}

const actorOf = (credentials: Credentials | undefined, { email, requestId }: SignInAttempt) => ({
  accountId: credentials?.accountId ?? null,
  name: credentials?.name ?? email,
  requestId,
});

const event = (
  credentials: Credentials | undefined,
  { email, remoteAddress }: SignInAttempt,
  refusal: SignInRefused | undefined,
): AuditEvent => ({
  action: refusal === undefined ? 'signed_in' : refusal.code === 'second-factor-required' ? 'second_factor_asked' : 'sign_in_failed',
  objectType: 'account',
  objectId: credentials?.accountId ?? '',
  objectLabel: credentials?.name ?? email,
  remoteAddress,
});
