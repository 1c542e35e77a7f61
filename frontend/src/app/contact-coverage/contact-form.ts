import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, type TreeValidationResult } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ContactCoverage, CoverageCell, TopicContact } from '#contract/contact-coverage.ts';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import { MemberChoices } from '../memberships/member-choices';
import { NetworkRefusals, Said } from '../memberships/network-refusals';
import type { RefusedField } from '../shell/field-errors';
import { focusFirstError } from '../shell/first-error';
import { RecordDraft } from '../shell/record-draft';
import { RecordForm } from '../shell/record-form';
import type { Choice } from '../ui/choice-search';
import { CodeField } from '../ui/code-field';
import { focusNext } from '../ui/focus-next';
import { FormMessage } from '../ui/form-message';
import { TextField } from '../ui/text-field';
import { contactDraft, contactOf, contactRules, contentOf, type ContactDraft, type TrainingDraft } from './contact-draft';
import { CoverageApi } from './coverage-api';
import { CoverageWords } from './coverage-words';
import { TrainingFields } from './training-fields';

/** What the parts are called in the form. */
const LABELS: Readonly<Record<keyof ContactDraft, string>> = {
  person: 'contactCoverage.form.person',
  validFrom: 'bodies.part.from',
  validTo: 'bodies.part.lastDay',
  trainings: 'audit.field.trainings',
};

/** Names a contact person for a cell, or changes days and trainings of one. */
@Component({
  selector: 'gb-contact-form',
  imports: [CodeField, FormMessage, RecordForm, TextField, TrainingFields, TranslocoPipe],
  template: `
    <gb-record-form
      sentences="contactCoverage.refused"
      [form]="form"
      [label]="heading()"
      [submit]="(contact() ? 'shell.form.save' : 'contactCoverage.form.nameIt') | transloco"
      [refusal]="said.refusal()"
      [differing]="differing()"
      (closed)="closed.emit()"
      (reload)="reload.emit()"
    >
      <h3>{{ heading() }}</h3>
      @for (problem of said.problems(); track problem) {
        <gb-form-message kind="error">{{ problem }}</gb-form-message>
      }
      @if (contact() === undefined) {
        <gb-code-field
          [label]="'contactCoverage.form.person' | transloco"
          [addLabel]="(draft().person === '' ? 'bodies.form.choosePerson' : 'bodies.form.otherPerson') | transloco"
          [optional]="false"
          [value]="person()"
          [choices]="people()"
          [known]="chosen()"
          [problem]="personProblem()"
          (searched)="text.set($event)"
          (changed)="choose($event)"
        />
      }
      <div class="pair">
        <gb-text-field type="date" [field]="form.validFrom" [label]="'bodies.part.from' | transloco" />
        <gb-text-field
          type="date"
          [optional]="true"
          [field]="form.validTo"
          [label]="'bodies.part.lastDay' | transloco"
          [hint]="'contactCoverage.form.toHint' | transloco"
        />
      </div>
      <gb-training-fields [rows]="form.trainings" (added)="addTraining()" (removed)="removeTraining($event)" />
    </gb-record-form>
  `,
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
export class ContactForm {
  readonly #api = inject(CoverageApi);
  readonly #refusals = inject(NetworkRefusals);
  readonly #words = inject(Words);
  readonly #format = inject(FigureFormat);
  readonly #sentences = inject(CoverageWords);
  readonly #focus = focusNext();

  readonly cell = input.required<CoverageCell>();
  /** The one to change; without one somebody is named. */
  readonly contact = input<TopicContact>();
  /** What holds now. */
  readonly saved = output<ContactCoverage>();
  readonly closed = output<void>();
  readonly reload = output<void>();

  readonly #kept = new RecordDraft(
    () => this.contact()?.id,
    () => contactDraft(this.contact()),
  );
  protected readonly draft = this.#kept.draft;
  protected readonly differing = computed(() =>
    this.#kept.differing().map(({ part, stored }) => ({ label: this.#words.say(LABELS[part]), text: this.#textOf(stored) })),
  );
  protected readonly said = new Said();
  protected readonly form = form(this.draft, contactRules, {
    submission: { action: async () => this.#send(), onInvalid: (it) => this.#lookAt(it) },
  });

  protected readonly text = signal('');
  protected readonly people = inject(MemberChoices).people(
    () => this.text(),
    () => '',
  );
  /** What was chosen here, which the next search may not find. */
  protected readonly chosen = signal<readonly Choice[]>([]);
  protected readonly person = computed(() => [this.draft().person].filter((id) => id !== ''));
  readonly #tried = signal(false);
  protected readonly personProblem = computed(() => {
    const [error] = this.#tried() ? this.form.person().errors() : [];
    if (error === undefined) return '';
    return error.kind === 'required' ? this.#words.say('bodies.form.personMissing') : (error.message ?? '');
  });
  protected readonly heading = computed(() => {
    const contact = this.contact();
    return contact === undefined
      ? this.#words.say('contactCoverage.form.name')
      : this.#words.say('contactCoverage.form.change', { name: this.#sentences.person(contact) });
  });

  /** The last one that was chosen takes the place of the one before. */
  protected choose(ids: readonly string[]): void {
    const id = ids.at(-1) ?? '';
    this.chosen.update((chosen) => [...chosen, ...this.people().filter(({ code }) => code === id)]);
    this.form.person().value.set(id);
    this.form.person().markAsDirty();
  }

  protected addTraining(): void {
    this.draft.update((draft) => ({ ...draft, trainings: [...draft.trainings, { title: '', attendedOn: '' }] }));
    this.form().markAsDirty();
    this.#focus('gb-training-fields .row:last-of-type input');
  }

  protected removeTraining(at: number): void {
    this.draft.update((draft) => ({ ...draft, trainings: draft.trainings.toSpliced(at, 1) }));
    this.form().markAsDirty();
    this.#focus('gb-training-fields .add');
  }

  #lookAt(it: Parameters<typeof focusFirstError>[0]): void {
    this.#tried.set(true);
    if (this.draft().person === '') this.#focus('gb-code-field button');
    else focusFirstError(it);
  }

  /** Days and trainings as people write them. */
  #textOf(stored: string | readonly TrainingDraft[]): string {
    if (typeof stored !== 'string') return stored.map(({ title, attendedOn }) => `${title} (${this.#format.date(attendedOn)})`).join(', ');
    return stored === '' ? '' : this.#format.date(stored);
  }

  #send(): Promise<TreeValidationResult> {
    this.#tried.set(true);
    return this.#refusals.send(async () => this.saved.emit(await this.#store()), this.#namedFields(), this.said);
  }

  #store(): Promise<ContactCoverage> {
    const contact = this.contact();
    if (contact === undefined) return this.#api.add(contactOf(this.draft(), this.cell()));
    return this.#api.change(contact.id, { ...contentOf(this.draft()), version: contact.version });
  }

  /** The fields by the paths that the server knows them by. Of one who is changed the person is no field. */
  #namedFields(): Readonly<Record<string, RefusedField>> {
    const { person, validFrom, validTo, trainings } = this.form;
    return Object.fromEntries<RefusedField>([
      ['validFrom', { field: validFrom }],
      ['validTo', { field: validTo }],
      ...(this.contact() === undefined ? [['person', { field: person }] as const] : []),
      ...this.draft().trainings.flatMap((_, at) =>
        (['title', 'attendedOn'] as const).flatMap((part) => {
          const field = trainings[at]?.[part];
          return field === undefined ? [] : [[`trainings.${at}.${part}`, { field }] as const];
        }),
      ),
    ]);
  }
}
