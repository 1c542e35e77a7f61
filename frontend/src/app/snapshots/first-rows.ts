import { computed, signal, type Signal } from '@angular/core';
import { focusNext } from '../ui/focus-next';

/** As many rows as are shown before somebody asks for the others. */
const AT_FIRST = 10;

/** The first rows of a long table, and all of them when somebody asks. */
export interface FirstRows<Row> {
  readonly shown: Signal<readonly Row[]>;
  /** How many there are in all, where not all of them are shown; otherwise 0. */
  readonly more: Signal<number>;
  /** Shows all and leads the focus to the first new one. */
  showAll(): void;
}

/** Call it in an injection context. */
export function firstRows<Row>(rows: () => readonly Row[]): FirstRows<Row> {
  const all = signal(false);
  const focus = focusNext();
  const shown = computed(() => (all() || rows().length <= AT_FIRST + 1 ? rows() : rows().slice(0, AT_FIRST)));
  return {
    shown,
    more: computed(() => (shown().length < rows().length ? rows().length : 0)),
    showAll() {
      const last = shown().length;
      all.set(true);
      focus(`tbody tr:nth-child(${last + 1}) :is(a, th)`);
    },
  };
}
