import type { Clock } from '../../clock.ts';
import { InvalidInput, TooManyAttempts } from '../../errors/app-error.ts';
import type { Account } from './account.ts';
import type { AccountReadModel } from './account-read-model.ts';
import { verifyPassword } from './password-hash.ts';
import type { SignInThrottle } from './sign-in-throttle-store.ts';

/** What a check of somebody who is signed in works with. */
interface OwnPasswordCheckParts {
  readonly accounts: Pick<AccountReadModel, 'credentialsOf'>;
  /** Shared with the sign-in: whoever finds an open browser is not to guess faster there. */
  readonly throttle: SignInThrottle;
  readonly clock: Clock;
}

/** Asks somebody who is signed in once more who they are, before something that a stranger at an open browser must not do. */
export class OwnPasswordCheck {
  readonly #parts: OwnPasswordCheckParts;

  constructor(parts: OwnPasswordCheckParts) {
    this.#parts = parts;
  }

  /** Throws `InvalidInput` that points to the field `path`, or `TooManyAttempts`. */
  check(account: Pick<Account, 'email'>, password: string, remoteAddress: string | undefined, path: string): Promise<void> {
    return this.counted(account, remoteAddress, async () => {
      const known = await this.#parts.accounts.credentialsOf(account.email);
      if (await verifyPassword(known?.passwordHash ?? null, password)) return;
      throw new InvalidInput('The present password is not right.', { issues: [{ path, message: 'This is not the present password.' }] });
    });
  }

  /** Runs a check that fails by throwing, and slows down whoever fails again and again. */
  async counted<R>({ email }: Pick<Account, 'email'>, remoteAddress: string | undefined, check: () => Promise<R>): Promise<R> {
    const { throttle, clock } = this.#parts;
    const wait = await throttle.attempt(email, remoteAddress, clock.now());
    if (wait > 0) throw new TooManyAttempts(`Too many attempts. Try again in ${wait} seconds.`, wait);
    const result = await check();
    await throttle.succeeded(email, remoteAddress);
    return result;
  }
}
