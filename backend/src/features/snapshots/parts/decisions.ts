import type { DecisionReadModel } from '../../decisions/decision-read-model.ts';
import type { FrozenRow, SnapshotPart } from '../snapshot.ts';
import { NOBODY } from './measures.ts';

const ALL = 100_000;

/** Decisions and their tasks, as far as they were followed up. */
export class DecisionsPart implements SnapshotPart {
  readonly name = 'decisions';
  readonly #decisions: DecisionReadModel;

  constructor(decisions: DecisionReadModel) {
    this.#decisions = decisions;
  }

  async rows(): Promise<FrozenRow[]> {
    const { items } = await this.#decisions.list({ limit: ALL, offset: 0 }, NOBODY);
    return items.map((decision) => ({
      key: decision.code,
      content: { ...decision, tasks: decision.tasks.map((task) => ({ ...task, responsible: null })) },
    }));
  }
}
