import { Component, computed, inject, input, output } from '@angular/core';
import { Router } from '@angular/router';
import { form, maxLength, required, schema, type TreeValidationResult } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import type { DecisionDetail } from '#contract/decision.ts';
import { excerpt } from '../format/excerpt';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import { Said } from '../memberships/network-refusals';
import { Context } from '../shell/context';
import { focusFirstError } from '../shell/first-error';
import { keptFor } from '../shell/kept-for';
import { OrganisationNames } from '../shell/organisation-names';
import { RecordForm } from '../shell/record-form';
import { ReferenceNames } from '../shell/reference-names';
import { Session } from '../shell/session';
import { ChoiceField } from '../ui/choice-field';
import { FormMessage } from '../ui/form-message';
import { TextField } from '../ui/text-field';
import { DecisionApi } from './decision-api';
import { DecisionRefusals } from './decision-refusals';

interface MeasureDraft {
  readonly title: string;
  readonly fieldOfAction: string;
  readonly duty: string;
  readonly leadOrganisation: string;
}

/** As much of a wording as makes a title; there is room for more. */
const TITLE_FROM_WORDING = 120;

/** Makes a proposed measure of a decision and leads to it. What the decision says already is filled in. */
@Component({
  selector: 'gb-measure-from-decision',
  imports: [ChoiceField, FormMessage, RecordForm, TextField, TranslocoPipe],
  template: `
    @let heading = 'decisions.measure.take' | transloco;
    <gb-record-form
      sentences="decisions.refused"
      [form]="form"
      [label]="heading"
      [submit]="'decisions.measure.make' | transloco"
      [refusal]="said.refusal()"
      (closed)="closed.emit()"
      (reload)="reload.emit()"
    >
      <h3>{{ heading }}</h3>
      <p>{{ taken() }}</p>
      @for (problem of said.problems(); track problem) {
        <gb-form-message kind="error">{{ problem }}</gb-form-message>
      }
      <gb-text-field autocomplete="off" [field]="form.title" [label]="'decisions.measure.title' | transloco" />
      <gb-choice-field
        [field]="form.fieldOfAction"
        [label]="'decisions.measure.field' | transloco"
        [none]="'shell.form.choose' | transloco"
        [options]="fields()"
      />
      <gb-choice-field
        [field]="form.leadOrganisation"
        [label]="'decisions.measure.lead' | transloco"
        [none]="'shell.form.choose' | transloco"
        [options]="organisations()"
      />
      <gb-choice-field [field]="form.duty" [label]="'decisions.measure.duty' | transloco" [options]="duties()" />
    </gb-record-form>
  `,
  styles: `
    p {
      margin: 0;
    }
  `,
})
export class MeasureFromDecisionForm {
  readonly #api = inject(DecisionApi);
  readonly #refusals = inject(DecisionRefusals);
  readonly #router = inject(Router);
  readonly #context = inject(Context);
  readonly #session = inject(Session);
  readonly #words = inject(Words);
  readonly #format = inject(FigureFormat);
  readonly #names = inject(ReferenceNames);
  readonly #organisations = inject(OrganisationNames).all();

  readonly decision = input.required<DecisionDetail>();
  readonly closed = output<void>();
  /** The person wants to see what is stored now. */
  readonly reload = output<void>();

  protected readonly said = new Said();
  protected readonly taken = computed(() => {
    const { dueOn } = this.decision();
    return dueOn === null
      ? this.#words.say('decisions.measure.taken')
      : this.#words.say('decisions.measure.takenUntil', { date: this.#format.date(dueOn) });
  });
  protected readonly fields = computed(() =>
    this.#names
      .fields()
      .filter(({ active }) => active)
      .map(({ code, name }) => ({ word: code, text: name })),
  );
  protected readonly duties = computed(() =>
    ['voluntary', 'mandatory'].map((word) => ({ word, text: this.#words.say(`measure.duty.${word}`) })),
  );
  /** Who does not coordinate makes measures of the own organisations. */
  protected readonly organisations = computed(() => {
    const all = this.#organisations.hasValue() ? this.#organisations.value().items : [];
    const own = this.#session.account()?.organisations ?? [];
    const { responsible } = this.decision();
    const offered = this.#session.may('measures.edit') ? all : all.filter(({ code }) => own.includes(code));
    const options = offered.map(({ code, name }) => ({ word: code, text: name }));
    return responsible === null || options.some(({ word }) => word === responsible.code)
      ? options
      : [{ word: responsible.code, text: responsible.name }, ...options];
  });

  readonly #draft = keptFor(
    () => this.decision().code,
    (): MeasureDraft => ({
      title: excerpt(this.decision().wording, TITLE_FROM_WORDING),
      fieldOfAction: '',
      duty: 'voluntary',
      leadOrganisation: this.decision().responsible?.code ?? '',
    }),
  );
  protected readonly form = form(
    this.#draft,
    schema<MeasureDraft>((path) => {
      required(path.title);
      maxLength(path.title, 200);
      required(path.fieldOfAction);
      required(path.leadOrganisation);
    }),
    { submission: { action: async () => this.#send(), onInvalid: focusFirstError } },
  );

  #send(): Promise<TreeValidationResult> {
    const { title, fieldOfAction, duty, leadOrganisation } = this.form;
    return this.#refusals.send(
      async () => {
        const draft = this.#draft();
        const { made } = await this.#api.makeMeasure(this.decision().code, {
          title: draft.title.trim(),
          fieldOfAction: draft.fieldOfAction,
          duty: draft.duty === 'mandatory' ? 'mandatory' : 'voluntary',
          leadOrganisation: draft.leadOrganisation,
        });
        this.form().reset();
        await this.#router.navigate(['/massnahmen', made], { queryParams: this.#context.params() });
      },
      {
        title: { field: title },
        fieldOfAction: { field: fieldOfAction },
        duty: { field: duty },
        leadOrganisation: { field: leadOrganisation },
      },
      this.said,
    );
  }
}
