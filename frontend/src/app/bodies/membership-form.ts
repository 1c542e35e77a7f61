import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, FormField, type TreeValidationResult } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Membership, Seat } from '#contract/membership.ts';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import { MemberChoices } from '../memberships/member-choices';
import { MembershipSentences } from '../memberships/membership-sentences';
import { ENGAGEMENTS, MEMBER_ROLES } from '../memberships/membership-words';
import { NetworkRefusals, Said } from '../memberships/network-refusals';
import { PersonApi } from '../memberships/person-api';
import { focusFirstError } from '../shell/first-error';
import { RecordDraft } from '../shell/record-draft';
import { RecordForm } from '../shell/record-form';
import { ChoiceField } from '../ui/choice-field';
import type { Choice } from '../ui/choice-search';
import { CodeField } from '../ui/code-field';
import { FormMessage } from '../ui/form-message';
import { TextField } from '../ui/text-field';
import { membershipDraft, membershipOf, membershipRules, type MembershipDraft } from './membership-draft';
import { SeatApi } from './seat-api';

/** What the parts are called in the form. */
const LABELS: Readonly<Record<keyof MembershipDraft, string>> = {
  organisation: 'bodies.part.organisation',
  who: 'bodies.part.person',
  person: 'bodies.form.whichPerson',
  name: 'people.part.name',
  function: 'people.part.function',
  role: 'bodies.part.role',
  engagement: 'bodies.part.engagement',
  votingRight: 'bodies.withVote',
  validFrom: 'bodies.part.from',
  validTo: 'bodies.part.to',
};

/** Gives a seat to somebody, names who stands in, adds a member without a seat or a guest, or corrects such an entry. */
@Component({
  selector: 'gb-membership-form',
  imports: [ChoiceField, CodeField, FormField, FormMessage, RecordForm, TextField, TranslocoPipe],
  templateUrl: './membership-form.html',
  styles: `
    .pair {
      display: grid;
      align-items: start;
      gap: var(--gb-space-3);

      @media (min-width: 40rem) {
        grid-template-columns: repeat(2, minmax(0, 1fr));
      }
    }
  `,
})
export class MembershipForm {
  readonly #api = inject(SeatApi);
  readonly #people = inject(PersonApi);
  readonly #refusals = inject(NetworkRefusals);
  readonly #words = inject(Words);
  readonly #format = inject(FigureFormat);
  readonly #sentences = inject(MembershipSentences);
  readonly #choices = inject(MemberChoices);

  /** Code of the body. */
  readonly body = input.required<string>();
  /** The seat that is given, or whose deputy is named; absent for a member without one. */
  readonly seat = input<Seat>();
  /** Whether it is about whoever stands in. */
  readonly deputy = input(false);
  /** What is corrected; without it a new membership is entered. */
  readonly membership = input<Membership>();
  /** Something else is stored now. */
  readonly saved = output<void>();
  readonly closed = output<void>();
  /** The person wants to see what is stored now. */
  readonly reload = output<void>();

