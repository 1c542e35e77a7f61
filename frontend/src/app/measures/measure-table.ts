import { CdkFixedSizeVirtualScroll, CdkVirtualForOf, CdkVirtualScrollableWindow, CdkVirtualScrollViewport } from '@angular/cdk/scrolling';
import { isPlatformBrowser } from '@angular/common';
import { Component, computed, ElementRef, inject, input, output, PLATFORM_ID, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide';
import type { MeasureSummary } from '#contract/measure.ts';
import { elementWidth } from '../charts/element-width';
import { Icon } from '../ui/icon';
import { nextSorting, SORT_KEYS, type SortKey, type Sorting } from './measure-order';
import { MeasureRow } from './measure-row';

/** Heights in rem: a row of the table, a card where there is no room for columns, and one on a phone, where more texts take two lines. */
const ROW = 5.25;
const CARD = 17;
const PHONE_CARD = 20;
/** From this width on, in rem, there are columns. */
const COLUMNS_FROM = 66;
/** From this width on, in rem, a card has room for most texts in one line. */
const WIDE_CARDS_FROM = 34;
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 8,
  PageUp: -8,
  Home: -Infinity,
  End: Infinity,
};

/**
 * Measures as a table of which only the rows in sight are drawn. Arrow keys go from row to row, to those that are not drawn yet as well; screen
 * readers hear which row of how many it is. Where there is no room for columns each row is a card.
 */
@Component({
  selector: 'gb-measure-table',
  imports: [
    CdkFixedSizeVirtualScroll,
    CdkVirtualForOf,
    CdkVirtualScrollableWindow,
    CdkVirtualScrollViewport,
    Icon,
    MeasureRow,
    TranslocoPipe,
  ],
  host: { '[class.cards]': 'cards()' },
  templateUrl: './measure-table.html',
  styleUrl: './measure-table.scss',
})
export class MeasureTable {
  readonly caption = input.required<string>();
  /** In their order. */
  readonly measures = input.required<readonly MeasureSummary[]>();
  readonly quarter = input<string>();
  readonly sorting = input<Sorting>();
  readonly selectable = input(false);
  /** Codes of the chosen ones. */
  readonly selected = input<ReadonlySet<string>>(new Set());

  /** The order that a press on a head leads to, as it stands in the address. */
  readonly sorted = output<string | null>();
  readonly toggled = output<string>();
  readonly selectAll = output<boolean>();

  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #width = elementWidth(1200);
  /** Pixels in a rem: readers may have chosen larger letters. */
  readonly #rem = isPlatformBrowser(inject(PLATFORM_ID)) ? parseFloat(getComputedStyle(document.documentElement).fontSize) : 16;
  private readonly viewport = viewChild.required(CdkVirtualScrollViewport);

  protected readonly keys = SORT_KEYS;
  protected readonly byCode = (_: number, { code }: MeasureSummary): string => code;
  protected readonly cards = computed(() => this.#width() < COLUMNS_FROM * this.#rem);
  protected readonly rowHeight = computed(() => Math.round(this.#heightAt(this.#width() / this.#rem) * this.#rem));
  protected readonly all = computed(() => this.measures().length > 0 && this.measures().every(({ code }) => this.selected().has(code)));
  protected readonly some = computed(() => !this.all() && this.selected().size > 0);

  /** In rem, as the width is. */
  #heightAt(width: number): number {
    if (width >= COLUMNS_FROM) return ROW;
    return width < WIDE_CARDS_FROM ? PHONE_CARD : CARD;
  }

  protected directionOf(key: SortKey): 'ascending' | 'descending' | null {
    const sorting = this.sorting();
    return sorting?.key !== key ? null : sorting.descending ? 'descending' : 'ascending';
  }

  protected iconOf(key: SortKey) {
    const direction = this.directionOf(key);
    return direction === null ? ChevronsUpDown : direction === 'ascending' ? ArrowUp : ArrowDown;
  }

  protected next(key: SortKey): string | null {
    return nextSorting(this.sorting(), key);
  }

  protected move(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    const target = event.target instanceof Element ? event.target : null;
    const row = target?.closest<HTMLElement>('[data-index]');
    if (step === undefined || !row || target?.closest('[popover]')) return;
    event.preventDefault();
    const last = this.measures().length - 1;
    const index = Math.min(last, Math.max(0, Number(row.dataset['index']) + step));
    this.#reach(index, target?.closest<HTMLElement>('[data-part]')?.dataset['part'] ?? 'title');
  }

  /** Gives the focus to the same part of another row, drawing that row first where it is out of sight. */
  #reach(index: number, part: string, tries = 90): void {
    const row = this.#host.querySelector(`[data-index="${index}"]`);
    if (row !== null) {
      const found = row.querySelector<HTMLElement>(`[data-part="${part}"]`) ?? row.querySelector<HTMLElement>('[data-part="title"]');
      (found?.querySelector<HTMLElement>('button') ?? found)?.focus();
      return;
    }
    if (tries === 0) return;
    const top = this.viewport().elementRef.nativeElement.getBoundingClientRect().top + window.scrollY;
    window.scrollTo({ top: top + index * this.rowHeight() - window.innerHeight / 2, behavior: 'instant' });
    requestAnimationFrame(() => this.#reach(index, part, tries - 1));
  }
}
