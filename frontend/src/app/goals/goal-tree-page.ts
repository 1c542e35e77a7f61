import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, effect, inject, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { ArrowDown, ArrowUp, Pencil, Plus, Trash2 } from 'lucide';
import type { GoalNode, GoalResponse } from '#contract/goal.ts';
import { FigureFormat } from '../format/figure-format';
import { Attempt } from '../shell/attempt';
import { RefusedMessage } from '../shell/refused-message';
import { Session } from '../shell/session';
import { keepOnClosing, type WithChanges } from '../shell/unsaved-changes';
import { EmptyState } from '../ui/empty-state';
import { Explain } from '../ui/explain';
import { focusNext } from '../ui/focus-next';
import { FormMessage } from '../ui/form-message';
import { Icon } from '../ui/icon';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { GoalApi } from './goal-api';
import { GoalCounts } from './goal-counts';
import { GoalForm } from './goal-form';
import { GoalLead } from './goal-lead';
import { branchesOf, GOAL_WORDS, isBare, type GoalBranch } from './goal-words';

/** What somebody writes in: a goal that changes, or a new one below another, or at the top where no code is given. */
interface Opened {
  readonly way: 'change' | 'add';
  readonly code: string;
}

/** The tree of guiding visions, goals and sub-goals, with how much is attached to each; whoever coordinates adds, moves and renames. */
@Component({
  selector: 'gb-goal-tree-page',
  imports: [
    EmptyState,
    Explain,
    FormMessage,
    GoalCounts,
    GoalForm,
    GoalLead,
    Icon,
    LoadFailed,
    Loading,
    NgTemplateOutlet,
    RefusedMessage,
    RouterLink,
    TranslocoPipe,
  ],
  host: { class: 'gb-page' },
  templateUrl: './goal-tree-page.html',
  styleUrl: './goal-tree-page.scss',
})
export class GoalTreePage implements WithChanges {
  readonly #api = inject(GoalApi);
  readonly #focusNext = focusNext();
  readonly #session = inject(Session);
  protected readonly format = inject(FigureFormat);
  protected readonly words = GOAL_WORDS;
  protected readonly icons = { up: ArrowUp, down: ArrowDown, pencil: Pencil, plus: Plus, bin: Trash2 };
  protected readonly isBare = isBare;

  protected readonly resource = this.#api.tree();
  readonly #list = lastLoaded(this.resource);
  protected readonly loaded = computed(() => this.#list() !== undefined);
  protected readonly goals = computed(() => this.#list()?.items ?? []);
  protected readonly branches = computed(() => branchesOf(this.goals()));
  protected readonly hasDemo = computed(() => this.goals().some(({ demo }) => demo));
  protected readonly mayEdit = computed(() => this.#session.may('recommendations.edit'));
  protected readonly opened = signal<Opened | undefined>(undefined);
  readonly #attempt = new Attempt();
  protected readonly busy = this.#attempt.busy;
  protected readonly refusal = this.#attempt.refusal;
  /** What was done, and what can be taken back. */
  protected readonly done = signal<{ readonly key: string; readonly title: string; readonly removed?: GoalNode } | undefined>(undefined);
  /** Where the focus belongs once the tree is there again. */
  #moved: { readonly code: string; readonly button: '.up' | '.down' } | undefined;
  private readonly form = viewChild(GoalForm);

  hasChanges(): boolean {
    return this.form()?.isDirty() ?? false;
  }

  protected isOpen(way: Opened['way'], code: string): boolean {
    return this.opened()?.way === way && this.opened()?.code === code;
  }

  protected open(way: Opened['way'], code = ''): void {
    this.done.set(undefined);
    this.#attempt.forget();
    this.opened.set({ way, code });
  }

  constructor() {
    keepOnClosing(this);
    // A goal that moved is drawn anew and loses the focus.
    effect(() => {
      const moved = this.#moved;
      if (this.goals().length > 0 && moved !== undefined) this.#focus(moved.code, moved.button);
      this.#moved = undefined;
    });
  }

  /** Closes the form and leads back to the button that opened it. */
  protected close(): void {
    const opened = this.opened();
    this.opened.set(undefined);
    if (opened !== undefined) this.#focus(opened.code, `.${opened.way}`);
  }

  protected keep(goal: GoalResponse): void {
    const isNew = this.opened()?.way === 'add';
    this.opened.set(undefined);
    this.done.set({ key: isNew ? 'goals.done.added' : 'goals.done.changed', title: goal.title });
    this.resource.reload();
  }

  /** Takes a goal up or down among those beside it. */
  protected move({ goal }: GoalBranch, place: number, step: -1 | 1): Promise<void> {
    return this.#do(async () => {
      await this.#api.change(goal.code, { position: place + step, version: goal.version });
      this.done.set({ key: step === -1 ? 'goals.done.movedUp' : 'goals.done.movedDown', title: goal.title });
      this.#moved = { code: goal.code, button: step === -1 ? '.up' : '.down' };
    });
  }

  protected remove(goal: GoalNode): Promise<void> {
    return this.#do(async () => {
      await this.#api.remove(goal);
      this.opened.set(undefined);
      this.done.set({ key: 'goals.done.removed', title: goal.title, removed: goal });
    });
  }

  /** Brings back what was removed, to where it was. */
  protected restore({ code, title, description, parentCode, position }: GoalNode): Promise<void> {
    return this.#do(async () => {
      await this.#api.add({ code, title, description, parentCode, position });
      this.done.set({ key: 'goals.done.restored', title });
    });
  }

  protected reload(): void {
    this.#attempt.forget();
    this.resource.reload();
  }

  /** One change at a time: each needs the version that the one before has left. */
  async #do(work: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.done.set(undefined);
    if (await this.#attempt.make(work)) this.resource.reload();
  }

  /** Leads to a button of a goal; to its first one that can be pressed where this one cannot. */
  #focus(code: string, selector: string): void {
    const ways = code === '' ? '.head' : `[data-code="${code}"] > .node .ways`;
    this.#focusNext(`${ways} ${selector}:enabled`, `${ways} button:enabled`);
  }
}
