import { Component, computed, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Pencil } from 'lucide';
import type { OrganisationResponse } from '#contract/organisation.ts';
import { OrganisationAttendanceSection } from '../attendance/organisation-attendance';
import { FigureFormat } from '../format/figure-format';
import { OrganisationMemberships } from '../memberships/organisation-memberships';
import { ObjectHistory } from '../shell/object-history';
import { OpenForms } from '../shell/open-forms';
import { PageTitles } from '../shell/page-titles';
import { Session } from '../shell/session';
import { keepOnClosing, type WithChanges } from '../shell/unsaved-changes';
import { focusNext } from '../ui/focus-next';
import { FormMessage } from '../ui/form-message';
import { Icon } from '../ui/icon';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { OrganisationApi } from './organisation-api';
import { OrganisationFacts } from './organisation-facts';
import { OrganisationForm } from './organisation-form';
import { OrganisationMeasures } from './organisation-measures';
import { OrganisationPeople } from './organisation-people';

/** One organisation: what is known of it, and, for those who may, the form that changes it. */
@Component({
  selector: 'gb-organisation-page',
  imports: [
    FormMessage,
    Icon,
    LoadFailed,
    Loading,
    ObjectHistory,
    OrganisationAttendanceSection,
    OrganisationFacts,
    OrganisationForm,
    OrganisationMeasures,
    OrganisationMemberships,
    OrganisationPeople,
    RouterLink,
    TranslocoPipe,
  ],
  providers: [OpenForms],
  host: { class: 'gb-page' },
  templateUrl: './organisation-page.html',
  styleUrls: ['../ui/object-page.scss', './organisation-page.scss'],
})
export class OrganisationPage implements WithChanges {
  readonly #session = inject(Session);
  readonly #openForms = inject(OpenForms);
  readonly #focus = focusNext();
  protected readonly pencil = Pencil;
  protected readonly format = inject(FigureFormat);

  /** From the address. */
  readonly code = input.required<string>();
  /** Code of a duplicate that was merged into it just now. */
  readonly aufgenommen = input<string>();

  protected readonly resource = inject(OrganisationApi).organisation(() => this.code());
  /** What is stored, as far as is known here: what was fetched, or what the last change answered. */
  protected readonly organisation = linkedSignal<OrganisationResponse | undefined>(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  /** Also the address of another page may still name it. */
  protected readonly hasTakenIn = computed(() => this.organisation()?.mergedFrom.some(({ code }) => code === this.aufgenommen()) ?? false);
  protected readonly saved = signal(false);
  protected readonly editing = signal(false);
  /** What the person may change here. */
  protected readonly right = computed<'everything' | 'own' | undefined>(() => {
    if (this.#session.may('organisations.edit')) return 'everything';
    const own = this.#session.account()?.organisations.includes(this.code()) ?? false;
    return own && this.#session.may('organisations.edit-own') ? 'own' : undefined;
  });

  protected readonly seesBodies = computed(() => this.#session.may('network.read'));
  protected readonly seesMeasures = computed(() => this.#session.may('measures.read'));

  constructor() {
    keepOnClosing(this);
    const titles = inject(PageTitles);
    effect(() => {
      const name = this.organisation()?.name;
      if (name !== undefined) titles.name('organisations.titleOf', { name });
    });
  }

  /** Whether something was typed that is not stored yet. */
  hasChanges(): boolean {
    return this.#openForms.haveChanges();
  }

  protected edit(): void {
    this.saved.set(false);
    this.editing.set(true);
    this.#focus('gb-organisation-form input, gb-organisation-form textarea');
  }

  protected cancel(): void {
    this.editing.set(false);
    this.#focus('.ways button', 'h1');
  }

  protected keep(organisation: OrganisationResponse): void {
    this.organisation.set(organisation);
    this.saved.set(true);
    this.cancel();
  }
}
