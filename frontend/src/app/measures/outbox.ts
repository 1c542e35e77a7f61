import type { NewStatusReport, StatusReport } from '#contract/status-report.ts';
import type { TextStore } from '../shell/text-store';
import { outboxName } from './outbox-name';
import { reportOf, type ReportDraft } from './report-draft';

/** A report that is still in this browser: being written, waiting for the connection, or not taken by the server. */
export interface OutboxEntry {
  readonly code: string;
  readonly title: string;
  readonly quarter: string;
  /** The same draft sent twice is one report. A changed one that was sent before gets a new id. */
  readonly draftId: string;
  readonly draft: ReportDraft;
  /** The report that it corrects. */
  readonly corrects: string | null;
  readonly state: 'draft' | 'waiting' | 'conflict' | 'refused';
  /** Whether it was sent at least once: the server may have it although no answer came. */
  readonly attempted: boolean;
  /** When it was changed last (ISO time). */
  readonly savedAt: string;
  /** What somebody else has reported meanwhile. */
  readonly other: StatusReport | null;
  /** Paths that the server objects to; empty when it gave no path. */
  readonly refused: readonly string[];
}

/** What became of an attempt to send. `later` is no connection, or no session: nothing is wrong with the report. */
export type Outcome =
  | { readonly kind: 'sent'; readonly report: StatusReport }
  | { readonly kind: 'later' }
  | { readonly kind: 'conflict'; readonly other: StatusReport | null }
  | { readonly kind: 'refused'; readonly paths: readonly string[] };

/** Sends a report and never fails. */
export type Send = (code: string, report: NewStatusReport) => Promise<Outcome>;

/** Names a report that is kept here: one for each measure and quarter. */
export interface EntryKey {
  readonly code: string;
  readonly quarter: string;
}

/**
 * The reports of one account that are still in this browser. They are read from the store each time, because another tab may have changed
 * them, and nothing is taken out before the server has it or the person drops it.
 */
export class Outbox {
  readonly #store: TextStore;
  readonly #name: string;
  readonly #newId: () => string;
  readonly #now: () => string;
  #sending: Promise<readonly StatusReport[]> | undefined;

  /** @param account Id of the account: nobody else sees what is kept. */
  constructor(store: TextStore, account: string, newId: () => string, now: () => string) {
    this.#store = store;
    this.#name = outboxName(account);
    this.#newId = newId;
    this.#now = now;
  }

  entries(): readonly OutboxEntry[] {
    return read(this.#store.getItem(this.#name));
  }

  entry(key: EntryKey): OutboxEntry | undefined {
    return this.entries().find((entry) => isSame(entry, key));
  }

  /** Keeps what is being written. */
  keep(key: EntryKey & { readonly title: string; readonly draft: ReportDraft; readonly corrects: string | null }): void {
    const known = this.entry(key);
    const isNew = known === undefined || known.attempted;
    this.#put({
      code: key.code,
      title: key.title,
      quarter: key.quarter,
      draft: key.draft,
      corrects: key.corrects,
      draftId: isNew ? this.#newId() : known.draftId,
      state: 'draft',
      attempted: false,
      savedAt: this.#now(),
      other: null,
      refused: [],
    });
  }

  /** Puts what was written into the queue. */
  queue(key: EntryKey): void {
    this.#change(key, (entry) => ({ ...entry, state: 'waiting', refused: [], other: null }));
  }

  /** Takes a report back to be written on. */
  reopen(key: EntryKey): void {
    this.#change(key, (entry) => ({ ...entry, state: 'draft' }));
  }

  /** After a conflict: sends it as a correction of what the other person has reported. */
  correctOther(key: EntryKey): void {
    this.#change(key, (entry) =>
      entry.other === null
        ? entry
        : { ...entry, state: 'waiting', corrects: entry.other.id, other: null, draftId: this.#newId(), attempted: false },
    );
  }

  drop(key: EntryKey): void {
    this.#write(this.entries().filter((entry) => !isSame(entry, key)));
  }

  /** Sends what waits, one after the other, and hands back what the server has taken. While it is sending, a second call waits for the first. */
  sendWaiting(send: Send): Promise<readonly StatusReport[]> {
    this.#sending ??= this.#sendAll(send).finally(() => (this.#sending = undefined));
    return this.#sending;
  }

  async #sendAll(send: Send): Promise<readonly StatusReport[]> {
    const taken: StatusReport[] = [];
    for (const { code, quarter } of this.entries().filter(({ state }) => state === 'waiting')) {
      const entry = this.entry({ code, quarter });
      if (entry?.state !== 'waiting') continue;
      this.#change(entry, (it) => ({ ...it, attempted: true }));
      const outcome = await send(code, reportOf(entry.draft, quarter, entry.draftId, entry.corrects));
      if (outcome.kind === 'later') break;
      if (outcome.kind === 'sent') taken.push(outcome.report);
      // Who has written on meanwhile has another draft, which stays.
      if (this.entry(entry)?.draftId === entry.draftId) this.#settle(entry, outcome);
    }
    return taken;
  }

  #settle(entry: OutboxEntry, outcome: Exclude<Outcome, { readonly kind: 'later' }>): void {
    if (outcome.kind === 'sent') this.drop(entry);
    else if (outcome.kind === 'conflict') this.#change(entry, (it) => ({ ...it, state: 'conflict', other: outcome.other }));
    else this.#change(entry, (it) => ({ ...it, state: 'refused', refused: outcome.paths }));
  }

  #change(key: EntryKey, change: (entry: OutboxEntry) => OutboxEntry): void {
    this.#write(this.entries().map((entry) => (isSame(entry, key) ? change(entry) : entry)));
  }

  #put(entry: OutboxEntry): void {
    this.#write([...this.entries().filter((other) => !isSame(other, entry)), entry]);
  }

  #write(entries: readonly OutboxEntry[]): void {
    if (entries.length === 0) this.#store.removeItem(this.#name);
    else this.#store.setItem(this.#name, JSON.stringify(entries));
  }
}

const isSame = (a: EntryKey, b: EntryKey): boolean => a.code === b.code && a.quarter === b.quarter;

/** What cannot be read is no draft: somebody else has written under our name. */
function read(text: string | null): readonly OutboxEntry[] {
  if (text === null) return [];
  try {
    const entries: unknown = JSON.parse(text);
    return Array.isArray(entries) ? entries.filter(isEntry) : [];
  } catch {
    return [];
  }
}

const isEntry = (value: unknown): value is OutboxEntry =>
  typeof value === 'object' && value !== null && 'draftId' in value && 'draft' in value && 'code' in value && 'quarter' in value;
