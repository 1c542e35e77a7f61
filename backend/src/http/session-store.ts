import connectPgSimple from 'connect-pg-simple';
import session, { type SessionData } from 'express-session';
import type { Knex } from 'knex';
import { WORKING_SCHEMA } from '../db/knex.ts';

interface PgConnection {
  query(text: string, values?: unknown[]): Promise<unknown>;
}

type Options = NonNullable<ConstructorParameters<ReturnType<typeof connectPgSimple>>[0]>;
type Pool = NonNullable<Options['pool']>;

const PgStore = connectPgSimple(session);

/** Sessions in PostgreSQL. A session that is used gets its new end at most once a minute, so that reading does not wait for a write. */
export class SessionTable extends PgStore {
  readonly #pool: Pool;

  /** `pruneEverySeconds`: how often sessions that have ended are removed; `false` never. */
  constructor(db: Knex, pruneEverySeconds: number | false) {
    const pool = poolOf(db);
    super({ pool, schemaName: WORKING_SCHEMA, tableName: 'sessions', pruneSessionInterval: pruneEverySeconds });
    this.#pool = pool;
  }

  override touch(sid: string, { cookie }: SessionData, done?: (error?: unknown) => void): void {
    this.#pool
      .query(
        `UPDATE sessions AS s SET expire = n.expire
           FROM (SELECT now() + make_interval(secs => $1) AS expire) AS n
          WHERE s.sid = $2 AND s.expire < n.expire - interval '1 minute'`,
        [(cookie.originalMaxAge ?? 0) / 1000, sid],
      )
      .then(
        () => done?.(),
        (error: unknown) => done?.(error),
      );
  }
}

/** The store wants a pool of its own; ours is that of Knex, whose connections already act as the role of the program. */
function poolOf(db: Knex): Pool {
  const client = db.client as { acquireConnection(): Promise<PgConnection>; releaseConnection(connection: PgConnection): Promise<void> };
  const query = async (text: string, values?: unknown[]) => {
    const connection = await client.acquireConnection();
    try {
      return await connection.query(text, values);
    } finally {
      await client.releaseConnection(connection);
    }
  };
  // The store calls nothing but `query`.
  return { query } as unknown as Pool;
}
