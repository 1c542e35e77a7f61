import { Component, inject, input, output, signal } from '@angular/core';
import { form, required, schema, validate, type FieldTree, type TreeValidationResult } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { parsePeriod } from '#contract/period.ts';
import type { QuarterDetail } from '#contract/quarter-cycle.ts';
import { focusFirstError } from '../shell/first-error';
import { keptFor } from '../shell/kept-for';
import { RecordForm } from '../shell/record-form';
import type { Refusal } from '../shell/refusal';
import { sendRecord } from '../shell/send-record';
import { ChoiceField } from '../ui/choice-field';
import { TextField } from '../ui/text-field';
import { QuarterApi } from './quarter-api';
import { ReviewMeetings } from './review-meetings';

const DAYS = ['deliverUntil', 'reviewUntil', 'publishUntil'] as const;
type Day = (typeof DAYS)[number];
interface DeadlineDraft extends Readonly<Record<Day, string>> {
  readonly reviewMeeting: string;
}

/** Sets until when each step of a quarter is to be done, and the meeting that reviews it. Days follow each other as the steps do. */
@Component({
  selector: 'gb-deadline-form',
  imports: [ChoiceField, RecordForm, TextField, TranslocoPipe],
  template: `
    <gb-record-form
      sentences="quarters.refused"
      [form]="form"
      [label]="'quarters.deadline.heading' | transloco"
      [submit]="'shell.form.save' | transloco"
      [refusal]="refusal()"
      (closed)="closed.emit()"
      (reload)="reload.emit()"
    >
      <h3>{{ 'quarters.deadline.heading' | transloco }}</h3>
      <div class="days">
        @for (day of days; track day) {
          <gb-text-field type="date" [field]="fields[day]" [label]="'quarters.deadline.' + day | transloco" />
        }
      </div>
      <gb-choice-field
        [field]="form.reviewMeeting"
        [label]="'quarters.deadline.reviewMeeting' | transloco"
        [none]="'quarters.deadline.noMeeting' | transloco"
        [options]="meetings()"
      />
    </gb-record-form>
  `,
  styles: `
    .days {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(11rem, 100%), 1fr));
      gap: var(--gb-space-3);
    }
  `,
})
export class DeadlineForm {
  readonly #api = inject(QuarterApi);
  protected readonly days = DAYS;

  readonly quarter = input.required<QuarterDetail>();
  readonly saved = output<QuarterDetail>();
  readonly closed = output<void>();
  /** The person wants to see what is stored now. */
  readonly reload = output<void>();

  protected readonly refusal = signal<Refusal | undefined>(undefined);
  readonly #draft = keptFor<string, DeadlineDraft>(
    () => this.quarter().quarter,
    () => {
      const { deliverUntil, reviewUntil, publishUntil, reviewMeeting } = this.quarter();
      return {
        deliverUntil: deliverUntil ?? '',
        reviewUntil: reviewUntil ?? '',
        publishUntil: publishUntil ?? '',
        reviewMeeting: reviewMeeting ?? '',
      };
    },
  );
  protected readonly form = form(
    this.#draft,
    schema<DeadlineDraft>((path) => {
      // While deliveries are asked for there is a day until which they are.
      required(path.deliverUntil, { when: () => this.quarter().state === 'collecting' });
      DAYS.forEach((day, at) => {
        validate(path[day], (typed) => {
          const earlier = DAYS.slice(0, at).map((each) => typed.valueOf(path[each]));
          const first = parsePeriod(this.quarter().quarter)?.start ?? '';
          const value = typed.value();
          return value !== '' && [first, ...earlier].some((each) => value < each) ? { kind: 'tooEarly' } : undefined;
        });
      });
    }),
    { submission: { action: async () => this.#send(), onInvalid: focusFirstError } },
  );
  protected readonly fields: Readonly<Record<Day, FieldTree<string>>> = this.form;
  protected readonly meetings = inject(ReviewMeetings).around(
    () => this.quarter().quarter,
    () => this.quarter().reviewMeeting,
  );

  #send(): Promise<TreeValidationResult> {
    const { quarter, version } = this.quarter();
    const { deliverUntil, reviewUntil, publishUntil, reviewMeeting } = this.#draft();
    const change = {
      version,
      deliverUntil: orNull(deliverUntil),
      reviewUntil: orNull(reviewUntil),
      publishUntil: orNull(publishUntil),
      reviewMeeting: orNull(reviewMeeting),
    };
    return sendRecord(
      async () => {
        this.saved.emit(await this.#api.change(quarter, change));
      },
      {
        deliverUntil: { field: this.form.deliverUntil, kind: 'tooEarly' },
        reviewUntil: { field: this.form.reviewUntil, kind: 'tooEarly' },
        publishUntil: { field: this.form.publishUntil, kind: 'tooEarly' },
        reviewMeeting: { field: this.form.reviewMeeting },
      },
      this.refusal,
    );
  }
}

const orNull = (text: string): string | null => (text === '' ? null : text);
