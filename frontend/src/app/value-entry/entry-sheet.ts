import { computed, inject, Service, signal } from '@angular/core';
import type { Flag } from '#contract/indicator.ts';
import type { EntryGrid, EntryRow } from '#contract/value-entry.ts';
import { FigureFormat } from '../format/figure-format';
import { columnsOf, isFigure, type EntryColumn } from './entry-column';
import { sumHints } from './entry-hints';
import { EntryLine } from './entry-line';
import { changeOf, FIELDS, FLAGS, stateOf, textOf, withTyped, written, type EntryState, type Reading } from './entry-state';
import type { Place } from './grid-moves';
import type { KeptRow } from './kept-cells';
import { mergedTyped } from './merged-typed';
import type { SignMeaning } from './sign-meaning';

/** What can be taken back. */
type Typed = Pick<EntryState, 'typed' | 'texts' | 'doubtful'>;
interface Step {
  readonly line: EntryLine;
  readonly before: Typed;
  readonly after: Typed;
}

/** How many times one can go back. */
const STEPS_KEPT = 100;

/** The grid as it is being filled: the rows, what was typed into them, and the way back. The page provides it. */
@Service({ autoProvided: false })
export class EntrySheet {
  readonly #format = inject(FigureFormat);
  readonly #done: (readonly Step[])[] = [];
  readonly #undone: (readonly Step[])[] = [];

