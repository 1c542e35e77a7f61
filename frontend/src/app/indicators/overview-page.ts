import { Component, computed, effect, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { OverviewRow } from '#contract/indicator-overview.ts';
import { FigureFormat } from '../format/figure-format';
import { Context } from '../shell/context';
import { PageTitles } from '../shell/page-titles';
import { EmptyState } from '../ui/empty-state';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { IndicatorApi } from './indicator-api';
import { assessmentOf, filterRows, type OverviewFilter } from './overview-filter';
import { OverviewFilters, type QueryChange } from './overview-filters';
import { OverviewLead } from './overview-lead';
import { byField, sortingOf, sortRows } from './overview-order';
import { summarise } from './overview-summary';
import { OverviewTable } from './overview-table';

/** Überblick: where does the place stand in the quarter? One row per indicator. The filters are inputs from the address. */
@Component({
  selector: 'gb-overview-page',
  imports: [EmptyState, LoadFailed, Loading, OverviewFilters, OverviewLead, OverviewTable, RouterLink, TranslocoPipe],
  host: { class: 'gb-page' },
  templateUrl: './overview-page.html',
  styleUrl: './overview-page.scss',
})
export class OverviewPage {
  readonly #api = inject(IndicatorApi);
  readonly #router = inject(Router);
  readonly #titles = inject(PageTitles);
  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);

  readonly field = input<string>();
  readonly assessment = input<string>();
  readonly target = input<string>();
  readonly real = input<string>();
  readonly q = input<string>();
  readonly sort = input<string>();
  readonly compact = input<string>();

  protected readonly overview = this.#api.overview(() => ({ quarter: this.context.chosenQuarter(), district: this.context.district() }));
  protected readonly fields = this.#api.fieldsOfAction();
  /** What has arrived; `undefined` while it has not, or when it failed. */
  protected readonly data = lastLoaded(this.overview);
  protected readonly fieldList = computed(() => (this.fields.hasValue() ? this.fields.value().items : []));

  protected readonly filter = computed<OverviewFilter>(() => ({
    field: this.field() === '' ? undefined : this.field(),
    assessment: assessmentOf(this.assessment()),
    withTarget: this.target() === '1',
    withoutDemo: this.real() === '1',
    search: this.q() ?? '',
  }));
  protected readonly sorting = computed(() => sortingOf(this.sort()));
  readonly #nameOf = (row: OverviewRow): string => this.format.name(row.name);

  protected readonly summary = computed(() => summarise(this.data()?.rows ?? []));
  /** The rows that pass everything but the choice of a state: their states are counted on the buttons that choose one. */
  readonly #beforeState = computed(() => filterRows(this.data()?.rows ?? [], { ...this.filter(), assessment: undefined }, this.#nameOf));
  protected readonly counts = computed(() => summarise(this.#beforeState()).counts);
  protected readonly rows = computed(() => filterRows(this.#beforeState(), this.filter(), this.#nameOf));
  protected readonly groups = computed(() => {
    const sorting = this.sorting();
    return sorting === undefined
      ? byField(this.rows(), this.fieldList())
      : [{ field: undefined, rows: sortRows(this.rows(), sorting, this.#nameOf) }];
  });

  protected readonly placeName = computed(() => {
    const place = this.data()?.district ?? this.context.place();
    return place === undefined ? '' : this.format.name(place.name);
  });
  readonly #installation = computed(() => (this.context.installation.hasValue() ? this.context.installation.value() : undefined));
  protected readonly wholeName = computed(() => {
    const whole = this.#installation()?.whole;
    return whole === undefined ? '' : this.format.name(whole.name);
  });
  /** The district that the page is about, to be marked among the compared ones; `null` for the whole, which is not among them. */
  protected readonly district = computed(() => this.data()?.district.ref ?? null);
  protected readonly comparedName = computed(() => {
    const level = this.data()?.compared[0]?.level;
    const plural = this.#installation()?.levels.find((each) => each.level === level)?.plural;
    return plural === undefined ? '' : this.format.name(plural);
  });

  /** The places that figures on this page belong to or were computed from. */
  protected readonly places = computed(() => {
    const [data, whole] = [this.data(), this.#installation()?.whole];
    return [...(whole === undefined ? [] : [whole]), ...(data === undefined ? [] : [data.district, ...data.compared])];
  });

  constructor() {
    effect(() => {
      if (this.placeName() !== '') this.#titles.name('overview.titleOf', { place: this.placeName() });
    });
  }

  /** Writes a choice into the address; a page back leads to the page before, not through every letter of a search. */
  protected narrow(change: QueryChange): void {
    void this.#router.navigate([], { queryParams: change, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
