import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, maxLength, required, schema } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Delivery } from '#contract/delivery.ts';
import { Words } from '../format/words';
import { focusFirstError } from '../shell/first-error';
import { RecordForm } from '../shell/record-form';
import { TextField } from '../ui/text-field';
import { DeliveryWords } from './delivery-words';

/** As many as are named. */
const NAMED = 5;

/** Asks what has to be mended before deliveries are returned. The note goes to everybody whose delivery it is. */
@Component({
  selector: 'gb-return-form',
  imports: [RecordForm, TextField, TranslocoPipe],
  template: `
    @let heading = words.count('deliveries.return.heading', deliveries().length);
    <gb-record-form
      sentences="deliveries.refused"
      [form]="form"
      [label]="heading"
      [submit]="'deliveries.return.submit' | transloco"
      [refusal]="undefined"
      (closed)="closed.emit()"
    >
      <h2>{{ heading }}</h2>
      <ul>
        @for (name of named(); track $index) {
          <li>{{ name }}</li>
        }
        @if (deliveries().length > named().length) {
          <li>{{ words.count('deliveries.return.more', deliveries().length - named().length) }}</li>
        }
      </ul>
      @if (holdOn() > 0) {
        <p>{{ words.count('deliveries.return.holdOn', holdOn()) }}</p>
      }
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
    ul,
    p {
      margin: 0;
      font-size: var(--gb-size-s);
    }
  `,
})
export class ReturnForm {
  protected readonly words = inject(Words);

  /** What is returned. */
  readonly deliveries = input.required<readonly Delivery[]>();
  /** The note is written; what comes of it the page says. */
  readonly send = input.required<(note: string) => Promise<void>>();
  readonly closed = output<void>();

  readonly #names = inject(DeliveryWords);
  protected readonly named = computed(() =>
    this.deliveries()
      .slice(0, NAMED)
      .map((each) => this.#names.nameWithValue(each)),
  );
  /** How many approved values hold on until mended ones are approved. */
  protected readonly holdOn = computed(
    () => this.deliveries().filter(({ kind, state }) => kind === 'value' && state === 'approved').length,
  );

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
