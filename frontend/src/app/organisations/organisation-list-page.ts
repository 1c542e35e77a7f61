import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { List, Map } from 'lucide';
import type { OrganisationResponse } from '#contract/organisation.ts';
import type { FileFormat } from '#contract/table-file.ts';
import { FigureFormat } from '../format/figure-format';
import type { QueryChange } from '../shell/address-filter';
import { Context } from '../shell/context';
import { FileWays } from '../shell/file-ways';
import { Session } from '../shell/session';
import { EmptyState } from '../ui/empty-state';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { ViewTabs } from '../ui/view-tabs';
import { OrganisationApi } from './organisation-api';
import { ORGANISATIONS } from './organisation-filter';
import { OrganisationFilters } from './organisation-filters';
import { OrganisationMapView } from './organisation-map-view';

const VIEWS = ['liste', 'karte'] as const;

/** The register: who takes part in the chosen place, as a list and as a map. Everything that narrows it stands in the address. */
@Component({
  selector: 'gb-organisation-list-page',
  imports: [EmptyState, FileWays, LoadFailed, Loading, OrganisationFilters, OrganisationMapView, RouterLink, TranslocoPipe, ViewTabs],
  host: { class: 'gb-page' },
  templateUrl: './organisation-list-page.html',
  styleUrls: ['../ui/list-page.scss', './organisation-list-page.scss'],
})
export class OrganisationListPage {
  readonly #api = inject(OrganisationApi);
  readonly #router = inject(Router);
  readonly #session = inject(Session);
  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);
  protected readonly views = VIEWS;
  protected readonly icons = { liste: List, karte: Map };

  // The query of the address; the place is that of all pages.
  readonly text = input<string>();
  readonly sector = input<string>();
  readonly field = input<string>();
  readonly targetGroup = input<string>();
  readonly language = input<string>();
  readonly state = input<string>();
  readonly ansicht = input<string>();

  protected readonly filter = computed(() =>
    ORGANISATIONS.read({
      text: this.text(),
      sector: this.sector(),
      field: this.field(),
      targetGroup: this.targetGroup(),
      language: this.language(),
      state: this.state(),
    }),
  );
  protected readonly isNarrowed = computed(() => ORGANISATIONS.isNarrowed(this.filter()));
  protected readonly view = computed(() => VIEWS.find((each) => each === this.ansicht()) ?? 'liste');
  readonly #question = computed(() => ({ ...this.filter(), district: this.context.district() }));

  protected readonly organisations = this.#api.list(() => this.#question());
  readonly #page = lastLoaded(this.organisations);
  protected readonly shown = computed(() => this.#page()?.items ?? []);
  protected readonly total = computed(() => this.#page()?.total ?? 0);
  protected readonly fileAddress = computed(() => (format: FileFormat) => this.#api.fileAddress(format, this.#question()));
  protected readonly mayAdd = computed(() => this.#session.may('organisations.edit'));
  protected readonly seesBodies = computed(() => this.#session.may('network.read'));
  protected readonly place = computed(() => {
    const place = this.context.place();
    return place === undefined ? '' : this.format.name(place.name);
  });

  protected isOwn({ code }: OrganisationResponse): boolean {
    return this.#session.account()?.organisations.includes(code) ?? false;
  }

  protected districtsOf({ districts, districtNames }: OrganisationResponse): string {
    return districts.map((ref) => this.format.name(districtNames[ref] ?? { de: ref, en: ref })).join(', ');
  }

  protected formerNames({ mergedFrom }: OrganisationResponse): string {
    return mergedFrom.map(({ name }) => `„${name}“`).join(', ');
  }

  /** Writes a choice into the address; a page back leads to the page before, not through every choice. */
  protected narrow(queryParams: QueryChange): void {
    void this.#router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected showAll(): void {
    this.narrow(ORGANISATIONS.none);
  }
}
