import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, type TreeValidationResult } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import type { RecommendationAnswer } from '#contract/recommendation-response.ts';
import { focusFirstError } from '../shell/first-error';
import type { Refusal } from '../shell/refusal';
import { ChoiceField } from '../ui/choice-field';
import { TextField } from '../ui/text-field';
import { answerDraft, answerOf, answerRules } from './answer-draft';
import { keptFor } from '../shell/kept-for';
import { RecommendationApi } from './recommendation-api';
import { RecommendationNames } from './recommendation-names';
import { RESPONSES } from './recommendation-words';
import { RecordForm } from '../shell/record-form';
import { sendRecord } from '../shell/send-record';

/** Records what a body decided on a recommendation, or corrects what was recorded. */
@Component({
  selector: 'gb-answer-form',
  imports: [ChoiceField, RecordForm, TextField, TranslocoPipe],
  template: `
    <gb-record-form
      sentences="recommendations.answer.refused"
      [form]="form"
      [label]="heading()"
      [submit]="heading()"
      [refusal]="refusal()"
      (closed)="closed.emit()"
      (reload)="reload.emit()"
    >
      <h3>{{ heading() }}</h3>
      <gb-choice-field
        [field]="form.response"
        [label]="'recommendations.answer.response' | transloco"
        [none]="'shell.form.choose' | transloco"
        [options]="responses()"
      />
      <gb-text-field
        autocomplete="off"
        [field]="form.body"
        [optional]="form.response().value() === 'open'"
        [label]="'recommendations.answer.body' | transloco"
        [hint]="'recommendations.answer.bodyHint' | transloco"
      />
      <gb-text-field
        type="date"
        [field]="form.decidedOn"
        [label]="'recommendations.answer.decidedOn' | transloco"
        [hint]="'recommendations.answer.decidedOnHint' | transloco"
      />
      <gb-text-field
        [long]="true"
        [field]="form.reason"
        [optional]="form.response().value() === 'accepted'"
        [label]="'recommendations.answer.reason' | transloco"
        [hint]="'recommendations.answer.reasonHint' | transloco"
      />
    </gb-record-form>
  `,
})
export class AnswerForm {
  readonly #api = inject(RecommendationApi);
  readonly #names = inject(RecommendationNames);

  /** Code of the recommendation. */
  readonly code = input.required<string>();
  /** The response that is corrected; without one a new one is recorded. */
  readonly corrected = input<RecommendationAnswer>();
  /** Something else is stored now. */
  readonly saved = output<void>();
  readonly closed = output<void>();
  /** The person wants to see what is stored now. */
  readonly reload = output<void>();

  readonly #draft = keptFor(
    () => this.corrected()?.id,
    () => answerDraft(this.corrected()),
  );
  protected readonly refusal = signal<Refusal | undefined>(undefined);
  protected readonly heading = computed(() =>
    this.#names.say(this.corrected() === undefined ? 'recommendations.answer.add' : 'recommendations.answer.correct'),
  );
  protected readonly responses = computed(() =>
    RESPONSES.map((word) => ({ word, text: this.#names.say(`recommendations.answer.word.${word}`) })),
  );
  protected readonly form = form(this.#draft, answerRules, {
    submission: { action: async () => this.#send(), onInvalid: focusFirstError },
  });

  #send(): Promise<TreeValidationResult> {
    const { response, reason, body, decidedOn } = this.form;
    return sendRecord(
      async () => {
        await this.#api.respond(this.code(), answerOf(this.#draft(), this.corrected()));
        this.saved.emit();
      },
      {
        response: { field: response, kind: 'required' },
        reason: { field: reason, kind: 'required' },
        body: { field: body, kind: 'required' },
        decidedOn: { field: decidedOn, kind: 'inFuture' },
      },
      this.refusal,
    );
  }
}
