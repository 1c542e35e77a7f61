import { rowsOf, type WriteDb } from '../../db/knex.ts';
import type { KeptOverride } from './progress-override.ts';

/** An override that is to be kept. */
interface NewOverride extends Pick<KeptOverride, 'recommendationCode' | 'quarter' | 'value' | 'reason' | 'setBy'> {
  readonly accountId: string | null;
  readonly setAt: Date;
}

/** Plain writes of overrides: they are only added to. Whoever writes has locked the recommendation. */
export interface ProgressOverrideStore {
  get(id: string): Promise<KeptOverride | undefined>;
  /** The one that holds in the quarter. */
  holding(recommendationCode: string, quarter: string): Promise<KeptOverride | undefined>;
  insert(override: NewOverride): Promise<void>;
  withdraw(id: string, by: string, at: Date): Promise<void>;
}

const COLUMNS = `o.id, o.recommendation_code AS "recommendationCode", o.quarter, o.value, o.reason, o.set_by AS "setBy", o.withdrawn_by AS "withdrawnBy"`;

export class KnexProgressOverrideStore implements ProgressOverrideStore {
  readonly #db: WriteDb;

  constructor(db: WriteDb) {
    this.#db = db;
  }

  async get(id: string): Promise<KeptOverride | undefined> {
    const [row] = await rowsOf<KeptOverride>(this.#db, `SELECT ${COLUMNS} FROM progress_overrides AS o WHERE o.id = ?`, [id]);
    return row;
  }

  async holding(recommendationCode: string, quarter: string): Promise<KeptOverride | undefined> {
    const [row] = await rowsOf<KeptOverride>(
      this.#db,
      `SELECT ${COLUMNS} FROM progress_overrides AS o WHERE o.recommendation_code = ? AND o.quarter = ? AND o.withdrawn_at IS NULL`,
      [recommendationCode, quarter],
    );
    return row;
  }

  async insert({ recommendationCode, quarter, value, reason, accountId, setBy, setAt }: NewOverride): Promise<void> {
    const row = { recommendation_code: recommendationCode, quarter, value, reason, account_id: accountId, set_by: setBy, set_at: setAt };
    await this.#db('progress_overrides').insert(row);
  }

  async withdraw(id: string, by: string, at: Date): Promise<void> {
    await this.#db('progress_overrides').where({ id }).update({ withdrawn_by: by, withdrawn_at: at });
  }
}
