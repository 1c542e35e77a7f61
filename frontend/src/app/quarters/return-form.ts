import { Component, inject, input, output, signal } from '@angular/core';
import { form, maxLength, required, schema } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Words } from '../format/words';
import { focusFirstError } from '../shell/first-error';
import { RecordForm } from '../shell/record-form';
import { TextField } from '../ui/text-field';

/** Asks what has to be mended before deliveries are returned. The note goes to everybody whose delivery it is. */
@Component({
  selector: 'gb-return-form',
  imports: [RecordForm, TextField, TranslocoPipe],
  template: `
    @let heading = words.count('deliveries.return.heading', count());
    <gb-record-form
      sentences="deliveries.refused"
      [form]="form"
      [label]="heading"
      [submit]="'deliveries.return.submit' | transloco"
      [refusal]="undefined"
      (closed)="closed.emit()"
    >
      <h2>{{ heading }}</h2>
      <gb-text-field
        [long]="true"
        [field]="form.note"
        [label]="'deliveries.return.note' | transloco"
        [hint]="'deliveries.return.hint' | transloco"
      />
    </gb-record-form>
  `,
  styles: `
    h2 {
      font-size: var(--gb-size-m);
    }
  `,
})
export class ReturnForm {
  protected readonly words = inject(Words);

  /** How many are returned. */
  readonly count = input.required<number>();
  /** The note is written; what comes of it the page says. */
  readonly send = input.required<(note: string) => Promise<void>>();
  readonly closed = output<void>();

  protected readonly form = form(
    signal({ note: '' }),
    schema<{ readonly note: string }>((path) => {
      required(path.note);
      maxLength(path.note, 2000);
    }),
    {
      submission: {
        action: async () => {
          await this.send()(this.form.note().value().trim());
        },
        onInvalid: focusFirstError,
      },
    },
  );
}
