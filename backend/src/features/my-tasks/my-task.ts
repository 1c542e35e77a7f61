import type { LocalisedText } from '#contract/common.ts';
import type { MyTask } from '#contract/my-task.ts';
import type { Principal } from '../../access/principal.ts';

export type { MyTask };

/** Whose work is asked for, and on which day (`YYYY-MM-DD`). */
export interface TasksOf {
  readonly who: Principal;
  readonly today: string;
}

/** Knows the work of some kinds. A kind is known by one source only. */
export interface TaskSource {
  /** In no order; nothing where the person has nothing to do with it. */
  tasksOf(asked: TasksOf): Promise<MyTask[]>;
}

/** A text that people wrote in one language stands for both. */
export const asWritten = (text: string): LocalisedText => ({ de: text, en: text });

/** Late ones first, then by due date; those without a date last. Of two alike by kind and key, so that the order stays. */
export const byUrgency = (a: MyTask, b: MyTask): number =>
  Number(b.late) - Number(a.late) ||
  (a.dueOn ?? NEVER).localeCompare(b.dueOn ?? NEVER) ||
  a.kind.localeCompare(b.kind) ||
  a.key.localeCompare(b.key);

const NEVER = '9999-12-31';
