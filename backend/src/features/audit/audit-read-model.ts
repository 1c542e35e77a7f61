import type { Change } from '../../audit/audit-log.ts';
import { rowsOf, type ReadDb } from '../../db/knex.ts';
import type { AuditFilter, RecordedEvent } from './audit-event.ts';

/** A page of events, newest first. */
interface EventPage {
  readonly items: RecordedEvent[];
  /** Id of the last event of the page where older ones follow. */
  readonly nextCursor: string | null;
  readonly total: number;
}

/** What there are events of. */
interface KnownOptions {
  readonly actions: string[];
  readonly objectTypes: string[];
  readonly accounts: { readonly id: string; readonly name: string }[];
}

/** Reads the audit trail. */
export interface AuditReadModel {
  /** The events below `cursor`, so that a page stays what it is while new events arrive above it. */
  page(filter: AuditFilter, paging: { readonly limit: number; readonly cursor?: string | undefined }): Promise<EventPage>;
  /** All events, newest first, some at a time. */
  all(filter: AuditFilter): AsyncIterable<readonly RecordedEvent[]>;
  count(filter: AuditFilter): Promise<number>;
  options(): Promise<KnownOptions>;
}

/** For rare words PostgreSQL would go through all events by id in the hope of finding a page soon; so it takes the index of words. */
const SORTED_AFTERWARDS = '(a.id + 0)';

/** As many as are held in memory at a time. */
const AT_ONCE = 2000;

interface EventRow extends Omit<RecordedEvent, 'at'> {
  readonly at: Date;
  readonly changes: Change[];
}

export class KnexAuditReadModel implements AuditReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async page(filter: AuditFilter, { limit, cursor }: { limit: number; cursor?: string | undefined }): Promise<EventPage> {
    // One more than asked for tells whether there are older ones.
    const [events, total] = await Promise.all([this.#below(cursor, filter, limit + 1), this.count(filter)]);
    const items = events.slice(0, limit);
    return { items, nextCursor: events.length > limit ? (items.at(-1)?.id ?? null) : null, total };
  }

  async *all(filter: AuditFilter): AsyncGenerator<readonly RecordedEvent[]> {
    let events = await this.#below(undefined, filter, AT_ONCE);
    while (events.length > 0) {
      yield events;
      events = await this.#below(events.at(-1)?.id, filter, AT_ONCE);
    }
  }

  async count(filter: AuditFilter): Promise<number> {
    const { where, bindings } = conditionOf(filter);
    const [row] = await rowsOf<{ total: string }>(this.#db, `SELECT count(*) AS total FROM audit_events AS a WHERE ${where}`, bindings);
    return Number(row?.total ?? 0);
  }

  async #below(cursor: string | undefined, filter: AuditFilter, limit: number): Promise<RecordedEvent[]> {
    const { where, bindings } = conditionOf(filter);
    const rows = await rowsOf<EventRow>(
      this.#db,
      `SELECT a.id, a.at, a.account_id AS "accountId", a.actor, a.action, a.object_type AS "objectType", a.object_id AS "objectId",
              a.object_label AS "objectLabel", a.changes, a.request_id AS "requestId", host(a.remote_address) AS "remoteAddress"
         FROM audit_events AS a
        WHERE ${where}${cursor === undefined ? '' : ' AND a.id < :cursor'}
        ORDER BY ${filter.search === undefined ? 'a.id' : SORTED_AFTERWARDS} DESC
        LIMIT :limit`,
      { ...bindings, limit, ...(cursor === undefined ? {} : { cursor }) },
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }

  async options(): Promise<KnownOptions> {
    const [actions, objectTypes, accounts] = await Promise.all([
      rowsOf<{ value: string }>(this.#db, stepsThrough('action')),
      rowsOf<{ value: string }>(this.#db, stepsThrough('object_type')),
      rowsOf<{ id: string; name: string }>(
        this.#db,
        `SELECT k.value AS id, n.actor AS name
           FROM (${stepsThrough('account_id')}) AS k
          CROSS JOIN LATERAL (SELECT a.actor FROM audit_events AS a WHERE a.account_id = k.value ORDER BY a.id DESC LIMIT 1) AS n
          ORDER BY n.actor, k.value`,
      ),
    ]);
    const values = (rows: readonly { value: string }[]): string[] => rows.map(({ value }) => value);
    return { actions: values(actions), objectTypes: values(objectTypes), accounts };
  }
}

/** Goes from value to value of an indexed column; PostgreSQL would read every row for a DISTINCT. */
const stepsThrough = (column: 'action' | 'object_type' | 'account_id' | 'actor'): string =>
  `WITH RECURSIVE steps AS (
     SELECT min(a.${column}) AS value FROM audit_events AS a
     UNION ALL
     SELECT (SELECT min(a.${column}) FROM audit_events AS a WHERE a.${column} > s.value) FROM steps AS s WHERE s.value IS NOT NULL
   )
   SELECT s.value FROM steps AS s WHERE s.value IS NOT NULL`;

const CONDITIONS: Readonly<Record<keyof AuditFilter, string>> = {
  account: 'a.account_id = :account',
  actor: `a.actor IN (SELECT k.value FROM (${stepsThrough('actor')}) AS k WHERE k.value ILIKE :actor)`,
  objectType: 'a.object_type = :objectType',
  objectId: 'a.object_id = :objectId',
  action: 'a.action = :action',
  from: `a.at >= :from::date::timestamp AT TIME ZONE 'Europe/Berlin'`,
  to: `a.at < (:to::date + 1)::timestamp AT TIME ZONE 'Europe/Berlin'`,
  search: `a.words @@ to_tsquery('simple', :search)`,
};

const AS_PATTERN: Partial<Record<keyof AuditFilter, (text: string) => string>> = { actor: anywhere, search: beginningsOfWords };

function conditionOf(filter: AuditFilter): { where: string; bindings: Record<string, string> } {
  const given = Object.entries(filter).filter(
    (entry): entry is [keyof AuditFilter, string] => entry[0] in CONDITIONS && entry[1] !== undefined,
  );
  return {
    where: ['true', ...given.map(([name]) => CONDITIONS[name])].join(' AND '),
    bindings: Object.fromEntries(given.map(([name, value]) => [name, AS_PATTERN[name]?.(value) ?? value])),
  };
}

/** A pattern in which the text means itself. */
function anywhere(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
}

/** Signs, as `audit_events.words` takes them for gaps. */
const SIGNS = /[\x00-\x2f\x3a-\x40\x5b-\x60\x7b-\x7f\s]+/;

/** A query for all words of the text, of which the beginning is enough. Signs alone find nothing. */
function beginningsOfWords(text: string): string {
  const words = text.split(SIGNS).filter((word) => word !== '');
  return words.map((word) => `${word}:*`).join(' & ');
}
