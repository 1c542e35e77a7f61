import { Component, inject, input, output, signal } from '@angular/core';
import { form, type TreeValidationResult } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ProgressOverride } from '#contract/recommendation-progress.ts';
import { FigureFormat } from '../format/figure-format';
import { focusFirstError } from '../shell/first-error';
import type { Refusal } from '../shell/refusal';
import { TextField } from '../ui/text-field';
import { keptFor } from '../shell/kept-for';
import { overrideDraft, overrideRules } from './override-draft';
import { RecommendationApi } from './recommendation-api';
import { RecordForm } from '../shell/record-form';
import { sendRecord } from '../shell/send-record';

/** Sets the progress of a quarter in the place of the derived one, or replaces what was set. */
@Component({
  selector: 'gb-override-form',
  imports: [RecordForm, TextField, TranslocoPipe],
  template: `
    @let heading = 'recommendations.override.heading' | transloco: { quarter: format.period(quarter()) };
    <gb-record-form
      sentences="recommendations.override.refused"
      [form]="form"
      [label]="heading"
      [submit]="'recommendations.override.submit' | transloco"
      [refusal]="refusal()"
      (closed)="closed.emit()"
      (reload)="reload.emit()"
    >
      <h3>{{ heading }}</h3>
      <p class="gb-muted">{{ 'recommendations.override.text' | transloco }}</p>
      <gb-text-field
        inputmode="numeric"
        autocomplete="off"
        [field]="form.value"
        [label]="'recommendations.override.value' | transloco"
        [hint]="'recommendations.override.valueHint' | transloco"
      />
      <gb-text-field
        [long]="true"
        [field]="form.reason"
        [label]="'recommendations.override.reason' | transloco"
        [hint]="'recommendations.override.reasonHint' | transloco"
      />
    </gb-record-form>
  `,
  styles: `
    p {
      margin: 0;
      font-size: var(--gb-size-s);
    }
  `,
})
export class OverrideForm {
  readonly #api = inject(RecommendationApi);
  protected readonly format = inject(FigureFormat);

  /** Code of the recommendation. */
  readonly code = input.required<string>();
  /** For which it is set; it expires with this quarter. */
  readonly quarter = input.required<string>();
  /** What was set before and is replaced. */
  readonly holding = input.required<ProgressOverride | null>();
  /** Something else is stored now. */
  readonly saved = output<void>();
  readonly closed = output<void>();
  /** The person wants to see what is stored now. */
  readonly reload = output<void>();

  readonly #draft = keptFor(
    () => this.quarter(),
    () => overrideDraft(this.holding()),
  );
  protected readonly refusal = signal<Refusal | undefined>(undefined);
  protected readonly form = form(this.#draft, overrideRules, {
    submission: { action: async () => this.#send(), onInvalid: focusFirstError },
  });

  #send(): Promise<TreeValidationResult> {
    const { value, reason } = this.#draft();
    return sendRecord(
      async () => {
        const replaces = this.holding()?.id ?? null;
        await this.#api.setProgress(this.code(), { quarter: this.quarter(), value: Number(value), reason: reason.trim(), replaces });
        this.saved.emit();
      },
      { value: { field: this.form.value, kind: 'wholePercent' }, reason: { field: this.form.reason, kind: 'required' } },
      this.refusal,
    );
  }
}
