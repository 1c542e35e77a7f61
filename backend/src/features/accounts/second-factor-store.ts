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

  async begin(accountId: string, sealedSecret: string): Promise<boolean> {
    const begun = await this.#db('accounts')
      .where({ id: accountId, totp_confirmed_at: null })
      .update({ totp_secret: sealedSecret, totp_last_step: null });
    return begun === 1;
  }

  async pendingSecret(accountId: string): Promise<string | undefined> {
    const row = await this.#db('accounts as a')
      .where({ 'a.id': accountId, 'a.totp_confirmed_at': null })
      .first<{ totp_secret: string | null } | undefined>('a.totp_secret');
    return row?.totp_secret ?? undefined;
  }

  async confirm(accountId: string, now: Date): Promise<void> {
    await this.#db('accounts').where({ id: accountId }).update({ totp_confirmed_at: now }).increment('version');
  }

  async setRecoveryCodes(accountId: string, codeHashes: readonly string[]): Promise<void> {
    await this.#db('account_recovery_codes').where({ account_id: accountId }).delete();
    await this.#db('account_recovery_codes').insert(codeHashes.map((code_hash) => ({ account_id: accountId, code_hash })));
  }

  async remove(accountId: string): Promise<void> {
    await this.#db('account_recovery_codes').where({ account_id: accountId }).delete();
    await this.#db('accounts')
      .where({ id: accountId })
      .update({ totp_secret: null, totp_confirmed_at: null, totp_last_step: null })
      .increment('version');
  }
}
