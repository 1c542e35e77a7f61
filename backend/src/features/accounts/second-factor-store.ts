import type { WriteDb } from '../../db/knex.ts';
import type { SecondFactorStore } from './second-factor.ts';

export class KnexSecondFactorStore implements SecondFactorStore {
  readonly #db: WriteDb;

  constructor(db: WriteDb) {
    this.#db = db;
  }

  async takeStep(accountId: string, step: number): Promise<boolean> {
    const taken = await this.#db('accounts')
      .where({ id: accountId })
      .andWhereRaw('coalesce(totp_last_step, 0) < ?', [step])
      .update({ totp_last_step: step });
    return taken === 1;
  }

  async takeRecoveryCode(accountId: string, codeHash: string, now: Date): Promise<boolean> {
    const taken = await this.#db('account_recovery_codes')
      .where({ account_id: accountId, code_hash: codeHash, used_at: null })
      .update({ used_at: now });
    return taken === 1;
  }
}
