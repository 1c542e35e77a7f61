import { rowsOf, type ReadDb } from '../../db/knex.ts';
import { delayAfter, FORGOTTEN_AFTER, type DelayRule } from './sign-in-delay.ts';

/** Slows down whoever guesses. */
export interface SignInThrottle {
  /**
   * Counts an attempt before it is known whether it fails, so that many at once do not slip through together. Answers the seconds to wait
   * when it comes too early; then it is not counted.
   */
  attempt(email: string, address: string, now: Date): Promise<number>;
  /** The attempt was neither good nor a guess: takes that of the address back. The account keeps it, or guessing codes would cost nothing. */
  halfway(address: string): Promise<void>;
  /** The attempt was good: forgets the failures of the account, and takes that of the address back. */
  succeeded(email: string, address: string): Promise<void>;
}

interface FailuresRow {
  failures: number;
  last_at: Date;
  blocked_until: Date;
}

/** What is counted, and how it is slowed down. */
export interface ThrottleRules {
  /** Tells the counts of one purpose from those of another. */
  readonly prefix: string;
  readonly account: DelayRule;
  readonly address: DelayRule;
}

/** Counts in PostgreSQL, so that several processes share the count; in transactions of its own, so that a failure counts whatever else is undone. */
export class KnexSignInThrottle implements SignInThrottle {
  readonly #db: ReadDb;
  readonly #rules: ThrottleRules;

  constructor(db: ReadDb, rules: ThrottleRules) {
    this.#db = db;
    this.#rules = rules;
  }

  async attempt(email: string, address: string, now: Date): Promise<number> {
    const { account, address: ofAddress } = this.#rules;
    return (await this.#count(this.#account(email), account, now)) || this.#count(this.#address(address), ofAddress, now);
  }

  async succeeded(email: string, address: string): Promise<void> {
    await this.#db('sign_in_failures')
      .where({ subject: this.#account(email) })
      .delete();
    await this.halfway(address);
  }

  async halfway(address: string): Promise<void> {
    await rowsOf(
      this.#db,
      `UPDATE sign_in_failures AS f SET failures = greatest(f.failures - 1, 0), blocked_until = f.last_at WHERE f.subject = ?`,
      [this.#address(address)],
    );
  }

  #account = (email: string): string => `${this.#rules.prefix}account:${email}`;
  #address = (address: string): string => `${this.#rules.prefix}address:${address}`;

  async #count(subject: string, rule: DelayRule, now: Date): Promise<number> {
    return this.#db.transaction(async (trx) => {
      await trx('sign_in_failures').insert({ subject, failures: 0, last_at: now, blocked_until: now }).onConflict('subject').ignore();
      const [row] = await rowsOf<FailuresRow>(
        trx,
        'SELECT f.failures, f.last_at, f.blocked_until FROM sign_in_failures AS f WHERE f.subject = ? FOR UPDATE',
        [subject],
      );
      if (row === undefined) return 0;
      const wait = Math.ceil((row.blocked_until.getTime() - now.getTime()) / 1000);
      if (wait > 0) return wait;
      const forgotten = now.getTime() - row.last_at.getTime() > FORGOTTEN_AFTER * 1000;
      const failures = forgotten ? 1 : row.failures + 1;
      const blockedUntil = new Date(now.getTime() + delayAfter(failures, rule) * 1000);
      await trx('sign_in_failures').where({ subject }).update({ failures, last_at: now, blocked_until: blockedUntil });
      return 0;
    });
  }
}
