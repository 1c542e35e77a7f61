import type { RetentionReadModel } from '../people/retention-read-model.ts';
import type { MyTask, TasksOf, TaskSource } from './my-task.ts';

/** Contact data that is proposed for deletion; one task for all of them, without names. */
export class RetentionTasks implements TaskSource {
  readonly #retention: RetentionReadModel;

  constructor(retention: RetentionReadModel) {
    this.#retention = retention;
  }

  async tasksOf({ who }: TasksOf): Promise<MyTask[]> {
    if (!who.permissions.has('network.edit')) return [];
    const { items, total } = await this.#retention.open({ limit: 1, offset: 0 });
    const [oldest] = items;
    if (oldest === undefined) return [];
    return [
      {
        kind: 'retention',
        key: 'open',
        about: { de: 'Kontaktdaten', en: 'Contact data' },
        within: null,
        period: null,
        count: total,
        dueOn: oldest.proposedOn,
        late: false,
        address: '/personen/aufbewahrung',
      },
    ];
  }
}
