import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, maxLength, required, schema, type TreeValidationResult } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import type { NewStatement, StatementKind } from '#contract/statement.ts';
import { focusFirstError } from '../shell/first-error';
import type { Refusal } from '../shell/refusal';
import { ChoiceField } from '../ui/choice-field';
import { TextField } from '../ui/text-field';
import { RecommendationApi } from './recommendation-api';
import { RecommendationNames } from './recommendation-names';
import { STATEMENT_KINDS } from './recommendation-words';
import { RecordForm } from '../shell/record-form';
import { sendRecord } from '../shell/send-record';

interface StatementDraft {
  readonly kind: string;
  readonly text: string;
  readonly speakerRole: string;
  readonly meeting: string;
  readonly heldOn: string;
}

/** The same limits as the contract. */
const statementRules = schema<StatementDraft>((path) => {
  required(path.kind);
  required(path.text);
  maxLength(path.text, 2000);
  maxLength(path.speakerRole, 120);
  required(path.meeting);
  maxLength(path.meeting, 200);
  required(path.heldOn);
});

const statementOf = ({ kind, text, speakerRole, meeting, heldOn }: StatementDraft): NewStatement => ({
  // The list offers nothing else, and without a choice nothing is sent.
  kind: kind as StatementKind,
  text: text.trim(),
  speakerRole: speakerRole.trim() || null,
  meeting: meeting.trim(),
  heldOn,
});

/** Records what was said about a recommendation; as what somebody spoke, never who. */
@Component({
  selector: 'gb-statement-form',
  imports: [ChoiceField, RecordForm, TextField, TranslocoPipe],
  template: `
    @let heading = 'recommendations.statement.add' | transloco;
    <gb-record-form
      sentences="recommendations.form.refused"
      [form]="form"
      [label]="heading"
      [submit]="heading"
      [refusal]="refusal()"
      (closed)="closed.emit()"
      (reload)="reload.emit()"
    >
      <h3>{{ heading }}</h3>
      <gb-choice-field
        [field]="form.kind"
        [label]="'recommendations.statement.kind' | transloco"
        [none]="'shell.form.choose' | transloco"
        [options]="kinds()"
      />
      <gb-text-field
        [long]="true"
        [field]="form.text"
        [label]="'recommendations.statement.text' | transloco"
        [hint]="'recommendations.statement.textHint' | transloco"
      />
      <gb-text-field
        autocomplete="off"
        [optional]="true"
        [field]="form.speakerRole"
        [label]="'recommendations.statement.role' | transloco"
        [hint]="'recommendations.statement.roleHint' | transloco"
      />
      <gb-text-field
        autocomplete="off"
        [field]="form.meeting"
        [label]="'recommendations.statement.meeting' | transloco"
        [hint]="'recommendations.statement.meetingHint' | transloco"
      />
      <gb-text-field type="date" [field]="form.heldOn" [label]="'recommendations.statement.heldOn' | transloco" />
    </gb-record-form>
  `,
})
export class StatementForm {
  readonly #api = inject(RecommendationApi);
  readonly #names = inject(RecommendationNames);

  /** Code of the recommendation. */
  readonly code = input.required<string>();
  /** Something else is stored now. */
  readonly saved = output<void>();
  readonly closed = output<void>();
  /** The person wants to see what is stored now. */
  readonly reload = output<void>();

  readonly #draft = signal<StatementDraft>({ kind: '', text: '', speakerRole: '', meeting: '', heldOn: '' });
  protected readonly refusal = signal<Refusal | undefined>(undefined);
  protected readonly kinds = computed(() =>
    STATEMENT_KINDS.map((word) => ({ word, text: this.#names.say(`recommendation.statementKind.${word}`) })),
  );
  protected readonly form = form(this.#draft, statementRules, {
    submission: { action: async () => this.#send(), onInvalid: focusFirstError },
  });

  #send(): Promise<TreeValidationResult> {
    const { kind, text, speakerRole, meeting, heldOn } = this.form;
    return sendRecord(
      async () => {
        await this.#api.addStatement(this.code(), statementOf(this.#draft()));
        this.saved.emit();
      },
      {
        kind: { field: kind, kind: 'required' },
        // Length and emptiness are seen here; what is left for the server to object to is what looks like HTML.
        text: { field: text, kind: 'html' },
        speakerRole: { field: speakerRole, kind: 'html' },
        meeting: { field: meeting, kind: 'html' },
        heldOn: { field: heldOn, kind: 'inFuture' },
      },
      this.refusal,
    );
  }
}
