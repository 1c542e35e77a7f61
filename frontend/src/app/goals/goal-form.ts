import { afterNextRender, Component, computed, ElementRef, inject, input, output, signal } from '@angular/core';
import { form, FormField, FormRoot, type TreeValidationResult } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import type { GoalNode, GoalResponse } from '#contract/goal.ts';
import { fieldErrors } from '../shell/field-errors';
import { focusFirstError } from '../shell/first-error';
import { FormDraft } from '../shell/form-draft';
import { OvertakenMessage } from '../shell/overtaken-message';
import { differences } from '../shell/overtaking';
import { refusalOf, type Refusal } from '../shell/refusal';
import { RefusedMessage } from '../shell/refused-message';
import { TextField } from '../ui/text-field';
import { UniqueId } from '../ui/unique-id';
import { GoalApi } from './goal-api';
import { contentOf, draftOf, goalRules, parentProblem, type GoalDraft } from './goal-draft';
import { GOAL_WORDS } from './goal-words';

/** What a form of a goal begins with. */
type ChangedGoal = Pick<GoalNode, 'code' | 'title' | 'description' | 'parentCode' | 'version'>;

/** Adds a goal, or changes its words and its place in the tree. What was typed stays until it is stored. */
@Component({
  selector: 'gb-goal-form',
  imports: [FormField, FormRoot, OvertakenMessage, RefusedMessage, TextField, TranslocoPipe],
  templateUrl: './goal-form.html',
  styleUrl: '../ui/small-form.scss',
})
export class GoalForm {
  readonly #api = inject(GoalApi);
  protected readonly id = inject(UniqueId).next('gb-goal');
  protected readonly words = GOAL_WORDS;

  /** The one to change; without one a new one is added. */
  readonly goal = input<ChangedGoal>();
  /** Code of the goal that a new one is to stand below; empty for a guiding vision. */
  readonly below = input('');
  /** The tree. */
  readonly goals = input.required<readonly GoalNode[]>();
  /** What is stored now. */
  readonly saved = output<GoalResponse>();
  readonly cancelled = output<void>();

  protected readonly kept = new FormDraft<ChangedGoal, GoalDraft>({
    objectType: 'goal',
    stored: () => this.goal(),
    draftOf: (stored) => draftOf(stored, this.below()),
    latest: (code) => this.#api.latest(code),
  });
  protected readonly draft = this.kept.draft;
  protected readonly refusal = signal<Refusal | undefined>(undefined);
  protected readonly form = form(
    this.draft,
    goalRules(
      () => this.goal()?.code,
      () => this.goals(),
    ),
    { submission: { action: async () => this.#save(), onInvalid: focusFirstError } },
  );
  /** Below which it could stand: every other one, with a mark for how deep it is. */
  protected readonly parents = computed(() => this.goals().filter(({ code }) => code !== this.goal()?.code));
  protected readonly depths = { vision: '', goal: '– ', sub_goal: '– – ' } as const;
  protected readonly parentError = computed(() => {
    const parent = this.form.parentCode();
    return parent.touched() || parent.dirty() ? parent.errors()[0]?.kind : undefined;
  });

  /** Whether something was typed that is not stored yet. */
  readonly isDirty = this.kept.isDirty;

  constructor() {
    const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => element.querySelector('input')?.focus());
  }

  async #save(): Promise<TreeValidationResult> {
    this.refusal.set(undefined);
    try {
      const stored = await this.kept.store((base) => this.#write(base));
      this.saved.emit(stored);
      return undefined;
    } catch (error) {
      return this.#refused(refusalOf(error));
    }
  }

  #write(goal: ChangedGoal | undefined): Promise<GoalResponse> {
    const content = contentOf(this.draft());
    if (goal === undefined) return this.#api.add(content);
    const changed = Object.fromEntries(differences(this.kept.before(), this.draft()).map((part) => [part, content[part]]));
    return this.#api.change(goal.code, { ...changed, version: goal.version });
  }

  async #refused(refusal: Refusal | undefined): Promise<TreeValidationResult> {
    const code = this.kept.base()?.code;
    if (await this.kept.wasOvertaken(refusal)) return undefined;
    const { title, description, parentCode } = this.form;
    // The tree may have changed meanwhile, so the server may see more than can be seen here.
    const why = parentProblem(code, this.draft().parentCode, this.goals()) ?? 'goalPlace';
    const errors = fieldErrors(refusal, {
      title: { field: title },
      description: { field: description },
      parentCode: { field: parentCode, kind: why },
    });
    this.refusal.set(errors.length === 0 ? refusal : undefined);
    return errors;
  }
}
