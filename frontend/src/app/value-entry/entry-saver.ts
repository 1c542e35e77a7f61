import { DOCUMENT } from '@angular/common';
import { computed, DestroyRef, effect, inject, Service, untracked } from '@angular/core';
import type { CellChange } from '#contract/delivery.ts';
import type { CellsSaved, EntryGrid } from '#contract/value-entry.ts';
import { refusalOf } from '../shell/refusal';
import { Session } from '../shell/session';
import { storeOf } from '../shell/text-store';
import { Connection } from '../ui/connection';
import { pageAlive } from '../ui/page-alive';
import type { EntryLine } from './entry-line';
import { EntrySheet } from './entry-sheet';
import { afterChange, changeOf, isChanged, type EntryState, type RefusedBecause, type RefusedFigure, type Saving } from './entry-state';
import { KeptCells, type GridKey, type KeptRow } from './kept-cells';
import { ValueEntryApi } from './value-entry-api';

/** Milliseconds after the last cell until it is sent: who fills a column sends it in a few parts. */
const SOON = 800;
/** Milliseconds after which what waits for the connection is tried again. */
const AGAIN = 20_000;
/** The most rows in one request. */
const AT_ONCE = 10_000;

/** Stores what is typed as one goes. Until the server has it, it is kept in this browser. The page provides it. */
@Service({ autoProvided: false })
export class EntrySaver {
  readonly #api = inject(ValueEntryApi);
  readonly #sheet = inject(EntrySheet);
  readonly #session = inject(Session);
  readonly #connection = inject(Connection);
  readonly #window = inject(DOCUMENT).defaultView;
  readonly #alive = pageAlive();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #flying: Promise<void> | undefined;

