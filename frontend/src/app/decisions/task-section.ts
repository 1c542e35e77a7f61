import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { ListPlus, Plus } from 'lucide';
import type { DecisionDetail, FollowState, Task } from '#contract/decision.ts';
import { keptFor } from '../shell/kept-for';
import { focusNext } from '../ui/focus-next';
import { FollowChip } from '../ui/follow-chip';
import { FormMessage } from '../ui/form-message';
import { Icon } from '../ui/icon';
import { DecisionApi } from './decision-api';
import { DecisionWords } from './decision-words';
import { FollowForm, type FollowDeed, type FollowEntry } from './follow-form';
import { TaskForm } from './task-form';

type TaskDeed = Extract<FollowDeed, 'done' | 'dropped' | 'reopen'>;
/** The form that is open: a new task, the decision itself as a task, or what happens to one of them. */
interface Opened {
  readonly what: 'add' | 'take' | 'change' | TaskDeed;
  readonly task?: Task;
}

const STATES: Readonly<Record<TaskDeed, FollowState>> = { done: 'done', dropped: 'dropped', reopen: 'open' };

/** The pieces of work that a decision asks for, and how they stand. */
@Component({
  selector: 'gb-task-section',
  imports: [FollowChip, FollowForm, FormMessage, Icon, TaskForm, TranslocoPipe],
  templateUrl: './task-section.html',
  styleUrl: '../ui/record-section.scss',
  styles: `
    .title {
      overflow-wrap: anywhere;
    }
    .note {
      margin: var(--gb-space-1) 0 0;
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
})
export class TaskSection {
  readonly #api = inject(DecisionApi);
  readonly #focus = focusNext();
  protected readonly words = inject(DecisionWords);
  protected readonly plus = Plus;
  protected readonly take = ListPlus;

  readonly decision = input.required<DecisionDetail>();
  /** Something else is stored now; what that is, where it is known. */
  readonly changed = output<DecisionDetail | undefined>();

  // What is open at one decision is not at another.
  protected readonly opened = keptFor<string, Opened | undefined>(
    () => this.decision().code,
    () => undefined,
  );
  protected readonly done = keptFor<string, Opened['what'] | undefined>(
    () => this.decision().code,
    () => undefined,
  );

  /** How the task that is opened is to go on; undefined while it is changed, or another form is open. */
  protected readonly deed = computed(() => {
    const what = this.opened()?.what;
    return what === 'done' || what === 'dropped' || what === 'reopen' ? what : undefined;
  });

  protected readonly send = async ({ note }: FollowEntry): Promise<void> => {
    const [task, deed] = [this.opened()?.task, this.deed()];
    if (task === undefined || deed === undefined) return;
    const { version, id } = task;
    this.keep(await this.#api.changeTask(id, { version, state: STATES[deed], ...(note === null ? {} : { note }) }));
  };

  /** What can be done with a task as it stands. */
  protected deedsOf({ state }: Task): readonly (TaskDeed | 'change')[] {
    return state === 'open' ? ['done', 'change', 'dropped'] : ['reopen'];
  }

  protected facts(task: Task): string {
    return [task.organisation?.name, task.responsible?.name, this.words.dueBeside(task)]
      .filter((text) => text !== undefined && text !== '')
      .join(' · ');
  }

  protected open(opened: Opened): void {
    this.done.set(undefined);
    this.opened.set(opened);
    this.#focus('gb-record-form :is(input, textarea, select)');
  }

  protected close(): void {
    const opened = this.opened();
    this.opened.set(undefined);
    this.#focus(wayOf(opened));
  }

  /** Shows what was stored at once: what is focused next has to stay when the page is fetched anew. */
  protected keep(task: Task): void {
    const decision = this.decision();
    const others = decision.tasks.some(({ id }) => id === task.id)
      ? decision.tasks.map((each) => (each.id === task.id ? task : each))
      : [...decision.tasks, task];
    this.changed.emit({ ...decision, tasks: others });
  }

  protected finish(): void {
    const opened = this.opened();
    this.opened.set(undefined);
    this.done.set(opened?.what);
    this.#focus(wayOf(opened), ':scope > .ways button', 'li .ways button');
  }
}

/** Where a form was opened. */
const wayOf = (opened: Opened | undefined): string =>
  opened?.task === undefined ? ':scope > .ways button' : `[data-task="${opened.task.id}"] .ways button`;
