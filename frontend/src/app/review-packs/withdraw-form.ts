import { Component, inject, input, output, signal } from '@angular/core';
import { form, maxLength, required, schema, type TreeValidationResult } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ReviewPack } from '#contract/pack-order.ts';
import { Words } from '../format/words';
import { focusFirstError } from '../shell/first-error';
import { RecordForm } from '../shell/record-form';
import type { Refusal } from '../shell/refusal';
import { sendRecord } from '../shell/send-record';
import { TextField } from '../ui/text-field';
import { ReviewPackApi } from './review-pack-api';

/** Takes a pack back from the council, with a reason. */
@Component({
  selector: 'gb-withdraw-form',
  imports: [RecordForm, TextField, TranslocoPipe],
  template: `
    <gb-record-form
      sentences="reviewPacks.refused"
      [form]="form"
      [label]="words.say('reviewPacks.withdraw.heading')"
      [submit]="words.say('reviewPacks.withdraw.submit')"
      [refusal]="refusal()"
      (closed)="closed.emit()"
      (reload)="closed.emit()"
    >
      <h3>{{ 'reviewPacks.withdraw.heading' | transloco }}</h3>
      <p>{{ 'reviewPacks.withdraw.text' | transloco }}</p>
      <gb-text-field
        [long]="true"
        [field]="form.reason"
        [label]="'reviewPacks.withdraw.reason' | transloco"
        [hint]="'reviewPacks.withdraw.hint' | transloco"
      />
    </gb-record-form>
  `,
  styles: `
    p {
      margin: 0;
    }
  `,
})
export class WithdrawForm {
  readonly #api = inject(ReviewPackApi);
  protected readonly words = inject(Words);

  readonly pack = input.required<ReviewPack>();
  readonly withdrawn = output<ReviewPack>();
  readonly closed = output<void>();

  protected readonly refusal = signal<Refusal | undefined>(undefined);
  protected readonly form = form(
    signal({ reason: '' }),
    schema<{ readonly reason: string }>((path) => {
      required(path.reason);
      maxLength(path.reason, 2000);
    }),
    { submission: { action: async () => this.#send(), onInvalid: focusFirstError } },
  );

  #send(): Promise<TreeValidationResult> {
    const { reason } = this.form;
    return sendRecord(
      async () => {
        this.withdrawn.emit(await this.#api.withdraw(this.pack(), reason().value().trim()));
      },
      { reason: { field: reason, kind: 'required' } },
      this.refusal,
    );
  }
}
