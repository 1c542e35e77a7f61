import type { AuditLog } from '../../audit/audit-log.ts';
import { Forbidden, NotFound } from '../../errors/app-error.ts';
import type { MeasureDraft } from '../measures/measure-content.ts';
import type { MeasureEditor } from '../measures/measure-rights.ts';
import type { Doing } from '../../audit/audit-log.ts';
import { decisionEvent } from './decision-audit.ts';
import { mayMakeMeasure, type Follower } from './decision-rights.ts';
import type { DecisionStore } from './decision-store.ts';

/** Who makes a measure, with which rights. */
interface MeasureMaking extends Doing {
  readonly editor: MeasureEditor;
}

/** Proposes measures, by the rules of measures. Answers the code. */
interface MeasureMaker {
  add(draft: MeasureDraft, given: Readonly<Record<string, never>>, doing: MeasureMaking): Promise<string>;
}

/** What a decision does not say about the measure that is made of it. */
type MeasureOfDecision = Pick<MeasureDraft, 'title' | 'fieldOfAction' | 'duty' | 'leadOrganisation'>;

/** Makes measures of decisions, in one step. */
export class DecisionMeasureService {
  readonly #store: DecisionStore;
  readonly #measures: MeasureMaker;
  readonly #audit: AuditLog;

  constructor(store: DecisionStore, measures: MeasureMaker, audit: AuditLog) {
    this.#store = store;
    this.#measures = measures;
    this.#audit = audit;
  }

  /** Answers the code of the measure. Throws `NotFound`, `Forbidden`, and what proposing a measure throws. */
  async make(code: string, given: MeasureOfDecision, who: Follower, doing: MeasureMaking): Promise<string> {
    const decision = await this.#store.lock(code);
    if (decision === undefined) throw new NotFound(`There is no decision "${code}".`);
    if (!mayMakeMeasure(who, decision.responsible))
      throw new Forbidden('Your organisation does not see to this; the coordination makes a measure of it.');
    const measure = await this.#measures.add({ ...given, description: decision.wording, endsOn: decision.dueOn }, {}, doing);
    await this.#store.addMeasure(code, measure);
    // What an item is about is for the coordination to say, and locked with the minutes.
    if (who.permissions.has('network.edit') && !decision.meeting.approved) await this.#store.linkItem(decision.item, measure);
    const changes = [{ field: 'measure', before: null, after: measure }];
    await this.#audit.record(doing.actor, decisionEvent('measure_made', decision, changes), doing.at);
    return measure;
  }
}
