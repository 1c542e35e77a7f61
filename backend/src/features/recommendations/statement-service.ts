import { changesBetween, type AuditLog, type Change, type Doing } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import { InvalidInput, NotFound } from '../../errors/app-error.ts';
import type { RecommendationService } from './recommendation-service.ts';
import type { StatementContent, StatementStore } from './statement-store.ts';

/** Records what was said about a recommendation, and removes what somebody wants back. */
export class StatementService {
  readonly #recommendations: Pick<RecommendationService, 'lockFor'>;
  readonly #store: StatementStore;
  readonly #audit: AuditLog;
  readonly #clock: Clock;

  constructor(recommendations: Pick<RecommendationService, 'lockFor'>, store: StatementStore, audit: AuditLog, clock: Clock) {
    this.#recommendations = recommendations;
    this.#store = store;
    this.#audit = audit;
    this.#clock = clock;
  }

  /** Throws `NotFound`, or `InvalidInput` for a meeting that lies in the future. */
  async add(code: string, statement: StatementContent, doing: Doing): Promise<void> {
    const { title } = await this.#recommendations.lockFor(code);
    if (statement.heldOn > this.#clock.today()) {
      const message = 'A meeting that lies in the future has not heard anybody yet.';
      throw new InvalidInput(message, { issues: [{ path: 'heldOn', message }] });
    }
    const { actor, at } = doing;
    await this.#store.insert(code, statement, { accountId: actor.accountId, recordedBy: actor.name, recordedAt: at });
    await this.#record('statement_added', { code, title }, changesBetween(undefined, audited(statement)), doing);
  }

  /** Throws `NotFound`. */
  async remove(code: string, id: string, doing: Doing): Promise<void> {
    const { title } = await this.#recommendations.lockFor(code);
    const statement = await this.#store.get(code, id);
    if (statement === undefined) throw new NotFound(`About "${title}" there is no statement ${id}.`);
    await this.#store.remove(id);
    await this.#record('statement_removed', { code, title }, changesBetween(audited(statement), undefined), doing);
  }

  async #record(
    action: string,
    { code, title }: { readonly code: string; readonly title: string },
    changes: readonly Change[],
    { actor, at }: Doing,
  ): Promise<void> {
    await this.#audit.record(actor, { action, objectType: 'recommendation', objectId: code, objectLabel: title, changes }, at);
  }
}

/** The audit trail cannot forget: what was said, and as what somebody spoke, is not copied into it. */
const audited = ({ kind, meeting, heldOn }: StatementContent) => ({ kind, meeting, heldOn });
