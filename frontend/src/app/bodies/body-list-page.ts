import { Component, computed, effect, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { FigureFormat } from '../format/figure-format';
import { today } from '../format/today';
import { Words } from '../format/words';
import type { QueryChange } from '../shell/address-filter';
import { askedDay } from '../shell/as-of';
import { Context } from '../shell/context';
import { PageTitles } from '../shell/page-titles';
import { Session } from '../shell/session';
import { DayField } from '../ui/day-field';
import { EmptyState } from '../ui/empty-state';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { BodyApi } from './body-api';
import { BODIES } from './body-filter';
import { BodyFilters } from './body-filters';
import { BodyLead } from './body-lead';
import { BodyListRow } from './body-list-row';
import { groupsOf, sumsOf } from './body-sums';

/** Gremien: which there are for a place on a day, how their seats stand, and who is missing. Everything that narrows them stands in the address. */
@Component({
  selector: 'gb-body-list-page',
  imports: [BodyFilters, BodyLead, BodyListRow, DayField, EmptyState, LoadFailed, Loading, RouterLink, TranslocoPipe],
  host: { class: 'gb-page' },
  templateUrl: './body-list-page.html',
  styleUrls: ['../ui/list-page.scss', './body-list-page.scss'],
})
export class BodyListPage {
  readonly #api = inject(BodyApi);
  readonly #router = inject(Router);
  readonly #session = inject(Session);
  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);
  protected readonly words = inject(Words);
  protected readonly today = today();

  // The query of the address; the place is that of all pages.
  readonly asOf = input<string>();
  readonly text = input<string>();
  readonly kind = input<string>();
  readonly field = input<string>();
  readonly state = input<string>();

  /** The past day as of which the page is: that of the address, else the last one of the chosen quarter. */
  protected readonly day = computed(() => askedDay(this.asOf(), this.context.chosenQuarter(), this.today));
  protected readonly filter = computed(() =>
    BODIES.read({ text: this.text(), kind: this.kind(), field: this.field(), state: this.state() }),
  );
  protected readonly isNarrowed = computed(() => BODIES.isNarrowed(this.filter()));
  readonly #where = computed(() => ({ asOf: this.day(), district: this.context.district() }));

  /** All of the place; the sentence is of these. */
  protected readonly all = this.#api.bodies(() => this.#where());
  readonly #allShown = lastLoaded(this.all);
  protected readonly sums = computed(() => {
    const page = this.#allShown();
    return page === undefined ? undefined : sumsOf(page.items);
  });

  /** Those that fit the filters. */
  readonly #narrowed = this.#api.bodies(() => (this.isNarrowed() ? { ...this.#where(), ...this.filter() } : undefined));
  readonly #narrowedShown = lastLoaded(this.#narrowed);
  protected readonly shown = computed(() => (this.isNarrowed() ? this.#narrowedShown() : this.#allShown())?.items);
  protected readonly groups = computed(() => groupsOf(this.shown() ?? []));
  protected readonly stale = computed(() => !(this.isNarrowed() ? this.#narrowed : this.all).hasValue());
  protected readonly error = computed(() => this.all.error() ?? this.#narrowed.error());
  protected readonly invented = computed(() => this.shown()?.some(({ demo }) => demo) ?? false);

  /** What links to bodies take along: they show the same day. */
  protected readonly params = computed(() => {
    const day = this.day();
    return { ...this.context.params(), ...(day === undefined ? {} : { asOf: day }) };
  });
  protected readonly mayEdit = computed(() => this.#session.may('network.edit'));
  protected readonly place = computed(() => {
    const place = this.context.place();
    return place === undefined ? '' : this.format.name(place.name);
  });

  constructor() {
    const titles = inject(PageTitles);
    effect(() => {
      if (this.place() !== '') titles.name('bodies.titleOf', { place: this.place() });
    });
  }

  /** Writes a choice into the address; a page back leads to the page before, not through every choice. */
  protected narrow(queryParams: QueryChange): void {
    void this.#router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  /** Today stands in the address as nothing, and a quarter that is over must not bring its last day back. */
  protected show(day: string): void {
    this.narrow(day === this.today ? { asOf: null, quarter: null } : { asOf: day });
  }

  protected showAll(): void {
    this.narrow(BODIES.none);
  }

  protected readAgain(): void {
    this.all.reload();
    this.#narrowed.reload();
  }
}
