import { afterNextRender, Component, computed, ElementRef, inject, Injector, input, output, signal, untracked } from '@angular/core';
import { form, FormField, FormRoot, type TreeValidationResult } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PriorityRound } from '#contract/priority-round.ts';
import { Words } from '../format/words';
import { fieldErrors } from '../shell/field-errors';
import { focusFirstError, showRefusal } from '../shell/first-error';
import { FormDraft } from '../shell/form-draft';
import { OvertakenMessage } from '../shell/overtaken-message';
import { refusalOf, type Refusal } from '../shell/refusal';
import { RefusedMessage } from '../shell/refused-message';
import { pathKey } from '../shell/refused-words';
import { TextField } from '../ui/text-field';
import { UniqueId } from '../ui/unique-id';
import { OptionFields } from './option-fields';
import { PriorityRoundApi } from './priority-round-api';
import { changeOf, contentOf, draftOf, newDraft, priorityRoundRules, type PriorityRoundDraft } from './priority-round-draft';
import { PRIORITY_ROUND_WORDS } from './priority-round-words';

/** Prepares a round, or changes a draft. What was typed stays until it is stored, whatever happens meanwhile. */
@Component({
  selector: 'gb-priority-round-form',
  imports: [FormField, FormRoot, OptionFields, OvertakenMessage, RefusedMessage, TextField, TranslocoPipe],
  templateUrl: './priority-round-form.html',
  styleUrls: ['../ui/long-form.scss', './priority-round-form.scss'],
})
export class PriorityRoundForm {
  readonly #api = inject(PriorityRoundApi);
  readonly #say = inject(Words);
  readonly #injector = inject(Injector);
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly id = inject(UniqueId).next('gb-round');
  protected readonly words = PRIORITY_ROUND_WORDS;
  protected readonly voters = ['members', 'links'] as const;

  /** The draft to change; without one a new one is prepared. */
  readonly round = input<PriorityRound>();
  /** What is stored now. */
  readonly saved = output<PriorityRound>();
  readonly cancelled = output<void>();

  protected readonly kept = new FormDraft<PriorityRound, PriorityRoundDraft>({
    objectType: 'priority_round',
    stored: () => this.round(),
    draftOf: (stored) => this.#startOf(stored),
    latest: (code) => this.#api.latest(code),
  });
  protected readonly draft = this.kept.draft;
  protected readonly refusal = signal<Refusal | undefined>(undefined);
  protected readonly form = form(this.draft, priorityRoundRules, {
    submission: { action: async () => this.#save(), onInvalid: focusFirstError },
  });
  protected readonly known = computed(() =>
    (this.kept.base()?.options ?? []).map(({ recommendation, title }) => ({ code: recommendation, name: title })),
  );
  protected readonly votersMissing = computed(() => this.form.votingBy().touched() && this.form.votingBy().invalid());

  /** Whether something was typed that is not stored yet. */
  readonly isDirty = this.kept.isDirty;

  /** The sentence for what the server objects to in the list of recommendations; empty when nothing is wrong. */
  protected readonly optionsProblem = computed(() => {
    const objected = this.refusal()?.issues.some(({ path }) => path.split('.')[0] === 'options') ?? false;
    return objected ? this.#say.say(pathKey(PRIORITY_ROUND_WORDS, 'options')) : '';
  });

  #startOf(round: PriorityRound | undefined): PriorityRoundDraft {
    // The language may change while the form is open; what was typed does not.
    const usual = untracked(() => ({
      pickOne: this.#say.say('priorityRounds.form.usual.pickOne'),
      openQuestion: this.#say.say('priorityRounds.form.usual.openQuestion'),
    }));
    return round === undefined ? newDraft(usual) : draftOf(round, usual);
  }

  async #save(): Promise<TreeValidationResult> {
    this.refusal.set(undefined);
    try {
      const stored = await this.kept.store((base) => this.#write(base));
      this.form().reset();
      this.saved.emit(stored);
      return undefined;
    } catch (error) {
      const errors = await this.#refused(refusalOf(error));
      afterNextRender(() => showRefusal(this.#element), { injector: this.#injector });
      return errors;
    }
  }

  #write(round: PriorityRound | undefined): Promise<PriorityRound> {
    if (round === undefined) return this.#api.add(contentOf(this.draft()));
    const { code, version } = round;
    return this.#api.change(code, { ...changeOf(this.kept.before(), this.draft()), version });
  }

  async #refused(refusal: Refusal | undefined): Promise<TreeValidationResult> {
    if (await this.kept.wasOvertaken(refusal)) return undefined;
    const said = refusal && {
      ...refusal,
      issues: refusal.issues.map(({ path }) => ({ path, message: this.#say.say(pathKey(PRIORITY_ROUND_WORDS, path)) })),
    };
    this.refusal.set(said);
    const { title, introduction, votingBy, pickOne, openQuestion, closesAt } = this.form;
    return fieldErrors(said, {
      title: { field: title },
      introduction: { field: introduction },
      votingBy: { field: votingBy },
      pickOne: { field: pickOne },
      openQuestion: { field: openQuestion },
      closesAt: { field: closesAt, kind: 'timeIsOver' },
    });
  }
}
