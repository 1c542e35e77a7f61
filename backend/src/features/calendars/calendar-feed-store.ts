import { rowsOf, type WriteDb } from '../../db/knex.ts';

/** Plain writes of calendars that are followed. */
export interface CalendarFeedStore {
  /** How many the account has; until the transaction ends it gets no other one. */
  lockCount(accountId: string): Promise<number>;
  /** The name of a body; `undefined` when there is none. */
  bodyName(code: string): Promise<string | undefined>;
  /** Answers the id. */
  insert(accountId: string, body: string | null, hash: Buffer, at: Date): Promise<string>;
  /** Whether the account had it. */
  remove(accountId: string, id: string): Promise<boolean>;
  /** Notes that a program asked for it, at most once an hour. */
  use(id: string, now: Date): Promise<void>;
}

const HOUR = 3_600_000;

export class KnexCalendarFeedStore implements CalendarFeedStore {
  readonly #db: WriteDb;

  constructor(db: WriteDb) {
    this.#db = db;
  }

  async lockCount(accountId: string): Promise<number> {
    await this.#db.raw('SELECT 1 FROM accounts AS a WHERE a.id = ? FOR NO KEY UPDATE', [accountId]);
    const [row] = await rowsOf<{ feeds: number }>(
      this.#db,
      'SELECT count(*)::integer AS feeds FROM calendar_feeds AS f WHERE f.account_id = ?',
      [accountId],
    );
    return row?.feeds ?? 0;
  }

  async bodyName(code: string): Promise<string | undefined> {
    const [row] = await rowsOf<{ name: string }>(this.#db, 'SELECT b.name FROM bodies AS b WHERE b.code = ?', [code]);
    return row?.name;
  }

  async insert(accountId: string, body: string | null, hash: Buffer, at: Date): Promise<string> {
    const [row] = await this.#db('calendar_feeds')
      .insert({ account_id: accountId, body_code: body, token_hash: hash, created_at: at })
      .returning<{ id: string }[]>('id');
    return (row as { id: string }).id;
  }

  async remove(accountId: string, id: string): Promise<boolean> {
    return (await this.#db('calendar_feeds').where({ id, account_id: accountId }).delete()) > 0;
  }

  async use(id: string, now: Date): Promise<void> {
    await this.#db.raw('UPDATE calendar_feeds AS f SET used_at = :now WHERE f.id = :id AND (f.used_at IS NULL OR f.used_at <= :before)', {
      id,
      now,
      before: new Date(now.getTime() - HOUR),
    });
  }
}
