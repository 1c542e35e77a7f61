import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, required, schema, validate, type TreeValidationResult } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MeetingDetail } from '#contract/meeting.ts';
import { MeetingApi } from '../agendas/meeting-api';
import { MeetingRefusals } from '../agendas/meeting-refusals';
import { FigureFormat } from '../format/figure-format';
import { today } from '../format/today';
import { Words } from '../format/words';
import { Said } from '../memberships/network-refusals';
import { focusFirstError } from '../shell/first-error';
import { RecordForm } from '../shell/record-form';
import { ChoiceField } from '../ui/choice-field';
import { FormMessage } from '../ui/form-message';
import { TextField } from '../ui/text-field';
import { daysAfter } from './days-after';
import { itemsWithoutMinutes } from './items-without-minutes';

/** Says when, and in which meeting, the body approved the minutes. From then on they are locked, which is said before. */
@Component({
  selector: 'gb-approval-form',
  imports: [ChoiceField, FormMessage, RecordForm, TextField, TranslocoPipe],
  template: `
    <gb-record-form
      sentences="meetings.refused"
      [form]="form"
      [label]="'meetings.approval.button' | transloco"
      [submit]="'meetings.approval.approve' | transloco"
      [refusal]="said.refusal()"
      (closed)="closed.emit()"
      (reload)="reload.emit()"
    >
      <h3>{{ 'meetings.approval.button' | transloco }}</h3>
      <gb-form-message>
        {{ 'meetings.approval.warning' | transloco }}
        @if (gaps().length > 0) {
          <strong>{{ 'meetings.approval.gaps' | transloco }}</strong>
          <ul>
            @for (gap of gaps(); track gap) {
              <li>{{ gap }}</li>
            }
          </ul>
        }
      </gb-form-message>
      @for (problem of said.problems(); track problem) {
        <gb-form-message kind="error">{{ problem }}</gb-form-message>
      }
      @if (later().length > 0) {
        <gb-choice-field
          [field]="form.in"
          [label]="'meetings.approval.in' | transloco"
          [none]="'meetings.approval.inNone' | transloco"
          [options]="later()"
        />
      }
      @if (draft().in === '') {
        <gb-text-field type="date" [field]="form.on" [label]="'meetings.approval.on' | transloco" />
      }
    </gb-record-form>
  `,
  styles: `
    strong {
      display: block;
      margin-block-start: var(--gb-space-2);
    }
    ul {
      margin: 0;
      padding-inline-start: var(--gb-space-4);
    }
  `,
})
export class ApprovalForm {
  readonly #api = inject(MeetingApi);
  readonly #refusals = inject(MeetingRefusals);
  readonly #format = inject(FigureFormat);
  readonly #words = inject(Words);
  readonly #today = today();

  readonly meeting = input.required<MeetingDetail>();
  readonly saved = output<void>();
  readonly closed = output<void>();
  readonly reload = output<void>();

  /** What would stay open for good, in sentences; the minutes can be approved all the same. */
  protected readonly gaps = computed(() => {
    const { agenda, members, recorded } = this.meeting();
    const items = itemsWithoutMinutes(agenda);
    const list = items.map(({ number, title }) => `${this.#words.say('meetings.item.number', { number })} ${title}`).join(', ');
    return [
      ...(items.length === 0 ? [] : [this.#words.count('meetings.approval.items', items.length, { list })]),
      ...(recorded >= members ? [] : [this.#words.count('meetings.approval.attendance', members - recorded)]),
    ];
  });
  /** Later meetings of the body that were or are today. */
  readonly #later = this.#api.meetings(() => ({
    body: this.meeting().body.code,
    from: daysAfter(this.meeting().heldOn, 1),
    to: this.#today,
    order: 'soonest',
  }));
  readonly #approving = computed(() =>
    (this.#later.hasValue() ? (this.#later.value()?.items ?? []) : []).filter(({ state }) => state !== 'cancelled'),
  );
  protected readonly later = computed(() => this.#approving().map(({ id, heldOn }) => ({ word: id, text: this.#format.date(heldOn) })));

  protected readonly draft = signal({ on: this.#today, in: '' });
  protected readonly said = new Said();
  protected readonly form = form(
    this.draft,
    schema<{ readonly on: string; readonly in: string }>((path) => {
      required(path.on);
      validate(path.on, (it) => {
        if (it.valueOf(path.in) !== '') return undefined;
        if (it.value() > this.#today) return { kind: 'inFuture' };
        return it.value() < this.meeting().heldOn ? { kind: 'beforeMeeting' } : undefined;
      });
    }),
    { submission: { action: async () => this.#send(), onInvalid: focusFirstError } },
  );

  #send(): Promise<TreeValidationResult> {
    const { on, in: approving } = this.draft();
    // In a meeting it was approved on its day.
    const day = this.#approving().find(({ id }) => id === approving)?.heldOn ?? on;
    return this.#refusals.send(
      async () => {
        await this.#api.approve(this.meeting().id, { version: this.meeting().version, on: day, in: approving || null });
        this.saved.emit();
      },
      { on: { field: this.form.on }, in: { field: this.form.in } },
      this.said,
    );
  }
}
