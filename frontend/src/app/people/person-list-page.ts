import { Component, computed, DestroyRef, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Words } from '../format/words';
import { PersonApi } from '../memberships/person-api';
import { Context } from '../shell/context';
import { OpenForms } from '../shell/open-forms';
import { Session } from '../shell/session';
import { keepOnClosing, type WithChanges } from '../shell/unsaved-changes';
import { EmptyState } from '../ui/empty-state';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { UniqueId } from '../ui/unique-id';
import { PersonForm } from './person-form';
import { PersonalDataApi } from './personal-data-api';

/** Milliseconds after the last letter when a search begins. */
const PAUSE = 250;

/** The people of the network. How they can be reached is shown to those who may see it. */
@Component({
  selector: 'gb-person-list-page',
  imports: [EmptyState, LoadFailed, Loading, PersonForm, RouterLink, TranslocoPipe],
  providers: [OpenForms],
  host: { class: 'gb-page' },
  templateUrl: './person-list-page.html',
  styleUrls: ['../ui/list-page.scss', './person-list-page.scss'],
})
export class PersonListPage implements WithChanges {
  readonly #router = inject(Router);
  readonly #session = inject(Session);
  readonly #openForms = inject(OpenForms);
  protected readonly context = inject(Context);
  protected readonly words = inject(Words);
  protected readonly id = inject(UniqueId).next('gb-people');
  #waiting: ReturnType<typeof setTimeout> | undefined;

  /** From the address. */
  readonly text = input<string>();

  protected readonly resource = inject(PersonApi).people(() => ({ text: this.text() }));
  readonly #page = lastLoaded(this.resource);
  protected readonly shown = computed(() => this.#page()?.items);
  protected readonly mayEdit = computed(() => this.#session.may('network.edit'));
  readonly #proposals = lastLoaded(inject(PersonalDataApi).proposals(() => this.mayEdit()));
  /** How many decisions on contact data are open. */
  protected readonly open = computed(() => this.#proposals()?.total ?? 0);
  protected readonly adding = signal(false);
  protected readonly lead = computed(() => {
    const people = this.shown();
    if (people === undefined || people.length === 0 || this.text() !== undefined) return '';
    const organisations = new Set(people.flatMap(({ organisation }) => organisation?.code ?? [])).size;
    return `${this.words.count('people.count', people.length)} ${this.words.count('people.from', organisations)}.`;
  });

  constructor() {
    keepOnClosing(this);
    inject(DestroyRef).onDestroy(() => clearTimeout(this.#waiting));
  }

  /** Whether anything was typed that is not stored. */
  hasChanges(): boolean {
    return this.adding() && this.#openForms.haveChanges();
  }

  protected narrow(text: string): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => {
      const queryParams = { text: text.trim() === '' ? null : text.trim() };
      void this.#router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
    }, PAUSE);
  }

  protected show(id: string): void {
    this.adding.set(false);
    void this.#router.navigate(['/personen', id], { queryParams: { text: null }, queryParamsHandling: 'merge' });
  }
}
