import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { FigureFormat } from '../format/figure-format';
import { Context } from '../shell/context';
import { EmptyState } from '../ui/empty-state';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { UniqueId } from '../ui/unique-id';
import { CostBars, type NamedShare } from './cost-bars';
import { sharesOf, sidesOf, type CostShare } from './cost-order';
import type { QueryChange } from './measure-filter';
import { MeasureListApi } from './measure-list-api';
import { MeasureNames } from './measure-names';
import { StatusChip } from '../ui/status-chip';

/** Gesamtrechnung: what a year costs in full, who pays, and what ends when its funding ends. */
@Component({
  selector: 'gb-full-cost-view',
  imports: [CostBars, EmptyState, LoadFailed, Loading, RouterLink, StatusChip, TranslocoPipe],
  templateUrl: './full-cost-view.html',
  styleUrl: './full-cost-view.scss',
})
export class FullCostView {
  /** The year as it stands in the address; without one the present year of the server. */
  readonly year = input<string>();
  readonly field = input<string>();
  readonly narrowed = output<QueryChange>();

  readonly #transloco = inject(TranslocoService);
  protected readonly names = inject(MeasureNames);
  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);
  protected readonly id = inject(UniqueId).next('gb-cost');
  protected readonly percent = { unit: 'percent', decimals: 0 } as const;

  protected readonly cost = inject(MeasureListApi).fullCost(() => ({
    year: this.year(),
    field: this.field(),
    district: this.context.district(),
  }));
  protected readonly data = lastLoaded(this.cost);
  protected readonly sides = computed(() => {
    const data = this.data();
    return data === undefined ? [] : sidesOf(data);
  });
  protected readonly finding = computed(() => {
    const { total, year } = this.data() ?? {};
    if (total === undefined || year === undefined) return '';
    const volunteer = total.plannedVolunteer + total.plannedInKind;
    return this.#say(volunteer > 0 ? 'measures.cost.finding' : 'measures.cost.findingFunds', {
      year: String(year),
      total: this.format.euros(total.planned),
      funds: this.format.euros(total.plannedFunds),
    });
  });
  protected readonly groups = computed<readonly { readonly key: string; readonly parts: readonly NamedShare[] }[]>(() => {
    const data = this.data();
    if (data === undefined) return [];
    const named = (parts: readonly CostShare[], nameOf: (key: string) => string): NamedShare[] =>
      parts.map((part) => ({ ...part, name: nameOf(part.key) }));
    return [
      { key: 'source', parts: named(sharesOf(data.bySource, data.total), (key) => this.#say(`measure.source.${key}`, {})) },
      { key: 'field', parts: named(sharesOf(data.byField, data.total), (key) => this.names.field(key)) },
      { key: 'district', parts: named(sharesOf(data.byDistrict, data.total), (key) => this.#district(key)) },
    ].filter(({ parts }) => parts.length > 0);
  });

  protected chooseYear({ target }: Event): void {
    this.narrowed.emit({ year: (target as HTMLSelectElement).value });
  }

  protected chooseField({ target }: Event): void {
    const { value } = target as HTMLSelectElement;
    this.narrowed.emit({ field: value === '' ? null : value });
  }

  #district(key: string): string {
    if (key === '') return this.#say('measures.cost.noDistrict', {});
    return this.format.name(this.data()?.districtNames[key] ?? { de: key, en: key });
  }

  #say(key: string, params: Readonly<Record<string, string>>): string {
    return this.#transloco.translate(key, params, this.format.language());
  }
}
