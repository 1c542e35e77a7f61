import type { NotificationKind } from '#contract/notification.ts';
import { rowsOf, type WriteDb } from '../../db/knex.ts';
import type { DigestItem } from './digest.ts';

/** A digest before it is sent. */
interface PlannedDigest {
  readonly accountId: string;
  readonly day: string;
  readonly kinds: readonly NotificationKind[];
  readonly insteadOf: readonly string[];
  readonly subject: string;
  readonly items: readonly DigestItem[];
}

/** Columns of what a person has chosen. */
interface SettingsColumns {
  readonly deliveries: boolean;
  readonly meeting: boolean;
  readonly alerts: boolean;
  readonly decisions: boolean;
  readonly language: 'de' | 'en';
  readonly absent_from: string | null;
  readonly absent_to: string | null;
  readonly deputy_account_id: string | null;
}

/** Plain writes of reminders. */
export class NotificationStore {
  readonly #db: WriteDb;

  constructor(db: WriteDb) {
    this.#db = db;
  }

  /** Keeps others from choosing for this account until the transaction ends. */
  async lockSettings(accountId: string): Promise<void> {
    await rowsOf(this.#db, 'SELECT a.id FROM accounts AS a WHERE a.id = ? FOR UPDATE', [accountId]);
  }

  async writeSettings(accountId: string, columns: SettingsColumns, version: number): Promise<void> {
    await this.#db('notification_settings')
      .insert({ account_id: accountId, ...columns, version })
      .onConflict('account_id')
      .merge();
  }

  /** Which of these occasions the person was told already. */
  async told(accountId: string, keys: readonly string[]): Promise<Set<string>> {
    const rows = await rowsOf<{ key: string }>(
      this.#db,
      'SELECT n.key FROM digest_notices AS n WHERE n.account_id = :accountId AND n.key = ANY(:keys)',
      { accountId, keys: [...keys] },
    );
    return new Set(rows.map(({ key }) => key));
  }

  /** Its id; undefined when the person has a digest of this day already. */
  async plan({ accountId, day, kinds, insteadOf, subject, items }: PlannedDigest, at: Date): Promise<string | undefined> {
    const [row] = await this.#db('digests')
      .insert({
        ...{ account_id: accountId, day, kinds: [...kinds], instead_of: [...insteadOf], subject, items: items.length, planned_at: at },
        content: JSON.stringify(items),
      })
      .onConflict(['account_id', 'day'])
      .ignore()
      .returning<{ id: string }[]>('id');
    if (row === undefined) return undefined;
    const keys = [...new Set(items.flatMap((item) => item.keys))];
    await this.#db.batchInsert(
      'digest_notices',
      keys.map((key) => ({ account_id: accountId, key, digest_id: row.id })),
    );
    return row.id;
  }

  /** Gives up what was planned for earlier days and never got through; what it told of may be told again. */
  async giveUpBefore(day: string): Promise<void> {
    await this.#db.raw(
      `WITH given_up AS (UPDATE digests SET state = 'failed', content = NULL WHERE state = 'waiting' AND day < ? RETURNING id)
       DELETE FROM digest_notices AS n USING given_up AS g WHERE n.digest_id = g.id`,
      [day],
    );
  }

  /**
   * Takes a digest in order to hand it over. Undefined when there is nothing to hand over: it was sent or given up, or the program was ended while
   * it handed it over; then nobody knows whether the server had it, and it is doubtful from now on.
   */
  async take(id: string): Promise<{ accountId: string; items: DigestItem[] } | undefined> {
    const [row] = await rowsOf<{ accountId: string; state: string; content: DigestItem[] }>(
      this.#db,
      'SELECT g.account_id::text AS "accountId", g.state, g.content FROM digests AS g WHERE g.id = ? FOR UPDATE',
      [id],
    );
    if (row?.state === 'sending') await this.#db('digests').where({ id }).update({ state: 'doubtful', content: null });
    if (row?.state !== 'waiting') return undefined;
    await this.#db('digests').where({ id }).update({ state: 'sending' });
    return { accountId: row.accountId, items: row.content };
  }

  /** The server has it. Also where another process took the one that sent it for dead. */
  async sent(id: string, at: Date): Promise<void> {
    await this.#db('digests').where({ id }).whereIn('state', ['sending', 'doubtful']).update({ state: 'sent', sent_at: at, content: null });
  }

  /** The server has not taken it: it waits again. */
  async waitAgain(id: string): Promise<void> {
    await this.#db('digests').where({ id, state: 'sending' }).update({ state: 'waiting' });
  }

  /** Not to be sent: the server refuses it, or nobody wants it any more. */
  async giveUp(id: string): Promise<void> {
    await this.#db('digests').where({ id, state: 'sending' }).update({ state: 'failed', content: null });
  }
}
