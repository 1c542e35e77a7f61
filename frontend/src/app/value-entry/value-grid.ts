import { ApplicationRef, Component, computed, DOCUMENT, ElementRef, inject, linkedSignal, output, signal, untracked } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import type { Edited, Editing } from './cell-editor';
import type { EntryColumn } from './entry-column';
import { EntryRowView } from './entry-row';
import { EntrySheet } from './entry-sheet';
import { EntryWords } from './entry-words';
import { moved, placesIn, rangeOf, type Place } from './grid-moves';
import { clipboardTextOf, tableOf } from './pasted-table';
import { nameKey, placedByName, placedTexts } from './placed-texts';

/** What a paste has done: how many cells were written, lie outside the grid, or may not be written; and names that are no districts of it. */
export interface Pasted {
  readonly written: number;
  readonly leftOut: number;
  readonly closed: number;
  readonly unknown: readonly string[];
}

/** Columns of earlier periods; fewer where numerator and denominator stand beside the value. */
const EARLIER = { many: 3, few: 2 } as const;
/** With more columns than these there are few earlier ones. */
const NARROW_FROM = 3;
const ARROWS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'];

/**
 * Districts × what is typed for them, with the keyboard of a spreadsheet. One cell is in the order of Tab at a time: Tab leads out of the grid,
 * and to the next cell only from one that is being typed into.
 */
@Component({
  selector: 'gb-value-grid',
  imports: [EntryRowView, TranslocoPipe],
  host: {
    '(keydown)': 'press($event)',
    '(focusin)': 'follow($event)',
    '(pointerdown)': 'pointed($event)',
    '(click)': 'clicked($event)',
    '(copy)': 'copy($event)',
    '(cut)': 'copy($event)',
    '(paste)': 'paste($event)',
  },
  templateUrl: './value-grid.html',
  styleUrl: './value-grid.scss',
})
export class ValueGrid {
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #document = inject(DOCUMENT);
  readonly #app = inject(ApplicationRef);
  readonly #say = inject(Words);
  protected readonly sheet = inject(EntrySheet);
  protected readonly words = inject(EntryWords);
  protected readonly format = inject(FigureFormat);

  readonly pasted = output<Pasted>();

