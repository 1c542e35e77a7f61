import { Component, inject, input, output, signal } from '@angular/core';
import { form, validate, type TreeValidationResult } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PriorityRound } from '#contract/priority-round.ts';
import { berlinTime, momentOf } from '../format/berlin-time';
import { focusFirstError } from '../shell/first-error';
import { keptFor } from '../shell/kept-for';
import { RecordForm } from '../shell/record-form';
import type { Refusal } from '../shell/refusal';
import { sendRecord } from '../shell/send-record';
import { TextField } from '../ui/text-field';
import { PriorityRoundApi } from './priority-round-api';
import { closingProblem } from './priority-round-draft';

/** Sets the time at which an open round closes by itself, or takes it away. */
@Component({
  selector: 'gb-closing-time-form',
  imports: [RecordForm, TextField, TranslocoPipe],
  template: `
    <gb-record-form
      sentences="priorityRounds.refused"
      [form]="form"
      [label]="'priorityRounds.part.closesAt' | transloco"
      [submit]="'shell.form.save' | transloco"
      [refusal]="refusal()"
      (closed)="closed.emit()"
      (reload)="reload.emit()"
    >
      <gb-text-field
        type="datetime-local"
        [optional]="true"
        [field]="form.closesAt"
        [label]="'priorityRounds.part.closesAt' | transloco"
        [hint]="'priorityRounds.form.closesAtHint' | transloco"
      />
    </gb-record-form>
  `,
})
export class ClosingTimeForm {
  readonly #api = inject(PriorityRoundApi);

  readonly round = input.required<PriorityRound>();
  /** Something else is stored now. */
  readonly saved = output<void>();
  readonly closed = output<void>();
  /** The person wants to see what is stored now. */
  readonly reload = output<void>();

  readonly #draft = keptFor(
    () => this.round().code,
    () => {
      const { closesAt } = this.round();
      return { closesAt: closesAt === null ? '' : berlinTime(closesAt) };
    },
  );
  protected readonly refusal = signal<Refusal | undefined>(undefined);
  protected readonly form = form(this.#draft, (path) => validate(path.closesAt, ({ value }) => closingProblem(value())), {
    submission: { action: async () => this.#send(), onInvalid: focusFirstError },
  });

  #send(): Promise<TreeValidationResult> {
    const { code, version } = this.round();
    return sendRecord(
      async () => {
        await this.#api.change(code, { version, closesAt: momentOf(this.#draft().closesAt) ?? null });
        this.saved.emit();
      },
      { closesAt: { field: this.form.closesAt, kind: 'timeIsOver' } },
      this.refusal,
    );
  }
}
