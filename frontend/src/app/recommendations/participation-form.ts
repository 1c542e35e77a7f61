import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, type TreeValidationResult } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Participation } from '#contract/participation.ts';
import { focusFirstError } from '../shell/first-error';
import type { Refusal } from '../shell/refusal';
import { ChoiceField } from '../ui/choice-field';
import { TextField } from '../ui/text-field';
import { keptFor } from './kept-for';
import { participationDraft, participationOf, participationRules } from './participation-draft';
import { RecommendationApi } from './recommendation-api';
import { RecommendationNames } from './recommendation-names';
import { PARTICIPATION_KINDS } from './recommendation-words';
import { RecordForm } from './record-form';
import { sendRecord } from './send-record';

/** Records who was heard about a recommendation and what came of it, or changes such an entry. */
@Component({
  selector: 'gb-participation-form',
  imports: [ChoiceField, RecordForm, TextField, TranslocoPipe],
  template: `
    <gb-record-form
      sentences="recommendations.participation.refused"
      [form]="form"
      [label]="heading()"
      [submit]="'recommendations.form.save' | transloco"
      [refusal]="refusal()"
      (closed)="closed.emit()"
      (reload)="reload.emit()"
    >
      <h3>{{ heading() }}</h3>
      <gb-choice-field
        [field]="form.kind"
        [label]="'recommendations.participation.kind' | transloco"
        [none]="'recommendations.form.choose' | transloco"
        [options]="kinds()"
      />
      <gb-text-field
        autocomplete="off"
        [field]="form.who"
        [label]="'recommendations.participation.who' | transloco"
        [hint]="'recommendations.participation.whoHint' | transloco"
      />
      <gb-text-field type="date" [field]="form.heardOn" [label]="'recommendations.participation.heardOn' | transloco" />
      <gb-text-field
        inputmode="numeric"
        autocomplete="off"
        [optional]="true"
        [field]="form.people"
        [label]="'recommendations.participation.people' | transloco"
      />
      <gb-text-field
        [long]="true"
        [optional]="true"
        [field]="form.whatChanged"
        [label]="'recommendations.participation.whatChanged' | transloco"
        [hint]="'recommendations.participation.whatChangedHint' | transloco"
      />
    </gb-record-form>
  `,
})
export class ParticipationForm {
  readonly #api = inject(RecommendationApi);
  readonly #names = inject(RecommendationNames);

  /** Code of the recommendation. */
  readonly code = input.required<string>();
  /** The entry that is changed; without one a new one is recorded. */
  readonly entry = input<Participation>();
  /** Something else is stored now. */
  readonly saved = output<void>();
  readonly closed = output<void>();
  /** The person wants to see what is stored now. */
  readonly reload = output<void>();

  readonly #draft = keptFor(
    () => this.entry()?.id,
    () => participationDraft(this.entry()),
  );
  protected readonly refusal = signal<Refusal | undefined>(undefined);
  protected readonly heading = computed(() =>
    this.#names.say(this.entry() === undefined ? 'recommendations.participation.add' : 'recommendations.participation.change'),
  );
  protected readonly kinds = computed(() =>
    PARTICIPATION_KINDS.map((word) => ({ word, text: this.#names.say(`recommendation.participationKind.${word}`) })),
  );
  protected readonly form = form(this.#draft, participationRules, {
    submission: { action: async () => this.#send(), onInvalid: focusFirstError },
  });

  #send(): Promise<TreeValidationResult> {
    const { kind, who, heardOn, people, whatChanged } = this.form;
    return sendRecord(
      async () => {
        await this.#store();
        this.saved.emit();
      },
      {
        kind: { field: kind, kind: 'required' },
        who: { field: who },
        heardOn: { field: heardOn, kind: 'inFuture' },
        people: { field: people, kind: 'wholeNumber' },
        whatChanged: { field: whatChanged },
      },
      this.refusal,
    );
  }

  #store(): Promise<unknown> {
    const entry = this.entry();
    const content = participationOf(this.#draft());
    return entry === undefined
      ? this.#api.addParticipation(this.code(), content)
      : this.#api.changeParticipation(this.code(), entry.id, { ...content, version: entry.version });
  }
}
