import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MeasureSummary } from '#contract/measure.ts';
import { Session } from '../shell/session';
import { FormMessage } from '../ui/form-message';
import { BulkChangePanel } from './bulk-change-panel';
import type { QueryChange } from './measure-filter';
import { MeasureNames } from './measure-names';
import { SORT_KEYS, sortingOf, sortMeasures } from './measure-order';
import { MeasureTable } from './measure-table';

/** The measures as a table. The coordination chooses rows and changes them together. */
@Component({
  selector: 'gb-measure-table-view',
  imports: [BulkChangePanel, FormMessage, MeasureTable, TranslocoPipe],
  templateUrl: './measure-table-view.html',
  styleUrl: './measure-table-view.scss',
})
export class MeasureTableView {
  readonly measures = input.required<readonly MeasureSummary[]>();
  readonly caption = input.required<string>();
  readonly quarter = input<string>();
  /** The order as it stands in the address. */
  readonly sort = input<string>();
  readonly narrowed = output<QueryChange>();
  /** The measures are not any more as they were read. */
  readonly outdated = output<void>();

  readonly #names = inject(MeasureNames);
  protected readonly mayChange = computed(() => this.#session.may('measures.edit'));
  readonly #session = inject(Session);
  protected readonly keys = SORT_KEYS;
  protected readonly sorting = computed(() => sortingOf(this.sort()));
  protected readonly sorted = computed(() => sortMeasures(this.measures(), this.sorting(), this.#names));
  protected readonly changing = signal(false);
  protected readonly done = signal<number | undefined>(undefined);

  /** What is chosen; a measure that is not shown any more is not chosen any more either. */
  protected readonly selected = linkedSignal<readonly MeasureSummary[], ReadonlySet<string>>({
    source: this.measures,
    computation: (measures, before) => {
      const chosen = before?.value ?? new Set<string>();
      return chosen.size === 0 ? chosen : new Set(measures.map(({ code }) => code).filter((code) => chosen.has(code)));
    },
  });
  protected readonly chosen = computed(() => this.sorted().filter(({ code }) => this.selected().has(code)));

  protected toggle(code: string): void {
    const next = new Set(this.selected());
    if (!next.delete(code)) next.add(code);
    this.selected.set(next);
    this.done.set(undefined);
  }

  protected selectAll(wanted: boolean): void {
    this.selected.set(new Set(wanted ? this.measures().map(({ code }) => code) : []));
    this.done.set(undefined);
  }

  protected changed(count: number): void {
    this.changing.set(false);
    this.selected.set(new Set());
    this.done.set(count);
    this.outdated.emit();
  }
}
