import { Component, computed, inject, input, output } from '@angular/core';
import { form, FormField, maxLength, schema, type TreeValidationResult } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AgendaItem, Outcome } from '#contract/agenda-item.ts';
import { AgendaApi } from '../agendas/agenda-api';
import { MeetingRefusals } from '../agendas/meeting-refusals';
import { Said } from '../memberships/network-refusals';
import { focusFirstError } from '../shell/first-error';
import { keptFor } from '../shell/kept-for';
import { RecordForm } from '../shell/record-form';
import { FormMessage } from '../ui/form-message';
import { TextField } from '../ui/text-field';

/** What was said about an item as it is typed. */
interface MinutesDraft {
  readonly minutes: string;
  /** Empty while nobody has said what came of it. */
  readonly outcome: string;
}

const draftOf = (item: AgendaItem): MinutesDraft => ({ minutes: item.minutes ?? '', outcome: item.outcome ?? '' });

const rules = schema<MinutesDraft>((path) => maxLength(path.minutes, 20_000));

/** Writes down what was said about an item and what came of it. What was typed stays also when somebody else was faster. */
@Component({
  selector: 'gb-minutes-form',
  imports: [FormField, FormMessage, RecordForm, TextField, TranslocoPipe],
  template: `
    <gb-record-form
      sentences="meetings.refused"
      [form]="form"
      [label]="'meetings.minutes.of' | transloco: { title: item().title }"
      [submit]="'meetings.minutes.save' | transloco"
      [refusal]="said.refusal()"
      (closed)="closed.emit()"
      (reload)="reload.emit()"
    >
      @for (problem of said.problems(); track problem) {
        <gb-form-message kind="error">{{ problem }}</gb-form-message>
      }
      @if (theirs(); as text) {
        <gb-form-message>
          <strong>{{ 'meetings.minutes.theirs' | transloco }}</strong>
          <p>{{ text }}</p>
        </gb-form-message>
      }
      <fieldset>
        <legend>{{ 'meetings.part.outcome' | transloco }}</legend>
        @for (each of outcomes; track each) {
          <label class="gb-check"
            ><input type="radio" [formField]="form.outcome" [value]="each" />
            {{ (each === '' ? 'meetings.outcome.open' : 'meetings.outcome.' + each) | transloco }}</label
          >
        }
      </fieldset>
      <gb-text-field [long]="true" [optional]="true" [field]="form.minutes" [label]="'meetings.part.minutes' | transloco" />
    </gb-record-form>
  `,
  styles: `
    fieldset {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--gb-space-4);
      min-inline-size: 0;
      margin: 0;
      padding: 0;
      border: 0;
    }
    legend {
      padding: 0;
      font-size: var(--gb-size-s);
      font-weight: var(--gb-weight-strong);
    }
    p {
      margin: var(--gb-space-1) 0 0;
      white-space: pre-line;
    }
  `,
})
export class MinutesForm {
  readonly #api = inject(AgendaApi);
  readonly #refusals = inject(MeetingRefusals);
  protected readonly outcomes = ['information', 'agreement', 'decision', ''] as const;

  readonly item = input.required<AgendaItem>();
  readonly saved = output<void>();
  readonly closed = output<void>();
  readonly reload = output<void>();

  protected readonly draft = keptFor(
    () => this.item().id,
    () => draftOf(this.item()),
  );
  /** What was stored when the form was opened. */
  readonly #begun = keptFor(
    () => this.item().id,
    () => this.item().minutes ?? '',
  );
  /** What somebody else has stored since. */
  protected readonly theirs = computed(() => {
    const now = this.item().minutes ?? '';
    return now === this.#begun() ? '' : now;
  });
  protected readonly said = new Said();
  protected readonly form = form(this.draft, rules, {
    submission: { action: async () => this.#send(), onInvalid: focusFirstError },
  });

  #send(): Promise<TreeValidationResult> {
    return this.#refusals.send(
      async () => {
        const { minutes, outcome } = this.draft();
        await this.#api.change(this.item().id, {
          minutes: minutes.trim() || null,
          // The radio buttons offer nothing else.
          outcome: outcome === '' ? null : (outcome as Outcome),
          version: this.item().version,
        });
        this.saved.emit();
      },
      { minutes: { field: this.form.minutes } },
      this.said,
    );
  }
}
