import { Component, computed, effect, inject, input, linkedSignal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { RouterLink } from '@angular/router';
import { CalendarX2, Eraser, FileText, Pencil } from 'lucide';
import type { PersonResponse } from '#contract/person.ts';
import { FigureFormat } from '../format/figure-format';
import { today } from '../format/today';
import { Words } from '../format/words';
import { DatedMembershipsList } from '../memberships/dated-memberships-list';
import { MembershipListApi } from '../memberships/membership-list-api';
import { PersonApi } from '../memberships/person-api';
import { Attempt } from '../shell/attempt';
import { Context } from '../shell/context';
import { keptFor } from '../shell/kept-for';
import { ObjectHistory } from '../shell/object-history';
import { OpenForms } from '../shell/open-forms';
import { PageTitles } from '../shell/page-titles';
import { RefusedMessage } from '../shell/refused-message';
import { keepOnClosing, type WithChanges } from '../shell/unsaved-changes';
import { Explain } from '../ui/explain';
import { focusNext } from '../ui/focus-next';
import { FormMessage } from '../ui/form-message';
import { GapMark } from '../ui/gap-mark';
import { Icon } from '../ui/icon';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { PersonForm } from './person-form';

/** One person: what they do and for whom, how they can be reached and why that is kept, and in which bodies they take part. */
@Component({
  selector: 'gb-person-page',
  imports: [
    DatedMembershipsList,
    Explain,
    FormMessage,
    GapMark,
    Icon,
    LoadFailed,
    Loading,
    ObjectHistory,
    PersonForm,
    RefusedMessage,
    RouterLink,
    TranslocoPipe,
  ],
  providers: [OpenForms],
  host: { class: 'gb-page' },
  templateUrl: './person-page.html',
  styleUrls: ['../ui/object-page.scss', './person-page.scss'],
})
export class PersonPage implements WithChanges {
  readonly #api = inject(PersonApi);
  readonly #say = inject(Words);
  readonly #openForms = inject(OpenForms);
  readonly #focus = focusNext();
  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);
  protected readonly words = { at: 'people.refused', paths: new Set<string>() };
  protected readonly pencil = Pencil;
  protected readonly eraser = Eraser;
  protected readonly file = FileText;
  protected readonly late = CalendarX2;
  protected readonly today = today();

  /** From the address. */
  readonly id = input.required<string>();

  protected readonly resource = this.#api.person(() => this.id());
  protected readonly membershipResource = inject(MembershipListApi).ofPerson(() => this.id());
  readonly #loaded = lastLoaded(this.resource);
  /** What is stored, as far as is known here: what was fetched, or what the last change answered. */
  protected readonly person = linkedSignal(() => this.#loaded());
  protected readonly memberships = lastLoaded(this.membershipResource);
  protected readonly editing = this.#forPerson();
  /** Whether it is asked whether the data is to be erased: that cannot be undone. */
  protected readonly asking = this.#forPerson();
  protected readonly done = this.#forPerson();
  readonly #attempt = new Attempt();
  protected readonly busy = this.#attempt.busy;
  protected readonly refusal = this.#attempt.refusal;

  protected readonly standing = computed(() => {
    const it = this.person();
    if (it === undefined) return '';
    const organisation = it.organisation?.name;
    const who =
      it.function === null
        ? (organisation ?? this.#say.say('people.alone'))
        : this.#say.say('people.standing', { function: it.function, organisation: organisation ?? this.#say.say('people.noOrganisation') });
    const bodies = this.memberships()?.current.length;
    return bodies === undefined ? `${who}.` : `${who}. ${this.#say.count('people.inBodies', bodies)}`;
  });

  constructor() {
    keepOnClosing(this);
    const titles = inject(PageTitles);
    effect(() => {
      const name = this.person()?.name;
      if (name != null) titles.name('people.oneOf', { name });
    });
  }

  /** What is open or was done with one person is not with another. */
  #forPerson() {
    return keptFor(
      () => this.id(),
      () => false,
    );
  }

  /** Whether anything was typed that is not stored. */
  hasChanges(): boolean {
    return this.#openForms.haveChanges();
  }

  protected edit(): void {
    this.done.set(false);
    this.editing.set(true);
  }

  protected ask(): void {
    this.done.set(false);
    this.asking.set(true);
    this.#focus('[role=alertdialog]');
  }

  protected keep(person: PersonResponse): void {
    this.editing.set(false);
    this.person.set(person);
    this.done.set(true);
  }

  protected async erase(person: PersonResponse): Promise<void> {
    if (await this.#attempt.make(() => this.#api.erase(person))) this.reload();
    this.asking.set(false);
  }

  protected reload(): void {
    this.#attempt.forget();
    this.resource.reload();
    this.membershipResource.reload();
  }
}
