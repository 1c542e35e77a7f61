import connectPgSimple from 'connect-pg-simple';
import session, { type SessionData } from 'express-session';
import type { Knex } from 'knex';
import { statementName, WORKING_SCHEMA } from '../db/knex.ts';

interface PgConnection {
  query(statement: { name: string; text: string; values?: unknown[] | undefined }): Promise<unknown>;
}

type Options = NonNullable<ConstructorParameters<ReturnType<typeof connectPgSimple>>[0]>;
type Pool = NonNullable<Options['pool']>;

const PgStore = connectPgSimple(session);

/** How long a session that was used keeps the end that it then got. */
const TOUCHED_FOR = 60_000;

/** Sessions in PostgreSQL. A session that is used gets its new end at most once a minute, so that reading does not wait for a write. */
export class SessionTable extends PgStore {
  readonly #pool: Pool;
  /** When this process last moved the end of a session, in milliseconds; newest last. */
  readonly #touched = new Map<string, number>();

  /** `pruneEverySeconds`: how often sessions that have ended are removed; `false` never. */
  constructor(db: Knex, pruneEverySeconds: number | false) {
    const pool = poolOf(db);
    super({ pool, schemaName: WORKING_SCHEMA, tableName: 'sessions', pruneSessionInterval: pruneEverySeconds });
    this.#pool = pool;
  }

  override touch(sid: string, { cookie }: SessionData, done?: (error?: unknown) => void): void {
    if (this.#wasTouched(sid, performance.now())) {
      done?.();
      return;
    }
    this.#pool
      .query('UPDATE sessions AS s SET expire = now() + make_interval(secs => $1) WHERE s.sid = $2', [
        (cookie.originalMaxAge ?? 0) / 1000,
        sid,
      ])
      .then(
        () => done?.(),
        (error: unknown) => done?.(error),
      );
  }

  /** Whether the session got its end within the last minute; if not, that it gets it now. */
  #wasTouched(sid: string, now: number): boolean {
    for (const [other, at] of this.#touched) {
      if (now - at < TOUCHED_FOR) break;
      this.#touched.delete(other);
    }
    if (this.#touched.has(sid)) return true;
    this.#touched.set(sid, now);
    return false;
  }
}

/** The store wants a pool of its own; ours is that of Knex, whose connections already act as the role of the program. */
function poolOf(db: Knex): Pool {
  const client = db.client as { acquireConnection(): Promise<PgConnection>; releaseConnection(connection: PgConnection): Promise<void> };
  const query = async (text: string, values?: unknown[]) => {
    const connection = await client.acquireConnection();
    try {
      return await connection.query({ name: statementName(text), text, values });
    } finally {
      await client.releaseConnection(connection);
    }
  };
  // The store calls nothing but `query`.
  return { query } as unknown as Pool;
}
