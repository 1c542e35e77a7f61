import type { DeliveredValue } from '#contract/delivery.ts';
import type { TextStore } from '../shell/text-store';
import type { EntryState } from './entry-state';

/** Names a grid. */
export interface GridKey {
  readonly quarter: string;
  readonly code: string;
  readonly period: string;
}

/** What was typed into a row and has not reached the server. */
export interface KeptRow extends GridKey, Pick<EntryState, 'typed' | 'texts' | 'doubtful'> {
  readonly delivery: string;
  /** What the server had when it was typed. */
  readonly base: DeliveredValue;
}

/** The rows of one account that this browser keeps. They are read from the store each time, because another tab may have changed them. */
export class KeptCells {
  readonly #store: TextStore;
  readonly #name: string;

  /** @param account Id of the account: nobody else sees what is kept. */
  constructor(store: TextStore, account: string) {
    this.#store = store;
    this.#name = `gb-values-${account}`;
  }

  rows(): readonly KeptRow[] {
    return read(this.#store.getItem(this.#name));
  }

  of(key: GridKey): readonly KeptRow[] {
    return this.rows().filter((row) => isSame(row, key));
  }

  /** Keeps these rows of a grid, and none else of it. */
  replace(key: GridKey, rows: readonly KeptRow[]): void {
    const all = [...this.rows().filter((row) => !isSame(row, key)), ...rows];
    if (all.length === 0) this.#store.removeItem(this.#name);
    else this.#store.setItem(this.#name, JSON.stringify(all));
  }
}

const isSame = (a: GridKey, b: GridKey): boolean => a.quarter === b.quarter && a.code === b.code && a.period === b.period;

/** What cannot be read was written by somebody else under our name. */
function read(text: string | null): readonly KeptRow[] {
  if (text === null) return [];
  try {
    const rows: unknown = JSON.parse(text);
    return Array.isArray(rows) ? rows.filter(isRow) : [];
  } catch {
    return [];
  }
}

const isRow = (value: unknown): value is KeptRow =>
  typeof value === 'object' &&
  value !== null &&
  ['quarter', 'code', 'period', 'delivery', 'typed', 'base', 'texts', 'doubtful'].every((part) => part in value);