  readonly #size = computed(() => ({ rows: this.sheet.lines().length, columns: this.sheet.columns().length }));
  /** Where the keyboard is; at first in the first row that is the person's to fill. */
  protected readonly active = linkedSignal<unknown, Place>({
    source: () => this.sheet.grid()?.period,
    computation: () => ({
      row: Math.max(
        0,
        untracked(() => this.sheet.lines().findIndex((line) => line.open())),
      ),
      column: 0,
    }),
  });
  readonly #corner = linkedSignal<Place>(() => this.active());
  protected readonly range = computed(() => rangeOf(this.active(), this.#corner()));
  protected readonly editing = signal<Editing | undefined>(undefined);
  /** What is read aloud after a cell was left. */
  protected readonly announced = signal('');
  /** The newest earlier periods of all rows, oldest first. */
  protected readonly periods = computed(() => {
    const all = new Set(this.sheet.grid()?.rows.flatMap(({ earlier }) => earlier.map(({ period }) => period)));
    return [...all].sort().slice(-(this.sheet.columns().length > NARROW_FROM ? EARLIER.few : EARLIER.many));
  });
  protected readonly unit = computed(() => this.format.unit(this.sheet.reading.indicator.unit));
  #pressedAt: Place | undefined;

  /** Leads to a cell. */
  show(place: Place): void {
    this.#go(place, false);
    this.#cell(place)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  protected heading(column: EntryColumn): string {
    const grid = this.sheet.grid();
    return grid === undefined ? '' : this.words.column(column, grid);
  }

  /** Whether a column is in the unit of the indicator, which its head says. */
  protected hasUnit(column: EntryColumn): boolean {
    return column === 'value' || column === 'computed';
  }

  protected follow(event: FocusEvent): void {
    const place = this.#placeOf(event.target);
    if (place !== undefined && !isSame(place, this.active())) this.#select(place, false);
  }

  protected pointed(event: PointerEvent): void {
    const place = this.#placeOf(event.target);
    if (place === undefined || this.#isTyping(event.target)) return;
    this.#pressedAt = isSame(place, this.active()) && this.#document.activeElement === this.#cell(place) ? place : undefined;
    if (!event.shiftKey) return;
    event.preventDefault();
    this.#go(place, true);
  }

  /** A second click on the same cell opens it. */
  protected clicked(event: MouseEvent): void {
    const place = this.#placeOf(event.target);
    if (place === undefined || this.#isTyping(event.target) || this.#pressedAt === undefined || !isSame(place, this.#pressedAt)) return;
    this.#open(undefined);
  }

  protected press(event: KeyboardEvent): void {
    if (this.#isTyping(event.target) || this.#placeOf(event.target) === undefined || event.isComposing) return;
    // The grid is one stop for Tab. While something is typed, Tab leads to the next cell, as in a spreadsheet.
    if (event.key === 'Tab') return;
    if (this.#command(event)) event.preventDefault();
    else this.#lead(event);
  }

  protected finish({ text, press }: Edited): void {
    const at = this.active();
    this.#show(undefined);
    if (text !== this.#opened) this.sheet.write([{ ...at, text }]);
    this.#announce(at);
    if (press === null) return;
    // Where Tab leads out of the grid the focus stands on the cell first, so that the browser goes on from there.
    this.#cell(at)?.focus();
    this.#lead(press);
  }

  protected cancel(): void {
    this.#show(undefined);
    this.#cell(this.active())?.focus();
  }

  protected copy(event: ClipboardEvent): void {
    if (this.#isTyping(event.target)) return;
    const { from, to } = this.range();
    const table = [];
    for (let row = from.row; row <= to.row; row++) {
      const line = this.sheet.lines()[row];
      if (line !== undefined)
        table.push(
          this.sheet
            .columns()
            .slice(from.column, to.column + 1)
            .map((column) => this.words.cell(line, column)),
        );
    }
    event.clipboardData?.setData('text/plain', clipboardTextOf(table));
    event.preventDefault();
    if (event.type === 'cut') this.#clear();
  }

  protected paste(event: ClipboardEvent): void {
    if (this.#isTyping(event.target)) return;
    event.preventDefault();
    const table = tableOf(event.clipboardData?.getData('text/plain') ?? '');
    const names = new Map(this.sheet.lines().map((line, row) => [nameKey(this.words.district(line)), row]));
    const byName = placedByName(table, names, this.range().from.column, this.#size());
    const { texts, leftOut, unknown } = byName ?? placedTexts(table, this.range(), this.#size());
    const closed = this.sheet.write(texts);
    const last = texts.at(-1);
    const [first] = texts;
    if (byName === undefined && first !== undefined && last !== undefined) {
      this.active.set({ row: first.row, column: first.column });
      this.#corner.set({ row: last.row, column: last.column });
    }
    this.pasted.emit({ written: texts.length - closed, leftOut, closed, unknown });
  }

  /** Does what a key asks for; false where it is none of these. */
  #command(event: KeyboardEvent): boolean {
    const { key, shiftKey, altKey } = event;
    const far = (event.ctrlKey || event.metaKey) && !event.getModifierState('AltGraph');
    if (far && key.toLowerCase() === 'z') return shiftKey ? this.sheet.redo() : this.sheet.undo();
    if (far && key.toLowerCase() === 'y') return this.sheet.redo();
    if (far && key.toLowerCase() === 'a') return this.#selectAll();
    if (key === 'Delete' || key === 'Backspace') return this.#clear();
    if (key === 'F2' || (altKey && key === 'ArrowDown')) return this.#open(undefined);
    const types = key.length === 1 && !far && !event.metaKey && (!altKey || event.getModifierState('AltGraph'));
    return types && this.#open(key);
  }

  #lead(event: KeyboardEvent): void {
    const at = this.active();
    const extends_ = event.shiftKey && ARROWS.includes(event.key);
    const to = moved(extends_ ? this.#corner() : at, event, this.#size());
    if (to === undefined) return;
    event.preventDefault();
    if (extends_) {
      this.#corner.set(to);
      this.#cell(to)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const { from, to: end } = this.range();
      this.announced.set(this.#say.say('valueEntry.selected', { count: this.format.number(placesIn({ from, to: end }).length) }));
    } else this.#go(to, false);
  }

  /** Opens the cell, with its text or with the key that was typed over it. */
  #open(key: string | undefined): boolean {
    const { row, column } = this.active();
    const line = this.sheet.lines()[row];
    const name = this.sheet.columns()[column];
    if (line === undefined || name === undefined || name === 'computed') return false;
    if (!line.open()) {
      this.announced.set(this.words.mark(line).text);
      return true;
    }
    this.#opened = this.sheet.text(line, name);
    const isTypedOver = key !== undefined && name !== 'flag';
    this.#corner.set(this.active());
    this.#show({ text: isTypedOver ? key : this.#opened, over: isTypedOver });
    return true;
  }
  #opened = '';

  /** Opens or closes the cell at once: whoever types fast has pressed the next key before the page is drawn by itself. */
  #show(editing: Editing | undefined): void {
    this.editing.set(editing);
    this.#app.tick();
  }

  #clear(): boolean {
    this.sheet.write(placesIn(this.range()).map((place) => ({ ...place, text: '' })));
    this.#announce(this.active());
    return true;
  }

  #selectAll(): boolean {
    const { rows, columns } = this.#size();
    this.#corner.set({ row: this.active().row === 0 ? rows - 1 : 0, column: this.active().column === 0 ? columns - 1 : 0 });
    this.active.set({ row: 0, column: 0 });
    this.#corner.set({ row: rows - 1, column: columns - 1 });
    this.#cell({ row: 0, column: 0 })?.focus({ preventScroll: true });
    return true;
  }

  #go(place: Place, extending: boolean): void {
    if (extending) this.#corner.set(place);
    else {
      this.#select(place, false);
      this.#cell(place)?.focus();
    }
  }

  #select(place: Place, keep: boolean): void {
    this.active.set(place);
    if (!keep) this.#corner.set(place);
  }

  /** Reads aloud what is to be said about the cell that was left. */
  #announce({ row, column }: Place): void {
    const line = this.sheet.lines()[row];
    const name = this.sheet.columns()[column];
    const remarks = line === undefined || name === undefined ? [] : this.words.remarks(line, name);
    this.announced.set(line === undefined || remarks.length === 0 ? '' : [`${this.words.district(line)}:`, ...remarks].join(' '));
  }

  #cell({ row, column }: Place): HTMLElement | null {
    return this.#host.querySelector<HTMLElement>(`[data-cell="${row}/${column}"]`);
  }

  #placeOf(target: EventTarget | null): Place | undefined {
    const name = target instanceof Element ? target.closest<HTMLElement>('[data-cell]')?.dataset['cell'] : undefined;
    const [row, column] = name?.split('/').map(Number) ?? [];
    return row === undefined || column === undefined ? undefined : { row, column };
  }

  /** Whether somebody types into an open cell: then the keys and the clipboard are the field's own. */
  #isTyping(target: EventTarget | null): boolean {
    return target instanceof Element && target.closest('gb-cell-editor') !== null;
  }
}

const isSame = (a: Place, b: Place): boolean => a.row === b.row && a.column === b.column;
