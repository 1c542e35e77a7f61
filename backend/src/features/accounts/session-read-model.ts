import type { ReadDb } from '../../db/knex.ts';

/** An open session, named without its id. */
export interface OpenSession {
  readonly handle: string;
  readonly accountId: string;
  readonly signedInAt: string;
  /** When it ends if nothing is done with it. */
  readonly expiresAt: string;
}

/** Open sessions of accounts. */
export interface SessionRegister {
  listOf(accountId: string): Promise<OpenSession[]>;
}

interface SessionRow {
  handle: string;
  sess: { signedInAt: string; endsAt: string };
  expire: Date;
}

export class KnexSessionRegister implements SessionRegister {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async listOf(accountId: string): Promise<OpenSession[]> {
    const rows = await this.#db('sessions as s')
      .where('s.account_id', accountId)
      .andWhere('s.expire', '>', this.#db.fn.now())
      .orderBy('s.expire', 'desc')
      .select<SessionRow[]>('s.handle', 's.sess', 's.expire');
    return rows.map(({ handle, sess, expire }) => ({
      handle,
      accountId,
      signedInAt: sess.signedInAt,
      expiresAt: [expire.toISOString(), sess.endsAt].sort()[0] ?? sess.endsAt,
    }));
  }
}
