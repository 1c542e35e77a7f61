import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, type TreeValidationResult } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Participation } from '#contract/participation.ts';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import { focusFirstError } from '../shell/first-error';
import { RecordDraft } from '../shell/record-draft';
import { RecordForm } from '../shell/record-form';
import type { Refusal } from '../shell/refusal';
import { sendRecord } from '../shell/send-record';
import { ChoiceField } from '../ui/choice-field';
import { TextField } from '../ui/text-field';
import { ParticipationApi, type ParticipationSubject } from './participation-api';
import { participationDraft, participationOf, participationRules } from './participation-draft';
import { PARTICIPATION_KINDS } from './participation-words';

/** Records who was heard about something and what came of it, or changes such an entry. */
@Component({
  selector: 'gb-participation-form',
  imports: [ChoiceField, RecordForm, TextField, TranslocoPipe],
  template: `
    <gb-record-form
      sentences="participation.refused"
      [form]="form"
      [label]="heading()"
      [submit]="'shell.form.save' | transloco"
      [refusal]="refusal()"
      [differing]="differing()"
      (closed)="closed.emit()"
      (reload)="reload.emit()"
    >
      <h3>{{ heading() }}</h3>
      <gb-choice-field
        [field]="form.kind"
        [label]="'participation.kind' | transloco"
        [none]="'shell.form.choose' | transloco"
        [options]="kinds()"
      />
      <gb-text-field
        autocomplete="off"
        [field]="form.who"
        [label]="'participation.who' | transloco"
        [hint]="'participation.whoHint' | transloco"
      />
      <gb-text-field type="date" [field]="form.heardOn" [label]="'participation.heardOn' | transloco" />
      <gb-text-field
        inputmode="numeric"
        autocomplete="off"
        [optional]="true"
        [field]="form.people"
        [label]="'participation.people' | transloco"
      />
      <gb-text-field
        [long]="true"
        [optional]="true"
        [field]="form.whatChanged"
        [label]="'participation.whatChanged' | transloco"
        [hint]="'participation.whatChangedHint' | transloco"
      />
    </gb-record-form>
  `,
})
export class ParticipationForm {
  readonly #api = inject(ParticipationApi);
  readonly #words = inject(Words);
  readonly #format = inject(FigureFormat);

  /** About what they were heard. */
  readonly subject = input.required<ParticipationSubject>();
  /** The entry that is changed; without one a new one is recorded. */
  readonly entry = input<Participation>();
  /** Something else is stored now. */
  readonly saved = output<void>();
  readonly closed = output<void>();
  /** The person wants to see what is stored now. */
  readonly reload = output<void>();

  readonly #kept = new RecordDraft(
    () => this.entry()?.id,
    () => participationDraft(this.entry()),
  );
  readonly #draft = this.#kept.draft;
  protected readonly differing = computed(() =>
    this.#kept
      .differing()
      .map(({ part, stored }) => ({ label: this.#words.say(`participation.${part}`), text: this.#textOf(part, stored) })),
  );
  protected readonly refusal = signal<Refusal | undefined>(undefined);
  protected readonly heading = computed(() => this.#words.say(this.entry() === undefined ? 'participation.add' : 'participation.change'));
  protected readonly kinds = computed(() =>
    PARTICIPATION_KINDS.map((word) => ({ word, text: this.#words.say(`participation.kindOf.${word}`) })),
  );
  protected readonly form = form(this.#draft, participationRules, {
    submission: { action: async () => this.#send(), onInvalid: focusFirstError },
  });

  /** What is stored in a part, as people call it. */
  #textOf(part: string, stored: string): string {
    if (part === 'kind') return this.kinds().find(({ word }) => word === stored)?.text ?? '';
    return part === 'heardOn' && stored !== '' ? this.#format.date(stored) : stored;
  }

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
      ? this.#api.add(this.subject(), content)
      : this.#api.change(this.subject(), entry.id, { ...content, version: entry.version });
  }
}
