import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, FormField, type TreeValidationResult } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PersonResponse } from '#contract/person.ts';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import { MemberChoices } from '../memberships/member-choices';
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
import { personDraft, personOf, personRules, type PersonDraft } from './person-draft';

/** What the parts are called in the form. */
const LABELS: Readonly<Record<keyof PersonDraft, string>> = {
  name: 'people.part.name',
  function: 'people.part.function',
  organisation: 'people.part.organisation',
  reachable: 'people.keepContact',
  email: 'people.part.email',
  phone: 'people.part.phone',
  legalBasis: 'people.part.legalBasis',
  purpose: 'people.part.purpose',
  retainUntil: 'people.part.retainUntil',
};

/** Adds a person to the network, or changes what is known about them. */
@Component({
  selector: 'gb-person-form',
  imports: [ChoiceField, CodeField, FormField, FormMessage, RecordForm, TextField, TranslocoPipe],
  templateUrl: './person-form.html',
  styles: `
    fieldset {
      display: grid;
      gap: var(--gb-space-3);
      min-inline-size: 0;
      margin: 0;
      padding: 0 0 0 var(--gb-space-4);
      border: 0;
      border-inline-start: 3px solid var(--gb-line);
    }
    legend {
      padding: 0;
      font-weight: var(--gb-weight-strong);
    }
    p {
      margin: 0;
    }
  `,
})
export class PersonForm {
  readonly #api = inject(PersonApi);
  readonly #refusals = inject(NetworkRefusals);
  readonly #words = inject(Words);
  readonly #format = inject(FigureFormat);

  /** The one to change; without one a new one is added. */
  readonly person = input<PersonResponse>();
  /** What is stored now. */
  readonly saved = output<PersonResponse>();
  readonly closed = output<void>();
  /** Whoever changes it wants to see what is stored now. */
  readonly reload = output<void>();

  readonly #kept = new RecordDraft(
    () => this.person()?.id,
    () => personDraft(this.person()),
  );
  protected readonly draft = this.#kept.draft;
  protected readonly differing = computed(() =>
    this.#kept.differing().map(({ part, stored }) => ({ label: this.#words.say(LABELS[part]), text: this.#textOf(part, stored) })),
  );
  protected readonly said = new Said();
  protected readonly form = form(this.draft, personRules, {
    submission: { action: async () => this.#send(), onInvalid: focusFirstError },
  });
  protected readonly text = signal('');
  protected readonly organisations = inject(MemberChoices).organisations(() => this.text());
  readonly #chosen = signal<readonly Choice[]>([]);
  protected readonly known = computed<readonly Choice[]>(() => {
    const before = this.person()?.organisation;
    return [...(before == null ? [] : [before]), ...this.#chosen()];
  });
  protected readonly organisation = computed(() => [this.draft().organisation].filter((code) => code !== ''));
  /** Whoever adds a person knows what they add. */
  protected readonly seesContact = computed(() => this.person()?.permitted.seeContact ?? true);
  protected readonly heading = computed(() => this.#words.say(this.person() === undefined ? 'people.add' : 'people.change'));
  protected readonly bases = computed(() =>
    (['public_task', 'consent'] as const).map((word) => ({ word, text: this.#words.say(`people.legalBasis.${word}`) })),
  );

  /** The last one that was chosen takes the place of the one before. */
  protected choose(codes: readonly string[]): void {
    const code = codes.at(-1) ?? '';
    this.#chosen.update((chosen) => [...chosen, ...this.organisations().filter((choice) => choice.code === code)]);
    this.draft.update((draft) => ({ ...draft, organisation: code }));
    this.form().markAsDirty();
  }

  /** What is stored in a part, as people call it. */
  #textOf(part: keyof PersonDraft, stored: string | boolean): string {
    if (typeof stored === 'boolean') return this.#words.say(`audit.word.${stored ? 'yes' : 'no'}`);
    if (part === 'organisation') return this.person()?.organisation?.name ?? '';
    if (part === 'legalBasis') return this.bases().find(({ word }) => word === stored)?.text ?? '';
    return part === 'retainUntil' && stored !== '' ? this.#format.date(stored) : stored;
  }

  #send(): Promise<TreeValidationResult> {
    const { name, function: what, email, phone, legalBasis, purpose, retainUntil } = this.form;
    return this.#refusals.send(
      async () => this.saved.emit(await this.#store()),
      {
        name: { field: name },
        function: { field: what },
        'contact.email': { field: email },
        'contact.phone': { field: phone },
        'contact.legalBasis': { field: legalBasis },
        'contact.purpose': { field: purpose },
        'contact.retainUntil': { field: retainUntil },
      },
      this.said,
    );
  }

  #store(): Promise<PersonResponse> {
    const person = this.person();
    const content = personOf(this.draft(), this.seesContact());
    return person === undefined ? this.#api.add(content) : this.#api.change(person.id, { ...content, version: person.version });
  }
}
