import { Component, computed, inject, input, output } from '@angular/core';
import { form, type TreeValidationResult } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import type { DecisionDetail } from '#contract/decision.ts';
import { MeetingApi } from '../agendas/meeting-api';
import { representedIn, VotesHint } from '../agendas/votes-hint';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import { Said } from '../memberships/network-refusals';
import { focusFirstError } from '../shell/first-error';
import { OrganisationNames } from '../shell/organisation-names';
import { RecordDraft } from '../shell/record-draft';
import { RecordForm } from '../shell/record-form';
import { ChoiceField } from '../ui/choice-field';
import { FormMessage } from '../ui/form-message';
import { TextField } from '../ui/text-field';
import { DecisionApi } from './decision-api';
import { decisionDraft, decisionOf, decisionRules, VOTE_PARTS, type DecisionDraft } from './decision-draft';
import { DecisionRefusals } from './decision-refusals';
import { DECISION_KINDS } from './decision-words';

/** What the parts are called in the form. */
const LABELS: Readonly<Record<keyof DecisionDraft, string>> = {
  kind: 'decisions.filter.kind',
  wording: 'decisions.section.wording',
  responsible: 'decisions.filter.organisation',
  dueOn: 'decisions.task.dueOn',
  inFavour: 'decisions.form.inFavour',
  against: 'decisions.form.against',
  abstained: 'decisions.form.abstained',
};

/** Changes wording, kind, votes and who sees to a decision, for as long as the minutes are not approved. */
@Component({
  selector: 'gb-decision-form',
  imports: [ChoiceField, FormMessage, RecordForm, TextField, TranslocoPipe, VotesHint],
  template: `
    @let heading = 'decisions.form.edit' | transloco;
    <gb-record-form
      sentences="decisions.refused"
      [form]="form"
      [label]="heading"
      [submit]="'shell.form.save' | transloco"
      [refusal]="said.refusal()"
      [differing]="differing()"
      (closed)="closed.emit()"
      (reload)="reload.emit()"
    >
      <h3>{{ heading }}</h3>
      @for (problem of said.problems(); track problem) {
        <gb-form-message kind="error">{{ problem }}</gb-form-message>
      }
      <gb-choice-field [field]="form.kind" [label]="'decisions.filter.kind' | transloco" [options]="kinds()" />
      <gb-text-field [long]="true" [field]="form.wording" [label]="'decisions.section.wording' | transloco" />
      <gb-choice-field
        [field]="form.responsible"
        [label]="'decisions.filter.organisation' | transloco"
        [none]="'decisions.nobody' | transloco"
        [options]="organisations()"
      />
      <gb-text-field type="date" [optional]="true" [field]="form.dueOn" [label]="'decisions.task.dueOn' | transloco" />
      <fieldset>
        <legend>{{ 'decisions.form.votes' | transloco }}</legend>
        <div class="votes">
          @for (part of votes; track part) {
            <gb-text-field autocomplete="off" inputmode="numeric" [field]="form[part]" [label]="'decisions.form.' + part | transloco" />
          }
        </div>
        <p class="gb-small-line">{{ 'decisions.form.votesHint' | transloco }}</p>
        <gb-votes-hint [votes]="counted()" [represented]="represented()" />
      </fieldset>
    </gb-record-form>
  `,
  styles: `
    fieldset {
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
    .votes {
      display: grid;
      grid-template-columns: repeat(3, minmax(0, 1fr));
      align-items: start;
      gap: var(--gb-space-3);
      margin-block: var(--gb-space-2) var(--gb-space-1);
    }
    p {
      margin: 0;
    }
  `,
})
export class DecisionForm {
  readonly #api = inject(DecisionApi);
  readonly #refusals = inject(DecisionRefusals);
  readonly #words = inject(Words);
  readonly #format = inject(FigureFormat);
  readonly #organisations = inject(OrganisationNames).all();
  protected readonly votes = VOTE_PARTS;

  readonly decision = input.required<DecisionDetail>();
  readonly saved = output<void>();
  readonly closed = output<void>();
  /** The person wants to see what is stored now. */
  readonly reload = output<void>();

  protected readonly said = new Said();
  protected readonly kinds = computed(() => DECISION_KINDS.map((word) => ({ word, text: this.#words.say(`decisions.kind.${word}`) })));
  protected readonly organisations = computed(() => {
    const options = (this.#organisations.hasValue() ? this.#organisations.value().items : []).map(({ code, name }) => ({
      word: code,
      text: name,
    }));
    const { responsible } = this.decision();
    return responsible === null || options.some(({ word }) => word === responsible.code)
      ? options
      : [{ word: responsible.code, text: responsible.name }, ...options];
  });

  readonly #kept = new RecordDraft(
    () => this.decision().code,
    () => decisionDraft(this.decision()),
  );
  readonly #draft = this.#kept.draft;
  protected readonly differing = computed(() =>
    this.#kept.differing().map(({ part, stored }) => ({ label: this.#words.say(LABELS[part]), text: this.#textOf(part, stored) })),
  );
  protected readonly form = form(this.#draft, decisionRules, {
    submission: { action: async () => this.#send(), onInvalid: focusFirstError },
  });

  // Whoever corrects votes is told of the list of the meeting; without it nothing is said.
  readonly #meeting = inject(MeetingApi).meeting(() => this.decision().meeting.id);
  protected readonly represented = computed(() => (this.#meeting.hasValue() ? representedIn(this.#meeting.value()) : null));
  protected readonly counted = computed(() => VOTE_PARTS.map((part) => this.#draft()[part]));

  /** What is stored in a part, as people call it. */
  #textOf(part: keyof DecisionDraft, stored: string): string {
    if (stored === '') return '';
    if (part === 'kind') return this.kinds().find(({ word }) => word === stored)?.text ?? '';
    if (part === 'responsible') return this.organisations().find(({ word }) => word === stored)?.text ?? '';
    return part === 'dueOn' ? this.#format.date(stored) : stored;
  }

  #send(): Promise<TreeValidationResult> {
    const { kind, wording, responsible, dueOn, inFavour } = this.form;
    return this.#refusals.send(
      async () => {
        const { code, version } = this.decision();
        await this.#api.change(code, decisionOf(this.#draft(), version));
        this.saved.emit();
      },
      {
        kind: { field: kind },
        wording: { field: wording },
        responsible: { field: responsible },
        dueOn: { field: dueOn },
        votes: { field: inFavour },
      },
      this.said,
    );
  }
}
