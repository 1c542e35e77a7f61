import type { Clock } from '../../clock.ts';
import { rowsOf, type ReadDb } from '../../db/knex.ts';
import { NotFound } from '../../errors/app-error.ts';
import type { AccountOverview, AccountState, Role } from './account.ts';
import { ACCOUNT_COLUMNS, toAccount, type AccountRow } from './account-read-model.ts';

/** Which accounts an administrator looks for. */
export interface AccountFilter {
  /** Part of the name or the address. */
  readonly text?: string | undefined;
  readonly role?: Role | undefined;
  readonly state?: AccountState | undefined;
  readonly limit: number;
  readonly offset: number;
}

/** Accounts as administrators see them. */
export interface AccountOverviewReadModel {
  /** By name. */
  list(filter: AccountFilter): Promise<{ items: AccountOverview[]; total: number }>;
  /** Throws `NotFound`. */
  get(id: string): Promise<AccountOverview>;
}

interface OverviewRow extends AccountRow {
  invitedUntil: Date | null;
  openSessions: number;
}

const SELECT = `
  SELECT ${ACCOUNT_COLUMNS},
         (SELECT max(t.expires_at) FROM account_tokens AS t
           WHERE t.account_id = a.id AND t.purpose = 'invitation' AND t.used_at IS NULL AND t.expires_at > :now) AS "invitedUntil",
         (SELECT count(*)::int FROM sessions AS s WHERE s.account_id = a.id AND s.expire > now()) AS "openSessions"
    FROM accounts AS a`;
const FILTERED = `
  (:pattern::text IS NULL OR a.name ILIKE :pattern OR a.email ILIKE :pattern)
  AND (:role::text IS NULL OR EXISTS (SELECT FROM account_roles AS r WHERE r.account_id = a.id AND r.role = :role))
  AND (:state::text IS NULL OR a.state = :state)`;

export class KnexAccountOverviewReadModel implements AccountOverviewReadModel {
  readonly #db: ReadDb;
  readonly #clock: Clock;

  constructor(db: ReadDb, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  async list({ text, role, state, limit, offset }: AccountFilter): Promise<{ items: AccountOverview[]; total: number }> {
    const filter = { pattern: text === undefined ? null : `%${escaped(text)}%`, role: role ?? null, state: state ?? null };
    const [rows, [count]] = await Promise.all([
      rowsOf<OverviewRow>(this.#db, `${SELECT} WHERE ${FILTERED} ORDER BY lower(a.name), a.id LIMIT :limit OFFSET :offset`, {
        ...filter,
        now: this.#clock.now(),
        limit,
        offset,
      }),
      rowsOf<{ total: number }>(this.#db, `SELECT count(*)::int AS total FROM accounts AS a WHERE ${FILTERED}`, filter),
    ]);
    return { items: rows.map(toOverview), total: count?.total ?? 0 };
  }

  async get(id: string): Promise<AccountOverview> {
    const [row] = await rowsOf<OverviewRow>(this.#db, `${SELECT} WHERE a.id = :id`, { id, now: this.#clock.now() });
    if (row === undefined) throw new NotFound(`There is no account ${id}.`);
    return toOverview(row);
  }
}

const toOverview = (row: OverviewRow): AccountOverview => ({ ...toAccount(row), invitedUntil: row.invitedUntil?.toISOString() ?? null });

/** What people type is meant as it stands, also where SQL knows a wildcard. */
const escaped = (text: string): string => text.replaceAll(/[\\%_]/g, String.raw`\$&`);