  readonly #kept = new RecordDraft(
    () => this.membership()?.id,
    () => membershipDraft(this.membership(), this.seat(), this.deputy()),
  );
  protected readonly draft = this.#kept.draft;
  // A new membership is filled in from the seat, but nobody has stored it yet.
  protected readonly differing = computed(() =>
    this.membership() === undefined
      ? []
      : this.#kept.differing().map(({ part, stored }) => ({ label: this.#words.say(LABELS[part]), text: this.#textOf(part, stored) })),
  );
  protected readonly said = new Said();
  protected readonly form = form(this.draft, membershipRules, {
    submission: { action: async () => this.#send(), onInvalid: (it) => this.#lookAt(it) },
  });

  protected readonly organisationText = signal('');
  protected readonly personText = signal('');
  protected readonly organisations = this.#choices.organisations(() => this.organisationText());
  protected readonly people = this.#choices.people(
    () => this.personText(),
    () => this.draft().organisation,
  );
  /** What was chosen here, which the next search may not find. */
  readonly #chosen = signal<readonly Choice[]>([]);
  protected readonly known = computed<readonly Choice[]>(() => {
    const it = this.membership();
    const before =
      it === undefined
        ? []
        : [
            { code: it.organisation.code, name: it.organisation.name },
            ...(it.person === null ? [] : [{ code: it.person.id, name: this.#sentences.person(it) }]),
          ];
    return [...before, ...this.#chosen()];
  });
  protected readonly organisation = computed(() => [this.draft().organisation].filter((code) => code !== ''));
  protected readonly person = computed(() => [this.draft().person].filter((id) => id !== ''));
  /** What has to be chosen and is not, once somebody tried to send it. */
  readonly #tried = signal(false);
  protected readonly missing = computed<ReadonlySet<string>>(() => new Set(this.#tried() ? this.#unchosen() : []));

  protected readonly heading = computed(() => {
    const seat = this.seat();
    if (this.membership() !== undefined) return this.#words.say('bodies.form.correct');
    if (seat === undefined) return this.#words.say('bodies.form.addMember');
    return this.#words.say(this.deputy() ? 'bodies.form.nameDeputy' : 'bodies.form.giveSeat', { seat: seat.name });
  });
  protected readonly submit = computed(() => {
    if (this.membership() !== undefined) return this.#words.say('shell.form.save');
    return this.#words.say(this.seat() === undefined || this.deputy() ? 'bodies.form.enter' : 'bodies.form.give');
  });
  protected readonly whos = computed(() =>
    (['known', 'new', 'none'] as const).map((word) => ({ word, text: this.#words.say(`bodies.who.${word}`) })),
  );
  protected readonly roles = computed(() =>
    MEMBER_ROLES.filter((role) => role !== 'deputy' && (role !== 'guest' || this.seat() === undefined)).map((word) => ({
      word,
      text: this.#words.say(`bodies.role.${word}`),
    })),
  );
  protected readonly engagements = computed(() =>
    ENGAGEMENTS.map((word) => ({ word, text: this.#words.say(`bodies.engagement.${word}`) })),
  );

  protected chooseOrganisation(codes: readonly string[]): void {
    this.#choose('organisation', codes, this.organisations());
  }

  protected choosePerson(ids: readonly string[]): void {
    this.#choose('person', ids, this.people());
  }

  /** The last one that was chosen takes the place of the one before. */
  #choose(part: 'organisation' | 'person', codes: readonly string[], offered: readonly Choice[]): void {
    const code = codes.at(-1) ?? '';
    this.#chosen.update((chosen) => [...chosen, ...offered.filter((choice) => choice.code === code)]);
    this.draft.update((draft) => ({ ...draft, [part]: code }));
    this.form().markAsDirty();
  }

  #unchosen(): readonly string[] {
    const { organisation, who, person } = this.draft();
    return [...(organisation === '' ? ['organisation'] : []), ...(who === 'known' && person === '' ? ['person'] : [])];
  }

  #lookAt(it: Parameters<typeof focusFirstError>[0]): void {
    this.#tried.set(true);
    focusFirstError(it);
  }

  /** What is stored in a part, as people call it. */
  #textOf(part: keyof MembershipDraft, stored: string | boolean): string {
    if (typeof stored === 'boolean') return this.#words.say(`audit.word.${stored ? 'yes' : 'no'}`);
    if (part === 'validFrom' || part === 'validTo') return stored === '' ? '' : this.#format.date(stored);
    if (part === 'organisation' || part === 'person') return this.known().find(({ code }) => code === stored)?.name ?? '';
    return [...this.roles(), ...this.engagements(), ...this.whos()].find(({ word }) => word === stored)?.text ?? stored;
  }

  async #send(): Promise<TreeValidationResult> {
    this.#tried.set(true);
    if (this.#unchosen().length > 0) return undefined;
    const { role, engagement, validFrom, validTo, name } = this.form;
    return this.#refusals.send(
      async () => {
        await this.#enterPerson();
        await this.#store();
        this.saved.emit();
      },
      {
        role: { field: role },
        engagement: { field: engagement },
        validFrom: { field: validFrom },
        validTo: { field: validTo },
        name: { field: name },
      },
      this.said,
    );
  }

  /** A new person is entered first, and only once: should the membership be refused, they are somebody of the network already. */
  async #enterPerson(): Promise<void> {
    const { who, name, function: what, organisation } = this.draft();
    if (who !== 'new') return;
    const { id } = await this.#people.add({ name: name.trim(), function: what.trim() || null, organisation });
    this.#chosen.update((chosen) => [...chosen, { code: id, name: name.trim() }]);
    this.draft.update((draft) => ({ ...draft, who: 'known', person: id, name: '', function: '' }));
  }

  #store(): Promise<void> {
    const membership = this.membership();
    if (membership === undefined) return this.#api.add(this.body(), membershipOf(this.draft(), this.seat()?.id ?? null));
    return this.#api.change(this.body(), membership.id, {
      ...membershipOf(this.draft(), membership.seat?.id ?? null),
      version: membership.version,
    });
  }
}
