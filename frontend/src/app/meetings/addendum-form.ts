import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, maxLength, required, schema, type TreeValidationResult } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MeetingDetail } from '#contract/meeting.ts';
import { MeetingApi } from '../agendas/meeting-api';
import { MeetingRefusals } from '../agendas/meeting-refusals';
import { Said } from '../memberships/network-refusals';
import { focusFirstError } from '../shell/first-error';
import { RecordForm } from '../shell/record-form';
import { ChoiceField } from '../ui/choice-field';
import { FormMessage } from '../ui/form-message';
import { TextField } from '../ui/text-field';

/** Adds something to approved minutes: to an item, or to them as a whole. It is never changed. */
@Component({
  selector: 'gb-addendum-form',
  imports: [ChoiceField, FormMessage, RecordForm, TextField, TranslocoPipe],
  template: `
    <gb-record-form
      sentences="meetings.refused"
      [form]="form"
      [label]="'meetings.addendum.add' | transloco"
      [submit]="'meetings.addendum.addIt' | transloco"
      [refusal]="said.refusal()"
      (closed)="closed.emit()"
      (reload)="reload.emit()"
    >
      <h3>{{ 'meetings.addendum.add' | transloco }}</h3>
      @for (problem of said.problems(); track problem) {
        <gb-form-message kind="error">{{ problem }}</gb-form-message>
      }
      <gb-choice-field
        [field]="form.item"
        [label]="'meetings.addendum.to' | transloco"
        [none]="'meetings.addendum.toAll' | transloco"
        [options]="items()"
      />
      <gb-text-field
        [long]="true"
        [field]="form.text"
        [label]="'meetings.addendum.text' | transloco"
        [hint]="'meetings.addendum.hint' | transloco"
      />
    </gb-record-form>
  `,
})
export class AddendumForm {
  readonly #api = inject(MeetingApi);
  readonly #refusals = inject(MeetingRefusals);

  readonly meeting = input.required<MeetingDetail>();
  readonly saved = output<void>();
  readonly closed = output<void>();
  readonly reload = output<void>();

  protected readonly items = computed(() => this.meeting().agenda.map(({ id, title }, at) => ({ word: id, text: `${at + 1}. ${title}` })));
  protected readonly said = new Said();
  protected readonly form = form(
    signal({ item: '', text: '' }),
    schema<{ readonly item: string; readonly text: string }>((path) => {
      required(path.text);
      maxLength(path.text, 4000);
    }),
    { submission: { action: async () => this.#send(), onInvalid: focusFirstError } },
  );

  #send(): Promise<TreeValidationResult> {
    const { item, text } = this.form;
    return this.#refusals.send(
      async () => {
        await this.#api.addAddendum(this.meeting().id, { item: item().value() || null, text: text().value().trim() });
        this.saved.emit();
      },
      { item: { field: item }, text: { field: text } },
      this.said,
    );
  }
}
