import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink, type UrlTree } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { AlarmClock } from 'lucide';
import type { MyTask } from '#contract/my-task.ts';
import { today } from '../format/today';
import { Words } from '../format/words';
import { Context } from '../shell/context';
import { EmptyState } from '../ui/empty-state';
import { Icon } from '../ui/icon';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { UniqueId } from '../ui/unique-id';
import { MyTaskApi } from './my-task-api';
import { groupsOf } from './task-groups';
import { TASK_ICONS } from './task-icons';
import { TaskWords } from './task-words';

/** Aufgaben: everything that the person who is signed in has to do, the most urgent first; each leads to where it is done. */
@Component({
  selector: 'gb-my-tasks-page',
  imports: [EmptyState, Icon, LoadFailed, Loading, RouterLink, TranslocoPipe],
  host: { class: 'gb-page' },
  templateUrl: './my-tasks-page.html',
  styleUrl: './my-tasks-page.scss',
})
export class MyTasksPage {
  readonly #router = inject(Router);
  readonly #context = inject(Context);
  readonly #words = inject(Words);
  protected readonly words = inject(TaskWords);
  protected readonly icons = TASK_ICONS;
  protected readonly late = AlarmClock;
  protected readonly id = inject(UniqueId).next('my-tasks');

  protected readonly resource = inject(MyTaskApi).tasks();
  readonly #loaded = lastLoaded(this.resource);
  protected readonly tasks = computed(() => this.#loaded()?.items);
  protected readonly groups = computed(() => groupsOf(this.tasks() ?? [], today()));
  protected readonly lead = computed(() => {
    const tasks = this.tasks() ?? [];
    const late = tasks.filter(({ late: isLate }) => isLate).length;
    const all = this.#words.count('myTasks.lead', tasks.length);
    return late === 0 ? all : `${all} ${this.#words.count('myTasks.leadLate', late)}`;
  });

  /** Where it is done, with place and language as they are chosen; a quarter that the task names holds there. */
  protected wayTo({ address }: MyTask): UrlTree {
    const way = this.#router.parseUrl(address);
    way.queryParams = { ...this.#context.params(), ...way.queryParams };
    return way;
  }
}