  readonly #kept = computed(() => {
    const account = this.#session.account()?.id;
    return account === undefined || !this.#alive() ? undefined : new KeptCells(storeOf(this.#window), account);
  });
  /** How many rows wait for the connection. */
  readonly offline = computed(() => this.#sheet.lines().filter((line) => line.state().saving.kind === 'offline').length);

  constructor() {
    this.#sheet.written = (lines) => this.#saveSoon(lines);
    const window = this.#window;
    effect(() => {
      if (this.#connection.online() && this.#kept() !== undefined) untracked(() => void this.flush());
    });
    const again = window?.setInterval(() => void (this.offline() > 0 && this.flush()), AGAIN);
    inject(DestroyRef).onDestroy(() => {
      window?.clearInterval(again);
      // Who goes on to another page does not lose what was typed a moment ago.
      void this.flush();
    });
  }

  /** Shows a grid that was read, with what this browser keeps of it, and sends that. */
  load(grid: EntryGrid): void {
    const before = this.#sheet.grid();
    if (before !== undefined && nameOf(keyOf(before)) !== nameOf(keyOf(grid))) void this.flush();
    this.#sheet.load(grid, this.#kept()?.of(keyOf(grid)) ?? []);
    if (toSend(this.#contents()).length > 0) this.#saveSoon([]);
  }

  /** Other grids of which this browser keeps something that has not reached the server. */
  keptElsewhere(): readonly GridKey[] {
    const grid = this.#sheet.grid();
    const rows = this.#kept()?.rows() ?? [];
    const here = grid === undefined ? '' : nameOf(keyOf(grid));
    return [...new Map(rows.filter((row) => nameOf(row) !== here).map((row) => [nameOf(row), row])).values()];
  }

  /** Sends everything that can be sent, and waits for it. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    const contents = this.#contents();
    this.#keep(contents);
    this.#flying ??= this.#sendAll(contents).finally(() => {
      this.#flying = undefined;
      // Another grid may have been opened meanwhile.
      if (this.#sheet.lines().some((line) => line.state().saving.kind === 'waiting')) this.#saveSoon([]);
    });
    await this.#flying;
  }

  /**
   * Hands in the filled rows that are stored.
   * @returns how many were handed in
   */
  async handIn(lines: readonly EntryLine[]): Promise<number> {
    const grid = this.#sheet.grid();
    if (grid === undefined) return 0;
    await this.flush();
    const stored = lines.filter((line) => line.state().saving.kind === 'saved').map((line) => line.state().stored);
    if (stored.length === 0) return 0;
    const deliveries = stored.map(({ delivery: id, version }) => ({ id, version }));
    const answer = await this.#api.handIn(keyOf(grid), { deliveries });
    this.#sheet.load(answer.period === grid.period ? answer : await this.#api.latest(keyOf(grid)));
    this.#keep(this.#contents());
    return deliveries.length;
  }

  /** Reads what the server has now. */
  async reread(): Promise<void> {
    const grid = this.#sheet.grid();
    if (grid !== undefined) this.#sheet.load(await this.#api.latest(keyOf(grid)));
  }

  #saveSoon(lines: readonly EntryLine[]): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), SOON);
    // A page that is closed at once loses nothing that was left with Enter or Tab.
    if (lines.length > 0) queueMicrotask(() => this.#keep(this.#contents()));
  }

  #contents(): Contents {
    return { grid: this.#sheet.grid(), lines: this.#sheet.lines() };
  }

  #keep({ grid, lines }: Contents): void {
    const kept = this.#kept();
    if (grid === undefined || kept === undefined) return;
    const key = keyOf(grid);
    const rows = lines.flatMap((line): KeptRow[] => {
      const state = line.state();
      const { typed, texts, doubtful, stored } = state;
      return isChanged(state) ? [{ ...key, delivery: line.delivery, base: stored.typed, typed, texts, doubtful }] : [];
    });
    if (rows.length > 0 || kept.of(key).length > 0) kept.replace(key, rows);
  }

  async #sendAll(contents: Contents): Promise<void> {
    for (let work = toSend(contents); work.length > 0; work = toSend(contents)) {
      const went = contents.grid !== undefined && (await this.#send(contents.grid, work.slice(0, AT_ONCE)));
      this.#keep(contents);
      if (!went) return;
    }
  }

  /** Whether an answer came that allows going on. */
  async #send(grid: EntryGrid, work: readonly Work[]): Promise<boolean> {
    const sent = new Map(work.map((each) => [each.line.delivery, each]));
    for (const { line } of work) line.state.update((state) => ({ ...state, saving: { kind: 'sending' } }));
    try {
      const answer = await this.#api.save(keyOf(grid), { cells: work.map(({ change }) => change) });
      this.#connection.found(true);
      await this.#settle(grid, sent, answer);
      return true;
    } catch (error) {
      const refusal = refusalOf(error);
      const later =
        refusal === undefined || refusal.status === 0 || refusal.status === 401 || refusal.status === 429 || refusal.status >= 500;
      if (refusal?.status === 0) this.#connection.found(false);
      for (const { line } of sent.values())
        line.state.update((state) => ({ ...state, saving: later ? { kind: 'offline' } : { kind: 'refused', reason: 'other' } }));
      return false;
    }
  }

  async #settle(grid: EntryGrid, sent: ReadonlyMap<string, Work>, { saved, refused }: CellsSaved): Promise<void> {
    for (const { delivery, version } of saved) {
      const { line, change } = sent.get(delivery) ?? {};
      if (change === undefined) continue;
      line?.state.update((state) => {
        const next: EntryState = { ...state, stored: { ...state.stored, version, typed: afterChange(state.stored.typed, change) } };
        // Somebody may have typed on while it was on its way.
        return { ...next, saving: { kind: changeOf(next, grid.indicator) === undefined ? 'saved' : 'waiting' } };
      });
    }
    const stale = refused.filter(({ reason }) => reason === 'stale');
    for (const { delivery, reason, column } of refused)
      if (reason !== 'stale') sent.get(delivery)?.line.state.update((state) => ({ ...state, saving: refusal(reason, column) }));
    if (stale.length > 0)
      await this.#compare(
        keyOf(grid),
        stale.flatMap(({ delivery }) => sent.get(delivery)?.line ?? []),
      );
  }

  /** Somebody was faster: what counts now decides what is to be done. */
  async #compare(key: GridKey, lines: readonly EntryLine[]): Promise<void> {
    const rows = new Map((await this.#api.latest(key)).rows.map((row) => [row.delivery, row]));
    for (const line of lines) {
      const row = rows.get(line.delivery);
      line.state.update((state) => {
        const free: EntryState = { ...state, saving: { kind: 'waiting' } };
        return row === undefined ? { ...state, saving: { kind: 'refused', reason: 'unknown' } } : this.#sheet.rebased(free, row);
      });
    }
  }
}

const refusal = (reason: RefusedBecause, column: CellsSaved['refused'][number]['column']): Saving =>
  column === null ? { kind: 'refused', reason } : { kind: 'refused', reason: reason as RefusedFigure, column };

/** What lies on the sheet when something is sent: another grid may be opened before the answer comes. */
interface Contents {
  readonly grid: EntryGrid | undefined;
  readonly lines: readonly EntryLine[];
}
interface Work {
  readonly line: EntryLine;
  readonly change: CellChange;
}

function toSend({ grid, lines }: Contents): readonly Work[] {
  if (grid === undefined) return [];
  return lines.flatMap((line) => {
    const state = line.state();
    const change = state.saving.kind === 'waiting' || state.saving.kind === 'offline' ? changeOf(state, grid.indicator) : undefined;
    return change === undefined ? [] : [{ line, change }];
  });
}

const keyOf = ({ quarter, indicator, period }: EntryGrid): GridKey => ({ quarter, code: indicator.code, period });
const nameOf = ({ quarter, code, period }: GridKey): string => `${quarter}/${code}/${period}`;
