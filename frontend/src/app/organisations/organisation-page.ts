import { Component, computed, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { OrganisationResponse } from '#contract/organisation.ts';
import { OrganisationAttendanceSection } from '../attendance/organisation-attendance';
import { FigureFormat } from '../format/figure-format';
import { OrganisationMemberships } from '../memberships/organisation-memberships';
import { ObjectHistory } from '../shell/object-history';
import { PageTitles } from '../shell/page-titles';
import { Session } from '../shell/session';
import { FormMessage } from '../ui/form-message';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { OrganisationApi } from './organisation-api';
import { OrganisationForm } from './organisation-form';

/** One organisation: what is known of it, and, for those who may, the form that changes it. */
@Component({
  selector: 'gb-organisation-page',
  imports: [
    FormMessage,
    LoadFailed,
    Loading,
    ObjectHistory,
    OrganisationAttendanceSection,
    OrganisationForm,
    OrganisationMemberships,
    RouterLink,
    TranslocoPipe,
  ],
  host: { class: 'gb-page' },
  templateUrl: './organisation-page.html',
  styleUrl: './organisation-page.scss',
})
export class OrganisationPage {
  readonly #session = inject(Session);
  protected readonly format = inject(FigureFormat);

  /** From the address. */
  readonly code = input.required<string>();

  protected readonly resource = inject(OrganisationApi).organisation(() => this.code());
  /** What is stored, as far as is known here: what was fetched, or what the last change answered. */
  protected readonly organisation = linkedSignal<OrganisationResponse | undefined>(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly saved = signal(false);
  protected readonly places = computed(() => {
    const { districts = [], districtNames = {} } = this.organisation() ?? {};
    return districts.map((ref) => ({ ref, name: this.format.name(districtNames[ref] ?? { de: ref, en: ref }) }));
  });
  /** What the person may change here. */
  protected readonly right = computed<'everything' | 'own' | undefined>(() => {
    if (this.#session.may('organisations.edit')) return 'everything';
    const own = this.#session.account()?.organisations.includes(this.code()) ?? false;
    return own && this.#session.may('organisations.edit-own') ? 'own' : undefined;
  });

  protected readonly seesBodies = computed(() => this.#session.may('network.read'));

  constructor() {
    const titles = inject(PageTitles);
    effect(() => {
      const name = this.organisation()?.name;
      if (name !== undefined) titles.name('organisations.titleOf', { name });
    });
  }

  protected keep(organisation: OrganisationResponse): void {
    this.organisation.set(organisation);
    this.saved.set(true);
  }

  protected reload(): void {
    this.saved.set(false);
    this.resource.reload();
  }
}
