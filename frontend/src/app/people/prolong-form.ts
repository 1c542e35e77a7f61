import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, required, schema, validate, type TreeValidationResult } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Page } from '#contract/common.ts';
import type { ProlongationReason, RetentionProposal } from '#contract/personal-data.ts';
import { inOrder } from '../format/in-order';
import { today } from '../format/today';
import { Words } from '../format/words';
import { NetworkRefusals, Said } from '../memberships/network-refusals';
import { focusFirstError } from '../shell/first-error';
import { RecordForm } from '../shell/record-form';
import { ChoiceField } from '../ui/choice-field';
import { FormMessage } from '../ui/form-message';
import { TextField } from '../ui/text-field';
import { PersonalDataApi } from './personal-data-api';

const REASONS = inOrder<ProlongationReason>({ consent_renewed: true, task_goes_on: true, duty_to_keep: true });

/** Keeps contact data until another day, and says why. */
@Component({
  selector: 'gb-prolong-form',
  imports: [ChoiceField, FormMessage, RecordForm, TextField, TranslocoPipe],
  template: `
    <gb-record-form
      sentences="people.retention.refused"
      [form]="form"
      [label]="'people.retention.prolongOf' | transloco: { name: proposal().person.name }"
      [submit]="'people.retention.prolong' | transloco"
      [refusal]="said.refusal()"
      (closed)="closed.emit()"
      (reload)="reload.emit()"
    >
      @for (problem of said.problems(); track problem) {
        <gb-form-message kind="error">{{ problem }}</gb-form-message>
      }
      <gb-choice-field [field]="form.reason" [label]="'people.retention.why' | transloco" [options]="reasons()" />
      <gb-text-field
        type="date"
        [field]="form.retainUntil"
        [label]="'people.retention.newDay' | transloco"
        [hint]="'people.retainHint' | transloco"
      />
    </gb-record-form>
  `,
})
export class ProlongForm {
  readonly #api = inject(PersonalDataApi);
  readonly #refusals = inject(NetworkRefusals);
  readonly #words = inject(Words);

  readonly proposal = input.required<RetentionProposal>();
  /** What is still open. */
  readonly saved = output<Page<RetentionProposal>>();
  readonly closed = output<void>();
  readonly reload = output<void>();

  protected readonly said = new Said();
  protected readonly reasons = computed(() => REASONS.map((word) => ({ word, text: this.#words.say(`people.retention.reason.${word}`) })));
  protected readonly form = form(
    signal({ reason: '', retainUntil: '' }),
    schema<{ readonly reason: string; readonly retainUntil: string }>((path) => {
      required(path.reason);
      required(path.retainUntil);
      validate(path.retainUntil, ({ value }) => (value() !== '' && value() <= today() ? { kind: 'notAfterToday' } : undefined));
    }),
    { submission: { action: async () => this.#send(), onInvalid: focusFirstError } },
  );

  #send(): Promise<TreeValidationResult> {
    const { id, person } = this.proposal();
    const { reason, retainUntil } = this.form;
    return this.#refusals.send(
      async () =>
        this.saved.emit(
          await this.#api.prolong(id, {
            version: person.version,
            // The list offers nothing else.
            reason: reason().value() as ProlongationReason,
            retainUntil: retainUntil().value(),
          }),
        ),
      { reason: { field: reason }, retainUntil: { field: retainUntil } },
      this.said,
    );
  }
}
