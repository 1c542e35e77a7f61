import { Component, inject, input, output, signal } from '@angular/core';
import { form, maxLength, required, schema, type TreeValidationResult } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MeetingDetail } from '#contract/meeting.ts';
import { MeetingApi } from '../agendas/meeting-api';
import { MeetingRefusals } from '../agendas/meeting-refusals';
import { Said } from '../memberships/network-refusals';
import { focusFirstError } from '../shell/first-error';
import { RecordForm } from '../shell/record-form';
import { FormMessage } from '../ui/form-message';
import { TextField } from '../ui/text-field';

/** Calls a meeting off, with the reason. It stays in the list. */
@Component({
  selector: 'gb-cancel-form',
  imports: [FormMessage, RecordForm, TextField, TranslocoPipe],
  template: `
    <gb-record-form
      sentences="meetings.refused"
      [form]="form"
      [label]="'meetings.cancel.button' | transloco"
      [submit]="'meetings.cancel.button' | transloco"
      [refusal]="said.refusal()"
      (closed)="closed.emit()"
      (reload)="reload.emit()"
    >
      <h3>{{ 'meetings.cancel.button' | transloco }}</h3>
      @for (problem of said.problems(); track problem) {
        <gb-form-message kind="error">{{ problem }}</gb-form-message>
      }
      <gb-text-field
        autocomplete="off"
        [field]="form.reason"
        [label]="'meetings.cancel.reason' | transloco"
        [hint]="'meetings.cancel.hint' | transloco"
      />
    </gb-record-form>
  `,
})
export class CancelForm {
  readonly #api = inject(MeetingApi);
  readonly #refusals = inject(MeetingRefusals);

  readonly meeting = input.required<MeetingDetail>();
  readonly saved = output<void>();
  readonly closed = output<void>();
  readonly reload = output<void>();

  protected readonly said = new Said();
  protected readonly form = form(
    signal({ reason: '' }),
    schema<{ readonly reason: string }>((path) => {
      required(path.reason);
      maxLength(path.reason, 500);
    }),
    { submission: { action: async () => this.#send(), onInvalid: focusFirstError } },
  );

  #send(): Promise<TreeValidationResult> {
    const { id, version } = this.meeting();
    const { reason } = this.form;
    return this.#refusals.send(
      async () => {
        await this.#api.change(id, { state: 'cancelled', cancelReason: reason().value().trim(), version });
        this.saved.emit();
      },
      { cancelReason: { field: reason } },
      this.said,
    );
  }
}
