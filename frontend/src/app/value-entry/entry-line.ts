import { computed, signal, type Signal } from '@angular/core';
import type { EntryRow } from '#contract/value-entry.ts';
import { hintsOf } from './entry-hints';
import { problemsOf } from './entry-problems';
import { isFilled, stateOf, type EntryState, type Reading } from './entry-state';

/** A row of the grid and what follows from what stands in it. */
export class EntryLine {
  readonly state;
  readonly problems;
  readonly hints;
  readonly filled;
  /** Whether something may be typed. */
  readonly open;
  readonly delivery: string;

  /** @param takesValues Whether the quarter takes values at all. */
  constructor(row: EntryRow, reading: Signal<Reading>, takesValues: Signal<boolean>) {
    this.delivery = row.delivery;
    this.state = signal<EntryState>(stateOf(row));
    this.problems = computed(() => problemsOf(this.state(), reading().indicator, reading().language));
    this.hints = computed(() => hintsOf(this.state(), reading().indicator));
    this.filled = computed(() => isFilled(this.state()) && this.problems().length === 0);
    this.open = computed(() => {
      const { mayDeliver, state } = this.state().stored;
      // What was handed in stays as it is until it is returned.
      return takesValues() && mayDeliver && (state === 'draft' || state === 'returned');
    });
  }
}
