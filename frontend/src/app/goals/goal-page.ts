import { Component, computed, effect, inject, input, linkedSignal, signal, viewChild, viewChildren } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Pencil } from 'lucide';
import type { GoalChange, GoalResponse } from '#contract/goal.ts';
import { FigureFormat } from '../format/figure-format';
import { ObjectHistory } from '../shell/object-history';
import { PageTitles } from '../shell/page-titles';
import { refusalOf, type Refusal } from '../shell/refusal';
import { RefusedMessage } from '../shell/refused-message';
import { pathKey } from '../shell/refused-words';
import { keepOnClosing, type WithChanges } from '../shell/unsaved-changes';
import { Explain } from '../ui/explain';
import { FormMessage } from '../ui/form-message';
import { Icon } from '../ui/icon';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { AttachedList, type AttachedItem, type AttachedLink } from './attached-list';
import { GoalApi } from './goal-api';
import { GoalForm } from './goal-form';
import { GoalStanding } from './goal-standing';
import { ATTACHED, GOAL_WORDS, type Attached } from './goal-words';

/** What was attached before, which brings it back. */
interface Undo {
  readonly kind: Attached;
  readonly links: readonly AttachedLink[];
}

/** One goal: where it stands in the tree, what is attached to it, and why. */
@Component({
  selector: 'gb-goal-page',
  imports: [
    AttachedList,
    Explain,
    FormMessage,
    GoalForm,
    GoalStanding,
    Icon,
    LoadFailed,
    Loading,
    ObjectHistory,
    RefusedMessage,
    RouterLink,
    TranslocoPipe,
  ],
  host: { class: 'gb-page' },
  templateUrl: './goal-page.html',
  styleUrl: './goal-page.scss',
})
export class GoalPage implements WithChanges {
  readonly #api = inject(GoalApi);
  readonly #transloco = inject(TranslocoService);
  readonly #format = inject(FigureFormat);
  protected readonly pencil = Pencil;
  protected readonly words = GOAL_WORDS;
  protected readonly kinds = ATTACHED;

  /** From the address. */
  readonly code = input.required<string>();

  protected readonly resource = this.#api.goal(() => this.code());
  readonly #loaded = lastLoaded(this.resource);
  /** What is stored, as far as is known here. */
  protected readonly goal = linkedSignal<GoalResponse | undefined>(() => this.#loaded());
  readonly #tree = this.#api.tree();
  protected readonly tree = computed(() => (this.#tree.hasValue() ? this.#tree.value().items : []));
  protected readonly attached = computed(() => {
    const goal = this.goal();
    return goal === undefined ? undefined : itemsOf(goal, (name) => this.#format.name(name));
  });
  protected readonly nothing = computed(() => ATTACHED.every((kind) => this.goal()?.[kind].length === 0));
  protected readonly editing = signal(false);
  protected readonly busy = signal(false);
  protected readonly refusal = signal<Refusal | undefined>(undefined);
  /** In which list something was attached that the server refuses. */
  readonly #refusedIn = signal<Attached | undefined>(undefined);
  protected readonly undo = signal<Undo | undefined>(undefined);
  private readonly form = viewChild(GoalForm);
  private readonly lists = viewChildren(AttachedList);

  constructor() {
    keepOnClosing(this);
    const titles = inject(PageTitles);
    effect(() => {
      const title = this.goal()?.title;
      if (title !== undefined) titles.name('goals.titleOf', { title });
    });
  }

  hasChanges(): boolean {
    return this.form()?.isDirty() === true || this.lists().some((list) => list.isDirty());
  }

  protected keep(goal: GoalResponse): void {
    this.editing.set(false);
    this.undo.set(undefined);
    this.goal.set(goal);
    this.#tree.reload();
  }

  /** The sentence for what the server objects to in a list. */
  protected problem(kind: Attached): string {
    const issue = this.refusal()?.issues.find(({ path }) => path.split('.')[0] === kind);
    return issue === undefined || this.#refusedIn() !== kind
      ? ''
      : this.#transloco.translate<string>(pathKey(GOAL_WORDS, issue.path), {}, this.#format.language());
  }

  /** Stores what is attached from now on; what was taken off can be brought back. */
  protected async attach(goal: GoalResponse, kind: Attached, links: readonly AttachedLink[]): Promise<void> {
    if (this.busy()) return;
    const before = goal[kind].map(({ code, why }) => ({ code, why }));
    this.busy.set(true);
    this.refusal.set(undefined);
    this.undo.set(undefined);
    try {
      const change: GoalChange = { [kind]: links, version: goal.version };
      this.goal.set(await this.#api.change(goal.code, change));
      if (links.length < before.length) this.undo.set({ kind, links: before });
    } catch (error) {
      this.refusal.set(refusalOf(error));
      this.#refusedIn.set(kind);
    } finally {
      this.busy.set(false);
    }
  }

  protected reload(): void {
    this.refusal.set(undefined);
    this.resource.reload();
    this.#tree.reload();
  }
}

const itemsOf = (
  { recommendations, measures, indicators }: GoalResponse,
  nameOf: (name: GoalResponse['indicators'][number]['name']) => string,
): Readonly<Record<Attached, readonly AttachedItem[]>> => ({
  recommendations: recommendations.map(({ code, title, response, why }) => ({ code, name: title, response, why })),
  measures: measures.map(({ code, title, status, why }) => ({ code, name: title, status, why })),
  indicators: indicators.map(({ code, name, why }) => ({ code, name: nameOf(name), why })),
});
