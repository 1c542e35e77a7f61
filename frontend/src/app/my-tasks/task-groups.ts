import type { MyTask } from '#contract/my-task.ts';
import { daysBetween } from '../format/due-words';

/** The headings under which tasks stand, in their order. */
const TASK_GROUPS = ['late', 'soon', 'later', 'undated'] as const;
type TaskGroupKey = (typeof TASK_GROUPS)[number];

/** Tasks under one heading. */
interface TaskGroup {
  readonly key: TaskGroupKey;
  readonly tasks: readonly MyTask[];
}

/** How many days ahead something is called soon. */
const DAYS_AHEAD = 14;

type Dated = Pick<MyTask, 'dueOn' | 'late'>;

/** Where a task stands on a day (`YYYY-MM-DD`). A day that is over without anything being late is no term: it says since when it waits. */
export function groupOf({ dueOn, late }: Dated, today: string): TaskGroupKey {
  if (late) return 'late';
  if (dueOn === null || dueOn < today) return 'undated';
  return daysBetween(today, dueOn) <= DAYS_AHEAD ? 'soon' : 'later';
}

/** The groups that have tasks; within them the order stays. */
export const groupsOf = (tasks: readonly MyTask[], today: string): TaskGroup[] =>
  TASK_GROUPS.map((key) => ({ key, tasks: tasks.filter((task) => groupOf(task, today) === key) })).filter(
    (group) => group.tasks.length > 0,
  );
