import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide';
import type { DistrictResponse } from '#contract/district.ts';
import type { FieldOfActionResponse } from '#contract/indicator.ts';
import { FigureFormat } from '../format/figure-format';
import { Explain } from '../ui/explain';
import { Icon } from '../ui/icon';
import { nextSorting, type RowGroup, type SortKey, type Sorting } from './overview-order';
import { OverviewRowView } from './overview-row';

/** The overview's rows under heads that sort them; on a narrow screen each row is a small block of its own. */
@Component({
  selector: 'gb-overview-table',
  imports: [Explain, Icon, OverviewRowView, TranslocoPipe],
  host: { class: 'gb-figure-rows' },
  templateUrl: './overview-table.html',
  styleUrl: './overview-table.scss',
})
export class OverviewTable {
  protected readonly format = inject(FigureFormat);

  readonly caption = input.required<string>();
  readonly groups = input.required<readonly RowGroup[]>();
  readonly fields = input<readonly FieldOfActionResponse[]>([]);
  /** The places that the rows may name. */
  readonly places = input<readonly DistrictResponse[]>([]);
  readonly comparedName = input('');
  readonly wholeName = input('');
  /** Reference of the district that the overview is about; `null` when it is the whole. */
  readonly district = input<string | null>(null);
  readonly sorting = input<Sorting>();
  readonly compact = input(false);
  /** The order that a press on a head leads to, as it stands in the address; `undefined` is by fields of action. */
  readonly sorted = output<string | undefined>();

  protected readonly columns: readonly {
    readonly key: SortKey | undefined;
    readonly name: string;
    readonly width: string;
    readonly explain?: string;
  }[] = [
    { key: 'name', name: 'overview.column.indicator', width: 'auto' },
    { key: undefined, name: 'overview.column.value', width: '9.75rem' },
    { key: 'trend', name: 'overview.column.trend', width: '11rem', explain: 'ui.explain.trend' },
    { key: undefined, name: 'overview.column.course', width: '7.25rem' },
    { key: 'spread', name: 'overview.column.spread', width: '12.75rem', explain: 'ui.explain.spread' },
    { key: 'assessment', name: 'overview.column.assessment', width: '9.25rem', explain: 'ui.explain.assessment' },
    { key: 'age', name: 'overview.column.age', width: '5.5rem', explain: 'ui.explain.age' },
  ];

  readonly #names = computed(() => new Map(this.places().map(({ ref, name }) => [ref, this.format.name(name)])));
  readonly #fieldNames = computed(() => new Map(this.fields().map(({ code, name }) => [code, this.format.name(name)])));
  protected readonly nameOf = computed(() => {
    const names = this.#names();
    return (ref: string): string => names.get(ref) ?? ref;
  });

  /** The field of action above a row's name, where the rows do not stand under their fields. */
  protected fieldName(code: string): string | undefined {
    return this.sorting() === undefined ? undefined : this.#fieldNames().get(code);
  }

  protected directionOf(key: SortKey | undefined): 'ascending' | 'descending' | null {
    const sorting = this.sorting();
    if (key === undefined || sorting?.key !== key) return null;
    return sorting.descending ? 'descending' : 'ascending';
  }

  protected iconOf(key: SortKey) {
    const direction = this.directionOf(key);
    return direction === null ? ChevronsUpDown : direction === 'ascending' ? ArrowUp : ArrowDown;
  }

  protected sort(key: SortKey): void {
    this.sorted.emit(nextSorting(this.sorting(), key));
  }
}
