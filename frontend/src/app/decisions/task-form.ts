import { Component, computed, inject, input, output } from '@angular/core';
import { form, maxLength, required, schema, type TreeValidationResult } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import type { DecisionDetail, Task } from '#contract/decision.ts';
import { excerpt } from '../format/excerpt';
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
import { DecisionRefusals } from './decision-refusals';

interface TaskDraft {
  readonly title: string;
  readonly organisation: string;
  readonly responsible: string;
  readonly dueOn: string;
}

/** Letters that a title has room for. */
const TITLE = 300;

/** What the parts are called in the form. */
const LABELS: Readonly<Record<keyof TaskDraft, string>> = {
  title: 'decisions.task.title',
  organisation: 'decisions.task.organisation',
  responsible: 'decisions.task.person',
  dueOn: 'decisions.task.dueOn',
};

/** Adds a task to a decision, filled in from it, or changes one. */
@Component({
  selector: 'gb-task-form',
  imports: [ChoiceField, FormMessage, RecordForm, TextField, TranslocoPipe],
  template: `
    @let heading = (task() === undefined ? 'decisions.task.add' : 'decisions.task.change') | transloco;
    <gb-record-form
      sentences="decisions.refused"
      [form]="form"
      [label]="heading"
      [submit]="(task() === undefined ? 'decisions.task.addIt' : 'shell.form.save') | transloco"
      [refusal]="said.refusal()"
      [differing]="differing()"
      (closed)="closed.emit()"
      (reload)="reload.emit()"
    >
      <h3>{{ heading }}</h3>
      @for (problem of said.problems(); track problem) {
        <gb-form-message kind="error">{{ problem }}</gb-form-message>
      }
      <gb-text-field autocomplete="off" [long]="true" [field]="form.title" [label]="'decisions.task.title' | transloco" />
      <gb-choice-field
        [field]="form.organisation"
        [label]="'decisions.task.organisation' | transloco"
        [none]="'decisions.nobody' | transloco"
        [options]="organisations()"
      />
      <gb-choice-field
        [field]="form.responsible"
        [label]="'decisions.task.person' | transloco"
        [none]="'decisions.task.noPerson' | transloco"
        [options]="people()"
      />
      <gb-text-field type="date" [optional]="true" [field]="form.dueOn" [label]="'decisions.task.dueOn' | transloco" />
    </gb-record-form>
  `,
})
export class TaskForm {
  readonly #api = inject(DecisionApi);
  readonly #refusals = inject(DecisionRefusals);
  readonly #words = inject(Words);
  readonly #format = inject(FigureFormat);

  readonly decision = input.required<DecisionDetail>();
  /** The one to change; without it one is added. */
  readonly task = input<Task>();
  /** Whether the decision itself becomes the task, so that its wording is filled in. */
  readonly fromWording = input(false);
  readonly saved = output<Task>();
  readonly closed = output<void>();
  /** The person wants to see what is stored now. */
  readonly reload = output<void>();

  protected readonly said = new Said();
  readonly #organisations = inject(OrganisationNames).all();
  readonly #people = this.#api.people();

  protected readonly organisations = computed(() => {
    const all = this.#organisations.hasValue() ? this.#organisations.value().items : [];
    return withOne(all, this.task()?.organisation ?? this.decision().responsible, ({ code, name }) => ({ word: code, text: name }));
  });
  protected readonly people = computed(() => {
    const all = this.#people.hasValue() ? this.#people.value().items : [];
    return withOne(all, this.task()?.responsible ?? null, ({ id, name }) => ({ word: id, text: name }));
  });

  readonly #kept = new RecordDraft(
    () => this.task()?.id,
    () => this.#begin(),
  );
  readonly #draft = this.#kept.draft;
  // A new task is filled in from the decision, but nobody has stored it yet.
  protected readonly differing = computed(() =>
    this.task() === undefined
      ? []
      : this.#kept.differing().map(({ part, stored }) => ({ label: this.#words.say(LABELS[part]), text: this.#textOf(part, stored) })),
  );
  protected readonly form = form(
    this.#draft,
    schema<TaskDraft>((path) => {
      required(path.title);
      maxLength(path.title, TITLE);
    }),
    { submission: { action: async () => this.#send(), onInvalid: focusFirstError } },
  );

  #begin(): TaskDraft {
    const task = this.task();
    const { wording, responsible, dueOn } = this.decision();
    if (task !== undefined) {
      return {
        title: task.title,
        organisation: task.organisation?.code ?? '',
        responsible: task.responsible?.id ?? '',
        dueOn: task.dueOn ?? '',
      };
    }
    return {
      title: this.fromWording() ? excerpt(wording, TITLE) : '',
      organisation: responsible?.code ?? '',
      responsible: '',
      dueOn: dueOn ?? '',
    };
  }

  /** What is stored in a part, as people call it. */
  #textOf(part: keyof TaskDraft, stored: string): string {
    if (stored === '' || part === 'title') return stored;
    if (part === 'dueOn') return this.#format.date(stored);
    const options = part === 'organisation' ? this.organisations() : this.people();
    return options.find(({ word }) => word === stored)?.text ?? '';
  }

  #send(): Promise<TreeValidationResult> {
    const { title, organisation, responsible, dueOn } = this.form;
    return this.#refusals.send(
      async () => {
        const draft = this.#draft();
        const content = {
          title: draft.title.replace(/\s+/g, ' ').trim(),
          organisation: draft.organisation || null,
          responsibleAccount: draft.responsible || null,
          dueOn: draft.dueOn || null,
        };
        const task = this.task();
        const stored =
          task === undefined
            ? await this.#api.addTask(this.decision().code, content)
            : await this.#api.changeTask(task.id, { ...content, version: task.version });
        this.saved.emit(stored);
      },
      {
        title: { field: title },
        organisation: { field: organisation },
        responsibleAccount: { field: responsible },
        dueOn: { field: dueOn },
      },
      this.said,
    );
  }
}

/** What is offered, and before that what is chosen already where it is not among it. */
function withOne<It extends object>(
  all: readonly It[],
  one: It | null,
  optionOf: (it: It) => { readonly word: string; readonly text: string },
): readonly { readonly word: string; readonly text: string }[] {
  const options = all.map(optionOf);
  const chosen = one === null ? undefined : optionOf(one);
  return chosen === undefined || options.some(({ word }) => word === chosen.word) ? options : [chosen, ...options];
}
