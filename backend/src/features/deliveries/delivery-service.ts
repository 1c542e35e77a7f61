import type { AuditEvent, AuditLog, Doing } from '../../audit/audit-log.ts';
import { Conflict, InvalidInput, NotFound, RuleViolation, type InputIssue } from '../../errors/app-error.ts';
import type { QuarterReadModel } from '../quarters/quarter-read-model.ts';
import type { ApprovedValues } from './approved-values.ts';
import type { DeliveryDecision, DeliveryStore } from './delivery-store.ts';
import type { ChosenDelivery, DeliveryState, DeliveryToApprove, DeliveryToDecide } from './delivery.ts';

/** What the service works with, all of one transaction. */
export interface DeliveryParts {
  readonly store: DeliveryStore;
  readonly quarters: QuarterReadModel;
  readonly values: ApprovedValues;
  readonly audit: AuditLog;
}

/** From where a delivery can be decided on. */
const FROM: Readonly<Record<DeliveryDecision['state'], readonly DeliveryState[]>> = {
  approved: ['submitted'],
  returned: ['submitted', 'approved'],
};

/** Decides about what was handed in: of several all or none. */
export class DeliveryService {
  readonly #parts: DeliveryParts;

  constructor(parts: DeliveryParts) {
    this.#parts = parts;
  }

  /**
   * Approves what was handed in, and makes observations of values. Throws like `#decide`, and `RuleViolation` where a value would take the place
   * of a figure from a file that the person has not seen.
   */
  async approve(quarter: string, chosen: readonly DeliveryToApprove[], doing: Doing): Promise<number> {
    const decided = await this.#decide(quarter, chosen, { state: 'approved', note: null }, doing);
    const values = decided.filter(({ kind }) => kind === 'value').map(({ id }) => id);
    if (values.length > 0) {
      refuseUnseen(chosen, await this.#parts.values.figuresFromFiles(values), decided);
      await this.#parts.values.record(values, doing);
    }
    return decided.length;
  }

  /** Gives back what was handed in, or approved already, with what has to be mended. Throws like `#decide`. */
  async giveBack(quarter: string, chosen: readonly ChosenDelivery[], note: string, doing: Doing): Promise<number> {
    return (await this.#decide(quarter, chosen, { state: 'returned', note }, doing)).length;
  }

  /**
   * Throws `InvalidInput` for one named twice, `NotFound`, `Conflict` where somebody changed one meanwhile, or `RuleViolation` where one cannot
   * be decided like this or the quarter takes no decisions.
   */
  async #decide(
    quarter: string,
    chosen: readonly ChosenDelivery[],
    decision: Pick<DeliveryDecision, 'state' | 'note'>,
    { actor, at }: Doing,
  ): Promise<DeliveryToDecide[]> {
    const { store, quarters, audit } = this.#parts;
    const { state } = await quarters.hold(quarter);
    if (state !== 'collecting' && state !== 'in_review')
      throw new RuleViolation(`${quarter} is ${state}: nothing is approved or returned now.`);
    const ids = chosen.map(({ id }) => id);
    if (new Set(ids).size < ids.length) throw new InvalidInput('The same delivery is named twice.');
    const found = await store.lock(quarter, ids);
    check(quarter, chosen, found, decision.state);
    await store.decide(ids, { ...decision, by: actor.name, at });
    const events = found.map(({ id, label, state: before }): AuditEvent => ({
      action: decision.state,
      objectType: 'delivery',
      objectId: id,
      objectLabel: label,
      changes: [{ field: 'state', before, after: decision.state }],
    }));
    await audit.recordAll(actor, events, at);
    return found;
  }
}

function refuseUnseen(
  chosen: readonly DeliveryToApprove[],
  fromFiles: ReadonlyMap<string, string>,
  decided: readonly DeliveryToDecide[],
): void {
  const labels = new Map(decided.map(({ id, label }) => [id, label]));
  const issues = chosen.flatMap(({ id, replaces }, index): InputIssue[] => {
    const figure = fromFiles.get(id);
    if (figure === undefined || figure === replaces) return [];
    const message = `"${labels.get(id)}" has a figure from a file by now. Name it in "replaces" to put the entered value in its place.`;
    return [{ path: `deliveries.${index}.replaces`, code: 'replaces-file', message, params: { id, figure } }];
  });
  if (issues.length > 0) throw new RuleViolation(`${issues.length} would replace figures from files. Nothing was stored.`, { issues });
}

function check(
  quarter: string,
  chosen: readonly ChosenDelivery[],
  found: readonly DeliveryToDecide[],
  to: DeliveryDecision['state'],
): void {
  const byId = new Map(found.map((each) => [each.id, each]));
  const stale: InputIssue[] = [];
  const refused: InputIssue[] = [];
  for (const [index, { id, version }] of chosen.entries()) {
    const path = `deliveries.${index}`;
    const now = byId.get(id);
    if (now === undefined) throw new NotFound(`There is no delivery ${id} in ${quarter}.`, { issues: [{ path, message: 'Not there.' }] });
    if (now.version !== version) stale.push({ path, message: `"${now.label}" was changed by somebody else meanwhile.`, params: { id } });
    else if (!FROM[to].includes(now.state))
      refused.push({ path, message: `"${now.label}" is ${now.state}.`, params: { id, state: now.state } });
  }
  if (stale.length > 0)
    throw new Conflict(`${stale.length} were changed meanwhile. Nothing was stored; load them again.`, { issues: stale });
  if (refused.length > 0)
    throw new RuleViolation(`${refused.length} cannot be ${to} from where they are. Nothing was stored.`, { issues: refused });
}
