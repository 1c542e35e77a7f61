import { Component, computed, effect, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { RecommendationState } from '#contract/recommendation.ts';
import { lastDay, period } from '#contract/period.ts';
import type { FileFormat } from '#contract/table-file.ts';
import { FigureFormat } from '../format/figure-format';
import { today } from '../format/today';
import type { QueryChange } from '../shell/address-filter';
import { Context } from '../shell/context';
import { FileWays } from '../shell/file-ways';
import { PageTitles } from '../shell/page-titles';
import { Session } from '../shell/session';
import { EmptyState } from '../ui/empty-state';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { RecommendationApi } from './recommendation-api';
import { countsOf } from './recommendation-counts';
import { RECOMMENDATIONS } from './recommendation-filter';
import { RecommendationFilters } from './recommendation-filters';
import { RecommendationLead } from './recommendation-lead';
import { RecommendationNames } from './recommendation-names';
import { groupsOf, orderOf, ORDERS } from './recommendation-order';
import { RecommendationTable } from './recommendation-table';
import { StateBars } from './state-bars';

/** Empfehlungen: what was said to each, and what has become of it. Everything that narrows and orders them stands in the address. */
@Component({
  selector: 'gb-recommendation-list-page',
  imports: [
    EmptyState,
    FileWays,
    LoadFailed,
    Loading,
    RecommendationFilters,
    RecommendationLead,
    RecommendationTable,
    RouterLink,
    StateBars,
    TranslocoPipe,
  ],
  host: { class: 'gb-page' },
  templateUrl: './recommendation-list-page.html',
  styleUrls: ['../ui/list-page.scss', './recommendation-list-page.scss'],
})
export class RecommendationListPage {
  readonly #api = inject(RecommendationApi);
  readonly #router = inject(Router);
  readonly #session = inject(Session);
  readonly #names = inject(RecommendationNames);
  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);
  protected readonly orders = ORDERS;

  // The query of the address; place and quarter are those of all pages.
  readonly sort = input<string>();
  readonly text = input<string>();
  readonly source = input<string>();
  readonly field = input<string>();
  readonly response = input<string>();
  readonly state = input<string>();
  readonly addresseeLevel = input<string>();
  readonly targetGroup = input<string>();

  protected readonly filter = computed(() =>
    RECOMMENDATIONS.read({
      text: this.text(),
      source: this.source(),
      field: this.field(),
      response: this.response(),
      state: this.state(),
      addresseeLevel: this.addresseeLevel(),
      targetGroup: this.targetGroup(),
    }),
  );
  protected readonly isNarrowed = computed(() => RECOMMENDATIONS.isNarrowed(this.filter()));
  protected readonly states = computed(() => RECOMMENDATIONS.wordsIn(this.filter(), 'state'));
  readonly #where = computed(() => ({ quarter: this.context.chosenQuarter(), district: this.context.district() }));

  /** All of the place; the sentence, the bars and the sources to choose from are of these. */
  protected readonly all = this.#api.recommendations(() => this.#where());
  readonly #allShown = lastLoaded(this.all);
  protected readonly counts = computed(() => {
    const page = this.#allShown();
    return page === undefined ? undefined : countsOf(page.items);
  });
  protected readonly sources = computed(() => {
    const byCode = new Map((this.#allShown()?.items ?? []).map(({ source }) => [source.code, source]));
    return [...byCode.values()].sort((a, b) => a.title.localeCompare(b.title, this.format.language()));
  });

  /** Those that fit the filters. */
  readonly #narrowed = this.#api.recommendations(() => (this.isNarrowed() ? { ...this.#where(), ...this.filter() } : undefined));
  readonly #narrowedShown = lastLoaded(this.#narrowed);
  protected readonly shown = computed(() => (this.isNarrowed() ? this.#narrowedShown() : this.#allShown())?.items);
  protected readonly stale = computed(() => !(this.isNarrowed() ? this.#narrowed : this.all).hasValue());
  protected readonly error = computed(() => this.all.error() ?? this.#narrowed.error());
  protected readonly invented = computed(() => this.shown()?.some(({ demo }) => demo) ?? false);

  protected readonly order = computed(() => orderOf(this.sort()));
  protected readonly groups = computed(() => groupsOf(this.shown() ?? [], this.order(), this.#names));
  /** The same as are shown, as a file. */
  protected readonly fileAddress = computed(() => {
    const question = { ...this.#where(), ...this.filter() };
    return (format: FileFormat) => this.#api.fileAddress(format, question);
  });
  protected readonly mayEdit = computed(() => this.#session.may('recommendations.edit'));
  protected readonly place = computed(() => {
    const place = this.context.place();
    return place === undefined ? '' : this.format.name(place.name);
  });
  /** The day as of which responses and progress are told, where a quarter was chosen that is over. */
  protected readonly asOf = computed(() => {
    const chosen = this.context.chosenQuarter();
    const day = chosen === undefined ? undefined : lastDay(period(chosen));
    return day !== undefined && day < today() ? day : undefined;
  });

  constructor() {
    const titles = inject(PageTitles);
    effect(() => {
      if (this.place() !== '') titles.name('recommendations.titleOf', { place: this.place() });
    });
  }

  /** Writes a choice into the address; a page back leads to the page before, not through every choice. */
  protected narrow(queryParams: QueryChange): void {
    void this.#router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected toggle(state: RecommendationState): void {
    this.narrow(RECOMMENDATIONS.toggled(this.filter(), { name: 'state', word: state }));
  }

  protected showAll(): void {
    this.narrow(RECOMMENDATIONS.none);
  }

  protected readAgain(): void {
    this.all.reload();
    this.#narrowed.reload();
  }
}
