import { DOCUMENT } from '@angular/common';
import { computed, DestroyRef, effect, inject, Service, signal, untracked } from '@angular/core';
import type { NewStatusReport, StatusReport } from '#contract/status-report.ts';
import { refusalOf } from '../shell/refusal';
import { Session } from '../shell/session';
import { storeOf } from '../shell/text-store';
import { Connection } from '../ui/connection';
import { pageAlive } from '../ui/page-alive';
import { MeasureApi } from './measure-api';
import { Outbox, type EntryKey, type Outcome } from './outbox';
import type { ReportDraft } from './report-draft';

/** Milliseconds after which what waits is tried again. */
const AGAIN = 20_000;

/** Reports of the person who is signed in that are still in this browser; sends them when the connection is there. */
@Service()
export class ReportOutbox {
  readonly #api = inject(MeasureApi);
  readonly #session = inject(Session);
  readonly #connection = inject(Connection);
  readonly #window = inject(DOCUMENT).defaultView;
  readonly #alive = pageAlive();
  readonly #changes = signal(0);

  readonly #outbox = computed(() => {
    const account = this.#session.account()?.id;
    return account === undefined || !this.#alive()
      ? undefined
      : new Outbox(
          storeOf(this.#window),
          account,
          () => newId(this.#window),
          () => new Date().toISOString(),
        );
  });

  /** What is kept here, of this account alone. */
  readonly entries = computed(() => {
    this.#changes();
    return this.#outbox()?.entries() ?? [];
  });
  readonly waiting = computed(() => this.entries().filter(({ state }) => state === 'waiting').length);
  readonly sending = signal(false);
  /** What the server has taken, the newest last. */
  readonly sent = signal<readonly StatusReport[]>([]);

  constructor() {
    const window = this.#window;
    if (window === null || typeof window.addEventListener !== 'function') return;
    const follow = () => this.#changes.update((count) => count + 1);
    const again = window.setInterval(() => void (this.waiting() > 0 && this.sendNow()), AGAIN);
    // Another tab has written or sent something.
    window.addEventListener('storage', follow);
    inject(DestroyRef).onDestroy(() => {
      window.clearInterval(again);
      window.removeEventListener('storage', follow);
    });
    effect(() => {
      if (this.#connection.online() && this.#outbox() !== undefined) untracked(() => void (this.waiting() > 0 && this.sendNow()));
    });
  }

  entry({ code, quarter }: EntryKey) {
    return this.entries().find((entry) => entry.code === code && entry.quarter === quarter);
  }

  keep(entry: EntryKey & { readonly title: string; readonly draft: ReportDraft; readonly corrects: string | null }): void {
    this.#do((outbox) => outbox.keep(entry));
  }

  /** Sends a report that is kept, or lets it wait for the connection. */
  send(key: EntryKey): Promise<void> {
    this.#do((outbox) => outbox.queue(key));
    return this.sendNow();
  }

  reopen(key: EntryKey): void {
    this.#do((outbox) => outbox.reopen(key));
  }

  correctOther(key: EntryKey): Promise<void> {
    this.#do((outbox) => outbox.correctOther(key));
    return this.sendNow();
  }

  drop(key: EntryKey): void {
    this.#do((outbox) => outbox.drop(key));
  }

  /** Sends everything that waits. */
  async sendNow(): Promise<void> {
    const outbox = this.#outbox();
    if (outbox === undefined) return;
    this.sending.set(true);
    try {
      const taken = await outbox.sendWaiting((code, report) => this.#send(code, report));
      if (taken.length > 0) this.sent.update((before) => [...before, ...taken]);
    } finally {
      this.sending.set(false);
      this.#changes.update((count) => count + 1);
    }
  }

  async #send(code: string, report: NewStatusReport): Promise<Outcome> {
    try {
      const stored = await this.#api.report(code, report);
      this.#connection.found(true);
      return { kind: 'sent', report: stored };
    } catch (error) {
      return this.#outcome(code, report, error);
    }
  }

  async #outcome(code: string, { quarter }: NewStatusReport, error: unknown): Promise<Outcome> {
    const refusal = refusalOf(error);
    if (refusal === undefined) throw error;
    const { status, kind, issues } = refusal;
    if (status === 0 || status === 401 || status === 429 || status >= 500) return { kind: 'later' };
    const paths = issues.map(({ path }) => path);
    if (kind !== 'conflict') return { kind: 'refused', paths };
    // What counts now decides, not what the refusal said: somebody may have corrected it since.
    const reports = await this.#api.latestReports(code).catch(() => undefined);
    if (reports === undefined) return { kind: 'later' };
    const other = reports.items.find((each) => each.quarter === quarter && each.correctedBy === null) ?? null;
    return { kind: 'conflict', other };
  }

  #do(work: (outbox: Outbox) => void): void {
    const outbox = this.#outbox();
    if (outbox === undefined) return;
    work(outbox);
    this.#changes.update((count) => count + 1);
  }
}

/** Browsers know `randomUUID` only over HTTPS or on the own machine; the same is made from random bytes elsewhere. */
function newId(window: (Window & typeof globalThis) | null): string {
  const crypto = window?.crypto ?? globalThis.crypto;
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte, at) =>
    (at === 6 ? (byte & 15) | 64 : at === 8 ? (byte & 63) | 128 : byte).toString(16).padStart(2, '0'),
  );
  return [hex.slice(0, 4), hex.slice(4, 6), hex.slice(6, 8), hex.slice(8, 10), hex.slice(10)].map((part) => part.join('')).join('-');
}
