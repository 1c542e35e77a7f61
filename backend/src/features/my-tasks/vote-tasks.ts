import { dayOfMoment } from '../../clock.ts';
import type { PriorityRoundReadModel } from '../priority-rounds/priority-round-read-model.ts';
import { asWritten, type MyTask, type TasksOf, type TaskSource } from './my-task.ts';

/** More rounds are never open at once. */
const ROUNDS = 100;

/** Open rounds of members in which the person may vote and has not. */
export class VoteTasks implements TaskSource {
  readonly #rounds: PriorityRoundReadModel;

  constructor(rounds: PriorityRoundReadModel) {
    this.#rounds = rounds;
  }

  async tasksOf({ who }: TasksOf): Promise<MyTask[]> {
    if (!who.permissions.has('priority-rounds.vote')) return [];
    const { items } = await this.#rounds.list({ state: 'open', limit: ROUNDS, offset: 0 }, who.accountId);
    return items
      .filter(({ votingBy, voted }) => votingBy === 'members' && !voted)
      .map(({ code, title, closesAt }) => ({
        kind: 'vote',
        key: code,
        about: asWritten(title),
        within: null,
        period: null,
        count: 1,
        dueOn: closesAt === null ? null : dayOfMoment(closesAt),
        late: false,
        address: `/priorisierungen/${code}/abstimmen`,
      }));
  }
}
