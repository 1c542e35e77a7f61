import type { TopicContactReadModel } from '../contact-coverage/topic-contact-read-model.ts';
import { coverageOn, type Cell } from '../contact-coverage/coverage.ts';
import type { ReferenceReadModel } from '../reference-data/reference-read-model.ts';
import type { MyTask, TasksOf, TaskSource } from './my-task.ts';

/** Topics for which trainings of contact persons have ended or end soon; for whoever keeps the list. Gaps are no task: who fills them is decided. */
export class ContactTasks implements TaskSource {
  readonly #reference: ReferenceReadModel;
  readonly #contacts: TopicContactReadModel;

  constructor(reference: ReferenceReadModel, contacts: TopicContactReadModel) {
    this.#reference = reference;
    this.#contacts = contacts;
  }

  async tasksOf({ who, today }: TasksOf): Promise<MyTask[]> {
    if (!who.permissions.has('network.edit')) return [];
    const [departments, topics, contacts] = await Promise.all([
      this.#reference.list('departments'),
      this.#reference.list('contact-topics'),
      this.#contacts.all(),
    ]);
    const coverage = coverageOn(today, departments, topics, contacts);
    return coverage.topics.flatMap(({ code, name }) => {
      const ending = coverage.cells.filter((cell) => cell.topic === code && isEnding(cell));
      const soonest = ending.map(({ trainedUntil }) => trainedUntil ?? today).toSorted()[0];
      if (soonest === undefined) return [];
      const task: MyTask = {
        kind: 'contact',
        key: code,
        about: name,
        within: null,
        count: ending.length,
        dueOn: soonest,
        late: soonest < today,
        address: '/ansprechpersonen',
      };
      return [task];
    });
  }
}

const isEnding = ({ state }: Cell): boolean => state === 'expired' || state === 'expiring';
