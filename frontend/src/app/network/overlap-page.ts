import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Building2, Grid3x3, Users } from 'lucide';
import { FigureFormat } from '../format/figure-format';
import { today } from '../format/today';
import type { QueryChange } from '../shell/address-filter';
import { askedDay } from '../shell/as-of';
import { Context } from '../shell/context';
import { DayField } from '../ui/day-field';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { ViewTabs } from '../ui/view-tabs';
import { BodyOverlapMatrix } from './body-overlap-matrix';
import { NetworkApi } from './network-api';
import { OfferMatrix } from './offer-matrix';
import { OfferTable } from './offer-table';
import { relatedPlaces } from './related-places';

const VIEWS = ['gremien', 'angebote', 'organisationen'] as const;

/** Überschneidungen: which bodies share members, who offers what where, where several do the same and where nobody does. */
@Component({
  selector: 'gb-overlap-page',
  imports: [BodyOverlapMatrix, DayField, LoadFailed, Loading, OfferMatrix, OfferTable, RouterLink, TranslocoPipe, ViewTabs],
  host: { class: 'gb-page' },
  templateUrl: './overlap-page.html',
  styleUrls: ['../ui/list-page.scss', './network-page.scss'],
})
export class OverlapPage {
  readonly #api = inject(NetworkApi);
  readonly #router = inject(Router);
  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);
  protected readonly today = today();
  protected readonly views = VIEWS;
  protected readonly icons = { gremien: Users, angebote: Grid3x3, organisationen: Building2 };

  // The query of the address.
  readonly asOf = input<string>();
  readonly ansicht = input<string>();
  readonly level = input<string>();
  readonly zelle = input<string>();

  protected readonly day = computed(() => askedDay(this.asOf(), this.context.chosenQuarter(), this.today));
  protected readonly view = computed(() => VIEWS.find((view) => view === this.ansicht()) ?? 'gremien');
  protected readonly ofBodies = this.#api.bodies(() => (this.view() === 'gremien' ? { asOf: this.day() } : undefined));
  protected readonly ofOffers = this.#api.offers(() => (this.view() === 'gremien' ? undefined : { asOf: this.day(), level: this.level() }));
  protected readonly bodies = lastLoaded(this.ofBodies);
  protected readonly offers = lastLoaded(this.ofOffers);
  protected readonly loading = computed(() => this.ofBodies.isLoading() || this.ofOffers.isLoading());
  protected readonly error = computed(() => (this.view() === 'gremien' ? this.ofBodies : this.ofOffers).error());
  protected readonly nothing = computed(() => (this.view() === 'gremien' ? this.bodies() : this.offers()) === undefined);

  readonly #districts = this.#api.places(() => this.context.district());
  /** The districts that belong to the chosen place; `undefined` is all. */
  protected readonly place = computed(() => {
    const ref = this.context.place()?.ref;
    return this.context.district() === undefined || ref === undefined ? undefined : relatedPlaces(this.#districts.value().items, ref);
  });
  /** Levels below the whole: a matrix of the whole alone has one row. */
  protected readonly levels = computed(() => {
    const { installation } = this.context;
    return installation.hasValue() ? installation.value().levels.filter(({ level }) => level !== installation.value()?.whole.level) : [];
  });

  /** What links take along: they show the same day. */
  protected readonly params = computed(() => {
    const day = this.day();
    return { ...this.context.params(), ...(day === undefined ? {} : { asOf: day }) };
  });

  protected narrow(queryParams: QueryChange): void {
    void this.#router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected readAgain(): void {
    (this.view() === 'gremien' ? this.ofBodies : this.ofOffers).reload();
  }

  protected setLevel({ target }: Event): void {
    this.narrow({ level: (target as HTMLSelectElement).value, zelle: null });
  }

  protected show(day: string): void {
    this.narrow(day === this.today ? { asOf: null, quarter: null } : { asOf: day });
  }
}
