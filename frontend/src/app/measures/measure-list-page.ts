import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, effect, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { lastDay, period } from '#contract/period.ts';
import type { FileFormat } from '#contract/table-file.ts';
import { FigureFormat } from '../format/figure-format';
import { Context } from '../shell/context';
import { FileWays } from '../shell/file-ways';
import { PageTitles } from '../shell/page-titles';
import { Session } from '../shell/session';
import { EmptyState } from '../ui/empty-state';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { FullCostView } from './full-cost-view';
import { filterOf, isNarrowed, NO_FILTER, type QueryChange } from './measure-filter';
import { MeasureBoardView } from './measure-board-view';
import { MeasureDashboardView } from './measure-dashboard-view';
import { MeasureFilters } from './measure-filters';
import { MeasureLead } from './measure-lead';
import { MeasureListApi } from './measure-list-api';
import { MeasureMapView } from './measure-map-view';
import { MeasureNames } from './measure-names';
import { MeasureTableView } from './measure-table-view';
import { MeasureTimelineView } from './measure-timeline-view';
import { MeasureViewTabs } from './measure-view-tabs';
import { showsMeasures, viewOf } from './measure-view-names';
import { SavedViews } from './saved-views';
import { today } from '../format/today';

/** Maßnahmen: what runs where, for whom, and how it stands. The views and everything that narrows them stand in the address. */
@Component({
  selector: 'gb-measure-list-page',
  imports: [
    EmptyState,
    FileWays,
    FullCostView,
    LoadFailed,
    Loading,
    MeasureBoardView,
    MeasureDashboardView,
    MeasureFilters,
    MeasureLead,
    MeasureMapView,
    MeasureTableView,
    MeasureTimelineView,
    MeasureViewTabs,
    NgTemplateOutlet,
    RouterLink,
    SavedViews,
    TranslocoPipe,
  ],
  providers: [MeasureNames],
  host: { class: 'gb-page' },
  templateUrl: './measure-list-page.html',
  styleUrls: ['../ui/list-page.scss', './measure-list-page.scss'],
})
export class MeasureListPage {
  readonly #api = inject(MeasureListApi);
  readonly #router = inject(Router);
  readonly #session = inject(Session);
  readonly #titles = inject(PageTitles);
  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);

  // The query of the address; place and quarter are those of all pages.
  readonly ansicht = input<string>();
  readonly sort = input<string>();
  readonly text = input<string>();
  readonly status = input<string>();
  readonly field = input<string>();
  readonly targetGroup = input<string>();
  readonly duty = input<string>();
  readonly outlook = input<string>();
  readonly organisation = input<string>();
  readonly responsible = input<string>();
  readonly warning = input<string>();
  readonly hint = input<string>();
  readonly year = input<string>();
  readonly level = input<string>();
  readonly show = input<string>();

  protected readonly view = computed(() => viewOf(this.ansicht()));
  protected readonly showsMeasures = computed(() => showsMeasures(this.view()));
  protected readonly filter = computed(() =>
    filterOf({
      text: this.text(),
      status: this.status(),
      field: this.field(),
      targetGroup: this.targetGroup(),
      duty: this.duty(),
      outlook: this.outlook(),
      organisation: this.organisation(),
      responsible: this.responsible(),
      warning: this.warning(),
      hint: this.hint(),
    }),
  );
  protected readonly isNarrowed = computed(() => isNarrowed(this.filter()));
  readonly #where = computed(() => ({ quarter: this.context.chosenQuarter(), district: this.context.district() }));
  protected readonly question = computed(() => ({ ...this.#where(), ...this.filter() }));

  protected readonly dashboard = this.#api.dashboard(() => this.#where());
  protected readonly state = lastLoaded(this.dashboard);
  protected readonly isEmpty = computed(() => this.state()?.byStatus.every(({ now, before }) => now + before === 0) ?? false);
  protected readonly measures = this.#api.measures(() => (this.showsMeasures() ? this.question() : undefined));
  readonly #page = lastLoaded(this.measures);
  protected readonly shown = computed(() => this.#page()?.items);
  protected readonly invented = computed(() => this.shown()?.some(({ demo }) => demo) ?? false);
  protected readonly total = computed(() => this.#page()?.total ?? 0);

  protected readonly mayAdd = computed(() => this.#session.may('measures.edit') || this.#session.may('measures.edit-own'));
  protected readonly mayImport = computed(() => this.#session.may('measures.edit'));
  protected readonly place = computed(() => {
    const place = this.context.place();
    return place === undefined ? '' : this.format.name(place.name);
  });
  protected readonly quarter = computed(() => this.context.quarter());
  /** The day whose status the measures are shown with, where a quarter was chosen that is over; otherwise it is that of today. */
  protected readonly asOf = computed(() => {
    const chosen = this.context.chosenQuarter();
    const day = chosen === undefined ? undefined : lastDay(period(chosen));
    return day !== undefined && day < today() ? day : undefined;
  });
  protected readonly fileAddress = computed(() => {
    const question = this.question();
    return (format: FileFormat) => this.#api.fileAddress(format, question);
  });

  constructor() {
    effect(() => {
      if (this.place() !== '') this.#titles.name('measures.titleOf', { place: this.place() });
    });
  }

  /** Writes a choice into the address; a page back leads to the page before, not through every choice. */
  protected narrow(queryParams: QueryChange): void {
    void this.#router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected showAll(): void {
    this.narrow(NO_FILTER);
  }

  /** What was read is not true any more. */
  protected readAgain(): void {
    this.measures.reload();
    this.dashboard.reload();
  }
}