  readonly grid = signal<EntryGrid | undefined>(undefined);
  readonly lines = signal<readonly EntryLine[]>([]);
  readonly columns = computed<readonly EntryColumn[]>(() => {
    const grid = this.grid();
    return grid === undefined ? [] : columnsOf(grid);
  });
  readonly #takesValues = computed(() => this.grid()?.takesValues ?? false);
  readonly #reading = computed<Reading>(() => {
    const grid = this.grid();
    if (grid === undefined) throw new Error('There are no rows before there is a grid.');
    return { language: this.#format.language(), indicator: grid.indicator, flags: this.flags() };
  });
  /** The flags by their words, in small letters. */
  readonly flags = computed<ReadonlyMap<string, Flag>>(
    () => new Map(FLAGS.map((flag) => [this.#format.flag(flag).toLocaleLowerCase('de'), flag])),
  );

  readonly open = computed(() => this.lines().some((line) => line.open()));
  readonly filled = computed(() => this.lines().filter((line) => line.filled()).length);
  readonly sums = computed(() => {
    const grid = this.grid();
    return grid === undefined
      ? []
      : sumHints(
          this.lines().map((line) => line.state()),
          grid,
        );
  });
  /** How many things should be looked at or mended. */
  readonly remarks = computed(() =>
    this.lines().reduce((count, line) => count + line.problems().length + line.hints().length, this.sums().length),
  );

  /** Is told which rows were written into. */
  written: (lines: readonly EntryLine[]) => void = () => undefined;

  /** Takes a grid from the server, and puts on it what was typed here before and has not reached it. */
  load(grid: EntryGrid, kept: readonly KeptRow[] = []): void {
    const known = new Map(this.lines().map((line) => [line.delivery, line]));
    const byDelivery = new Map(kept.map((row) => [row.delivery, row]));
    this.grid.set(grid);
    this.lines.set(
      grid.rows.map((row) => {
        const line = known.get(row.delivery) ?? new EntryLine(row, this.#reading, this.#takesValues);
        const before = byDelivery.get(row.delivery);
        line.state.update((state) => (before === undefined ? this.rebased(state, row) : this.#restored(row, before)));
        return line;
      }),
    );
  }

  /** The row as the server has it now, with what was typed here. Both sides stand beside each other where they differ. */
  rebased(state: EntryState, row: EntryRow): EntryState {
    return this.#merged(row, state.stored.typed, state);
  }

  #restored(row: EntryRow, { base, ...kept }: KeptRow): EntryState {
    return this.#merged(row, base, kept);
  }

  #merged(row: EntryRow, base: EntryRow['typed'], mine: Typed): EntryState {
    const { typed, conflict } = mergedTyped(base, mine.typed, row.typed);
    const state = withTyped(stateOf(row), { ...mine, typed });
    if (conflict) return { ...state, saving: { kind: 'conflict', theirs: row } };
    return this.#toSave(state);
  }

  textAt({ row, column }: Place): string {
    const line = this.lines()[row];
    const name = this.columns()[column];
    return line === undefined || name === undefined ? '' : this.text(line, name);
  }

  text(line: EntryLine, column: EntryColumn): string {
    return textOf(line.state(), column, this.#reading());
  }

  /** How a row would be with this text in a cell. */
  preview(line: EntryLine, column: EntryColumn, text: string): EntryState {
    return written(line.state(), column, text, this.#reading());
  }

  get reading(): Reading {
    return this.#reading();
  }

  /** Writes texts into cells, as one step back. Hands back how many lie in rows into which nothing may be typed. */
  write(texts: readonly (Place & { readonly text: string })[]): number {
    const reading = this.#reading();
    const columns = this.columns();
    const lines = this.lines();
    const after = new Map<EntryLine, EntryState>();
    let closed = 0;
    for (const { row, column, text } of texts) {
      const line = lines[row];
      const name = columns[column];
      if (line === undefined || name === undefined || name === 'computed') continue;
      if (!line.open()) closed += 1;
      else after.set(line, written(after.get(line) ?? line.state(), name, text, reading));
    }
    this.#step([...after].map(([line, state]) => ({ line, before: typedOf(line.state()), after: typedOf(state) })));
    return closed;
  }

  /** Says what a sign means, in all cells in which it stands. */
  explain(sign: string, meaning: SignMeaning): void {
    const steps = this.lines().flatMap((line) => {
      const columns = line
        .problems()
        .flatMap(({ kind, column, text }) => (kind === 'sign' && text === sign && isFigure(column) ? [column] : []));
      if (columns.length === 0 || !line.open()) return [];
      const before = line.state();
      const cleared = columns.reduce((state, column) => written(state, column, meaning === 'zero' ? '0' : '', this.#reading()), before);
      const withheld = meaning === 'not_available' || meaning === 'confidential';
      const after = withheld ? { ...cleared, typed: { ...cleared.typed, flag: meaning } } : cleared;
      return [{ line, before: typedOf(before), after: typedOf(after) }];
    });
    this.#step(steps);
  }

  /** Takes the last step back; false when there is none. */
  undo(): boolean {
    return this.#go(this.#done, this.#undone, 'before');
  }

  redo(): boolean {
    return this.#go(this.#undone, this.#done, 'after');
  }

  /** After somebody else has changed the same row: keeps what was typed here, or what they have. */
  decide(line: EntryLine, whose: 'mine' | 'theirs'): void {
    const { saving } = line.state();
    if (saving.kind !== 'conflict') return;
    const { theirs } = saving;
    line.state.update((state) => (whose === 'mine' ? this.#toSave(withTyped(stateOf(theirs), state)) : stateOf(theirs)));
    this.written([line]);
  }

  #step(steps: readonly Step[]): void {
    const real = steps.filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
    if (real.length === 0) return;
    this.#done.push(real);
    if (this.#done.length > STEPS_KEPT) this.#done.shift();
    this.#undone.length = 0;
    this.#apply(real, 'after');
  }

  #go(from: (readonly Step[])[], to: (readonly Step[])[], side: 'before' | 'after'): boolean {
    const steps = from.pop();
    if (steps === undefined) return false;
    to.push(steps);
    this.#apply(steps, side);
    return true;
  }

  #apply(steps: readonly Step[], side: 'before' | 'after'): void {
    for (const { line, ...step } of steps) {
      const other = side === 'after' ? step.before : step.after;
      // Only what the step has changed: what somebody else has stored since stays.
      const changed = FIELDS.filter((field) => step[side].typed[field] !== other.typed[field]);
      const fields = Object.fromEntries(changed.map((field) => [field, step[side].typed[field]]));
      line.state.update((state) => this.#toSave(withTyped(state, { ...step[side], typed: { ...state.typed, ...fields } })));
    }
    this.written(steps.map(({ line }) => line));
  }

  #toSave(state: EntryState): EntryState {
    if (state.saving.kind === 'sending' || state.saving.kind === 'conflict') return state;
    return { ...state, saving: { kind: changeOf(state, this.#reading().indicator) === undefined ? 'saved' : 'waiting' } };
  }
}

const typedOf = ({ typed, texts, doubtful }: EntryState): Typed => ({ typed, texts, doubtful });
