import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { OrganisationResponse } from '#contract/organisation.ts';
import { FigureFormat } from '../format/figure-format';
import { Context } from '../shell/context';
import { Session } from '../shell/session';
import { EmptyState } from '../ui/empty-state';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { UniqueId } from '../ui/unique-id';
import { OrganisationApi } from './organisation-api';
import { SECTORS } from '../shell/sectors';

/** The register: who takes part in the chosen place. Filters stand in the address. */
@Component({
  selector: 'gb-organisation-list-page',
  imports: [EmptyState, LoadFailed, Loading, RouterLink, TranslocoPipe],
  host: { class: 'gb-page' },
  templateUrl: './organisation-list-page.html',
  styleUrl: './organisation-list-page.scss',
})
export class OrganisationListPage {
  readonly #router = inject(Router);
  readonly #session = inject(Session);
  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);
  protected readonly id = inject(UniqueId).next('gb-organisations');
  protected readonly sectors = SECTORS;
  protected readonly states = ['open', 'closed', 'all'] as const;

  // The query of the address; the place is that of all pages.
  readonly text = input<string>();
  readonly sector = input<string>();
  readonly state = input<string>();

  protected readonly organisations = inject(OrganisationApi).list(() => ({
    text: this.text(),
    sector: this.sector(),
    state: this.state(),
    district: this.context.district(),
  }));
  readonly #page = lastLoaded(this.organisations);
  protected readonly shown = computed(() => this.#page()?.items ?? []);
  protected readonly total = computed(() => this.#page()?.total ?? 0);
  protected readonly filtered = computed(() => [this.text(), this.sector(), this.state()].some((filter) => filter !== undefined));
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

  protected narrow(queryParams: Readonly<Record<string, string | null>>): void {
    void this.#router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
