import type { UnitOfWork } from '../../db/unit-of-work.ts';

/** Takes a transaction back on purpose. */
class TakenBack<R> extends Error {
  readonly result: R;

  constructor(result: R) {
    super('This was only tried out.');
    this.result = result;
  }
}

/** What the work would answer: it is done as a whole, with all rules, and then nothing of it is kept. */
export async function triedOut<S, R>(inTransaction: UnitOfWork<S>, work: (scope: S) => Promise<R>): Promise<R> {
  try {
    return await inTransaction(async (scope): Promise<R> => {
      throw new TakenBack(await work(scope));
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.result as R;
    throw error;
  }
}
