import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { form, maxLength, schema, type TreeValidationResult } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { formatPeriod, period, shift } from '#contract/period.ts';
import type { Review, ReviewItem } from '#contract/review.ts';
import { MeetingRefusals } from '../agendas/meeting-refusals';
import { FigureFormat } from '../format/figure-format';
import { Said } from '../memberships/network-refusals';
import { focusFirstError } from '../shell/first-error';
import { RecordForm } from '../shell/record-form';
import { ChoiceField } from '../ui/choice-field';
import { FormMessage } from '../ui/form-message';
import { TextField } from '../ui/text-field';
import { ReviewApi } from './review-api';

/** So many quarters are offered. */
const QUARTERS = 4;

/** Puts an item off to a later review, where it stands again. */
@Component({
  selector: 'gb-postpone-form',
  imports: [ChoiceField, FormMessage, RecordForm, TextField, TranslocoPipe],
  template: `
    @let heading = 'reviews.postpone.heading' | transloco;
    <gb-record-form
      sentences="reviews.refused"
      [form]="form"
      [label]="heading"
      [submit]="'reviews.postpone.submit' | transloco"
      [refusal]="said.refusal()"
      (closed)="closed.emit()"
      (reload)="reload.emit()"
    >
      <h4>{{ heading }}</h4>
      @for (problem of said.problems(); track problem) {
        <gb-form-message kind="error">{{ problem }}</gb-form-message>
      }
      <gb-choice-field [field]="form.quarter" [label]="'reviews.postpone.quarter' | transloco" [options]="quarters()" />
      <gb-text-field [long]="true" [optional]="true" [field]="form.note" [label]="'reviews.postpone.note' | transloco" />
    </gb-record-form>
  `,
})
export class PostponeForm {
  readonly #api = inject(ReviewApi);
  readonly #refusals = inject(MeetingRefusals);
  readonly #format = inject(FigureFormat);

  readonly quarter = input.required<string>();
  readonly item = input.required<ReviewItem>();
  readonly saved = output<Review>();
  readonly closed = output<void>();
  readonly reload = output<void>();

  readonly #later = computed(() => Array.from({ length: QUARTERS }, (_, index) => formatPeriod(shift(period(this.quarter()), index + 1))));
  protected readonly quarters = computed(() => this.#later().map((word) => ({ word, text: this.#format.period(word) })));
  protected readonly said = new Said();
  protected readonly draft = linkedSignal(() => ({ quarter: this.#later()[0] ?? '', note: '' }));
  protected readonly form = form(
    this.draft,
    schema<{ readonly quarter: string; readonly note: string }>((path) => maxLength(path.note, 2000)),
    { submission: { action: async () => this.#send(), onInvalid: focusFirstError } },
  );

  #send(): Promise<TreeValidationResult> {
    const { key, version } = this.item();
    const { quarter, note } = this.draft();
    return this.#refusals.send(
      async () => {
        this.saved.emit(
          await this.#api.handle(this.quarter(), { key, version, state: 'postponed', postponedTo: quarter, note: note.trim() || null }),
        );
      },
      { note: { field: this.form.note } },
      this.said,
    );
  }
}
