import type { Knex } from 'knex';
import { rowsOf, type ReadDb } from '../../db/knex.ts';
import { networkOf } from './network-of.ts';
import { delayAfter, FORGOTTEN_AFTER, type DelayRule } from './sign-in-delay.ts';

/** Slows down whoever guesses. */
export interface SignInThrottle {
  /**
   * Counts an attempt before it is known whether it fails, so that many at once do not slip through together. Answers the seconds to wait
   * when it comes too early; then it is counted for neither the account nor the address: whoever has to wait locks nobody else out.
   */
  attempt(email: string, address: string | undefined, now: Date): Promise<number>;
  /** The attempt was neither good nor a guess: takes that of the address back. The account keeps it, or guessing codes would cost nothing. */
  halfway(address: string | undefined): Promise<void>;
  /** The attempt was good: forgets the failures of the account, and takes that of the address back. */
  succeeded(email: string, address: string | undefined): Promise<void>;
}

interface FailuresRow {
  subject: string;
  failures: number;
  last_at: Date;
  blocked_until: Date;
}

/** What is counted, and how it is slowed down. */
interface ThrottleRules {
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

  attempt(email: string, address: string | undefined, now: Date): Promise<number> {
    return this.#db.transaction(async (trx) => {
      // Always in this order, so that no two attempts wait for each other.
      const ofAddress = await lock(trx, this.#address(address), now);
      const waitOfAddress = secondsLeft(ofAddress, now);
      if (waitOfAddress > 0) return waitOfAddress;
      const ofAccount = await lock(trx, this.#account(email), now);
      const waitOfAccount = secondsLeft(ofAccount, now);
      if (waitOfAccount > 0) return waitOfAccount;
      await count(trx, ofAddress, this.#rules.address, now);
      await count(trx, ofAccount, this.#rules.account, now);
      return 0;
    });
  }

  async succeeded(email: string, address: string | undefined): Promise<void> {
    await this.#db('sign_in_failures')
      .where({ subject: this.#account(email) })
      .delete();
    await this.halfway(address);
  }

  async halfway(address: string | undefined): Promise<void> {
    await rowsOf(
      this.#db,
      `UPDATE sign_in_failures AS f SET failures = greatest(f.failures - 1, 0), blocked_until = f.last_at WHERE f.subject = ?`,
      [this.#address(address)],
    );
  }

  #account = (email: string): string => `${this.#rules.prefix}account:${email}`;
  #address = (address: string | undefined): string =>
    `${this.#rules.prefix}address:${address === undefined ? 'unknown' : networkOf(address)}`;
}

/** Removes counts, of whatever purpose, that slow nobody down any more: whoever guesses would fill the table. Answers how many. */
export const removeForgottenFailures = (db: ReadDb, now: Date): Promise<number> =>
  db('sign_in_failures')
    .where('last_at', '<', new Date(now.getTime() - 2 * FORGOTTEN_AFTER * 1000))
    .andWhere('blocked_until', '<', now)
    .delete();

/** The count of a subject, kept from others until the transaction ends. */
async function lock(trx: Knex.Transaction, subject: string, now: Date): Promise<FailuresRow> {
  await trx('sign_in_failures').insert({ subject, failures: 0, last_at: now, blocked_until: now }).onConflict('subject').ignore();
  const [row] = await rowsOf<FailuresRow>(
    trx,
    'SELECT f.subject, f.failures, f.last_at, f.blocked_until FROM sign_in_failures AS f WHERE f.subject = ? FOR UPDATE',
    [subject],
  );
  // Somebody who signed in at this very moment may have taken the row away.
  return row ?? { subject, failures: 0, last_at: now, blocked_until: now };
}

const secondsLeft = ({ blocked_until: until }: FailuresRow, now: Date): number => Math.ceil((until.getTime() - now.getTime()) / 1000);

async function count(
  trx: Knex.Transaction,
  { subject, failures: before, last_at: lastAt }: FailuresRow,
  rule: DelayRule,
  now: Date,
): Promise<void> {
  const failures = now.getTime() - lastAt.getTime() > FORGOTTEN_AFTER * 1000 ? 1 : before + 1;
  const blockedUntil = new Date(now.getTime() + delayAfter(failures, rule) * 1000);
  await trx('sign_in_failures').where({ subject }).update({ failures, last_at: now, blocked_until: blockedUntil });
}
