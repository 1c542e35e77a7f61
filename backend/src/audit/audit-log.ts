import { isDeepStrictEqual } from 'node:util';
import type { WriteDb } from '../db/knex.ts';

/** On whose behalf something happens, as the audit trail keeps it. */
export interface Actor {
  /** Null for the program itself and its command line. */
  readonly accountId: string | null;
  readonly name: string;
  readonly requestId?: string | undefined;
}

/** Who does something, and when: what a change takes along for the audit trail. */
export interface Doing {
  readonly actor: Actor;
  readonly at: Date;
}

/** One field that is not what it was. Absent before or after is null. */
export interface Change {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What happened to what. */
export interface AuditEvent {
  /** In the past tense, for example `created`, `changed`, `removed`, `signed_in`, `exported`. */
  readonly action: string;
  /** For example `account`, `organisation`, `settings`. */
  readonly objectType: string;
  readonly objectId: string;
  /** What people call it at this moment. */
  readonly objectLabel: string;
  readonly changes?: readonly Change[];
  /** Network address; for sign-ins only. */
  readonly remoteAddress?: string | undefined;
}

/** Takes down what happened, in the transaction in which it happens. */
export interface AuditLog {
  record(actor: Actor, event: AuditEvent, at: Date): Promise<void>;
  /** The same of many events that happen at once, in their order. */
  recordAll(actor: Actor, events: readonly AuditEvent[], at: Date): Promise<void>;
}

export class KnexAuditLog implements AuditLog {
  readonly #db: WriteDb;

  constructor(db: WriteDb) {
    this.#db = db;
  }

  async record(actor: Actor, event: AuditEvent, at: Date): Promise<void> {
    await this.#db('audit_events').insert(rowOf(actor, event, at));
  }

  async recordAll(actor: Actor, events: readonly AuditEvent[], at: Date): Promise<void> {
    const rows = events.map((event) => rowOf(actor, event, at));
    await this.#db.batchInsert('audit_events', rows, ROWS_OF_A_STATEMENT);
  }
}

/** A statement takes 65,535 values at most. */
const ROWS_OF_A_STATEMENT = 1000;

const rowOf = (actor: Actor, event: AuditEvent, at: Date) => ({
  at,
  account_id: actor.accountId,
  actor: actor.name,
  action: event.action,
  object_type: event.objectType,
  object_id: event.objectId,
  object_label: event.objectLabel,
  changes: JSON.stringify(event.changes ?? []),
  request_id: actor.requestId ?? null,
  remote_address: event.remoteAddress ?? null,
});

/** The fields in which two states of an object differ, in the order of the newer one. One of the two may be missing. */
export function changesBetween<T extends object>(before: T | undefined, after: T | undefined): Change[] {
  const [old, now] = [(before ?? {}) as Record<string, unknown>, (after ?? {}) as Record<string, unknown>];
  const fields = [...new Set([...Object.keys(now), ...Object.keys(old)])];
  return fields
    .map((field) => ({ field, before: old[field] ?? null, after: now[field] ?? null }))
    .filter((change) => !isDeepStrictEqual(change.before, change.after));
}
