import { standingOn } from '../contact-coverage/coverage-state.ts';
import type { TopicContactReadModel, TrainedCell } from '../contact-coverage/topic-contact-read-model.ts';
import type { MyTask, TasksOf, TaskSource } from './my-task.ts';

/** Topics for which trainings of contact persons have ended or end soon; for whoever keeps the list. Gaps are no task: who fills them is decided. */
export class ContactTasks implements TaskSource {
  readonly #contacts: Pick<TopicContactReadModel, 'newestTrainings'>;

  constructor(contacts: Pick<TopicContactReadModel, 'newestTrainings'>) {
    this.#contacts = contacts;
  }

  async tasksOf({ who, today }: TasksOf): Promise<MyTask[]> {
    if (!who.permissions.has('network.edit')) return [];
    const byTopic = Map.groupBy(await this.#contacts.newestTrainings(today), ({ topic }) => topic);
    return [...byTopic].flatMap(([topic, cells]) => {
      const ending = cells.flatMap((cell) => endOf(cell, today) ?? []).toSorted();
      const [soonest] = ending;
      if (soonest === undefined || cells[0] === undefined) return [];
      const task: MyTask = {
        kind: 'contact',
        key: topic,
        about: cells[0].topicName,
        within: null,
        period: null,
        count: ending.length,
        dueOn: soonest,
        late: soonest < today,
        address: '/ansprechpersonen',
      };
      return [task];
    });
  }
}

/** The last day of a training that has ended or ends soon. All trainings for a topic hold equally long, so the newest one is the best. */
function endOf({ months, attendedOn }: TrainedCell, today: string): string | null {
  const { state, trainedUntil } = standingOn(today, attendedOn === null ? [] : [{ attendedOn }], months);
  return state === 'expired' || state === 'expiring' ? trainedUntil : null;
}
