import { dayOfMoment } from '../../clock.ts';
import type { Decision, DecisionQuery } from '#contract/decision.ts';
import { monthsLater } from '../../days.ts';
import { hasText, isThe } from './refused-filters.ts';
import type { SnapshotReadModel } from './snapshot-read-model.ts';

/** Decisions as they stood when a quarter was adopted. */
export class FrozenDecisions {
  readonly #snapshots: SnapshotReadModel;

  constructor(snapshots: SnapshotReadModel) {
    this.#snapshots = snapshots;
  }

  /** Open ones by due date, then the settled, latest first. Throws `NotFound` for a quarter that was not adopted. */
  async list(quarter: string, query: DecisionQuery): Promise<Decision[]> {
    const { id, adoptedAt } = await this.#snapshots.get(quarter);
    const kept = await this.#snapshots.rows<Decision>(id, 'decisions');
    const day = dayOfMoment(adoptedAt);
    return kept.map(({ content }) => content).filter((decision) => fits(decision, query, day));
  }
}

const fits = (decision: Decision, query: DecisionQuery, day: string): boolean =>
  isThe(query.body, decision.body.code) &&
  isThe(query.organisation, decision.responsible?.code) &&
  isThe(query.state, decision.state) &&
  isThe(query.kind, decision.kind) &&
  (query.due === undefined || (query.due === 'overdue' ? decision.overdue : isDueWithinAMonth(decision, day))) &&
  hasText(query.text, decision.code, decision.wording, decision.item.title);

const isDueWithinAMonth = ({ state, dueOn }: Decision, day: string): boolean =>
  state === 'open' && dueOn !== null && dueOn >= day && dueOn <= monthsLater(day, 1);
