import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { GuestAttendance } from '#contract/attendance.ts';
import { MemberChoices } from '../memberships/member-choices';
import { ChosenList } from '../ui/chosen-list';
import { ChoiceSearch } from '../ui/choice-search';
import { AttendanceWords } from './attendance-words';

/** Who was there without being a member: people of the network, or organisations where no person is named. */
@Component({
  selector: 'gb-guest-field',
  imports: [ChoiceSearch, ChosenList, TranslocoPipe],
  template: `
    <gb-chosen-list
      [label]="'meetings.attendance.guests' | transloco"
      [addLabel]="'meetings.attendance.addPerson' | transloco"
      [items]="people()"
      (removed)="remove($event)"
    >
      <ng-template let-close>
        <gb-choice-search
          [label]="'meetings.attendance.addPerson' | transloco"
          [choices]="personChoices()"
          [without]="personIds()"
          (searched)="personText.set($event)"
          (picked)="addPerson($event); close()"
        />
      </ng-template>
    </gb-chosen-list>
    <gb-chosen-list
      [label]="'meetings.attendance.guestOrganisations' | transloco"
      [addLabel]="'meetings.attendance.addOrganisation' | transloco"
      [items]="organisations()"
      (removed)="remove($event)"
    >
      <ng-template let-close>
        <gb-choice-search
          [label]="'meetings.attendance.addOrganisation' | transloco"
          [choices]="organisationChoices()"
          (searched)="organisationText.set($event)"
          (picked)="addOrganisation($event); close()"
        />
      </ng-template>
    </gb-chosen-list>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--gb-space-3) var(--gb-space-5);
    }
    @media (min-width: 48rem) {
      :host {
        grid-template-columns: repeat(2, minmax(0, 1fr));
        align-items: start;
      }
    }
  `,
})
export class GuestField {
  readonly #words = inject(AttendanceWords);
  readonly #choices = inject(MemberChoices);

  readonly guests = input.required<readonly GuestAttendance[]>();
  readonly changed = output<readonly GuestAttendance[]>();

  protected readonly personText = signal('');
  protected readonly organisationText = signal('');
  protected readonly personChoices = this.#choices.people(
    () => this.personText(),
    () => '',
  );
  protected readonly organisationChoices = this.#choices.organisations(() => this.organisationText());
  /** Guests by their place in the list, which is what is taken out. */
  readonly #rows = computed(() =>
    this.guests().map((guest, at) => ({ code: String(at), name: this.#words.guest(guest), isPerson: guest.person !== null })),
  );
  protected readonly people = computed(() => this.#rows().filter(({ isPerson }) => isPerson));
  protected readonly organisations = computed(() => this.#rows().filter(({ isPerson }) => !isPerson));
  protected readonly personIds = computed(() => this.guests().flatMap(({ person }) => (person === null ? [] : [person.id])));

  protected addPerson(id: string): void {
    const name = this.personChoices().find(({ code }) => code === id)?.name ?? null;
    this.changed.emit([...this.guests(), { person: { id, name }, organisation: null }]);
  }

  protected addOrganisation(code: string): void {
    const name = this.organisationChoices().find((choice) => choice.code === code)?.name ?? code;
    this.changed.emit([...this.guests(), { person: null, organisation: { code, name } }]);
  }

  protected remove(at: string): void {
    this.changed.emit(this.guests().toSpliced(Number(at), 1));
  }
}
