import type { UnitOfWork } from '../db/unit-of-work.ts';

/** Carries the outcome out of a transaction that is rolled back. */
class RolledBack<R> extends Error {
  readonly outcome: R;

  constructor(outcome: R) {
    super('Nothing of it is kept.');
    this.outcome = outcome;
  }
}

/** Does work in a transaction of which everything or nothing is kept, and answers the outcome either way. */
export async function keptIf<S, R>(
  inTransaction: UnitOfWork<S>,
  work: (scope: S) => Promise<R>,
  isKept: (outcome: R) => boolean,
): Promise<R> {
  try {
    return await inTransaction(async (scope) => {
      const outcome = await work(scope);
      if (!isKept(outcome)) throw new RolledBack(outcome);
      return outcome;
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.outcome as R;
    throw error;
  }
}
