import type { MyTaskCounts } from '#contract/my-task.ts';
import { byUrgency, type MyTask, type TasksOf, type TaskSource } from './my-task.ts';

/** The work of a person over all kinds. */
export class MyTasks {
  readonly #sources: readonly TaskSource[];

  constructor(sources: readonly TaskSource[]) {
    this.#sources = sources;
  }

  /** The most urgent first. */
  async of(asked: TasksOf): Promise<MyTask[]> {
    const found = await Promise.all(this.#sources.map((source) => source.tasksOf(asked)));
    return found.flat().sort(byUrgency);
  }

  /** How many there are, and how many of them are late. */
  async countsOf(asked: TasksOf): Promise<MyTaskCounts> {
    const tasks = await this.of(asked);
    return { all: tasks.length, late: tasks.filter(({ late }) => late).length };
  }
}
