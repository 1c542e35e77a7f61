import { period } from '#contract/period.ts';
import type { AuditLog, Change, Doing } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import { Conflict, InvalidInput, NotFound, RuleViolation } from '../../errors/app-error.ts';
import { isSettled } from '../quarters/quarter-cycle.ts';
import type { QuarterReadModel } from '../quarters/quarter-read-model.ts';
import type { KeptOverride, OverrideDraft } from './progress-override.ts';
import type { ProgressOverrideStore } from './progress-override-store.ts';
import type { RecommendationService } from './recommendation-service.ts';

/** Sets the progress of a recommendation for one quarter, and withdraws what was set. */
export class ProgressOverrideService {
  readonly #recommendations: Pick<RecommendationService, 'lockFor'>;
  readonly #store: ProgressOverrideStore;
  readonly #quarters: QuarterReadModel;
  readonly #audit: AuditLog;
  readonly #clock: Clock;

  constructor(
    recommendations: Pick<RecommendationService, 'lockFor'>,
    store: ProgressOverrideStore,
    quarters: QuarterReadModel,
    audit: AuditLog,
    clock: Clock,
  ) {
    this.#recommendations = recommendations;
    this.#store = store;
    this.#quarters = quarters;
    this.#audit = audit;
    this.#clock = clock;
  }

  /**
   * Throws `NotFound`, `InvalidInput` for a quarter that has not begun, `RuleViolation` for an adopted one, or `Conflict` where another one
   * holds than the one that was named.
   */
  async set(code: string, { quarter, value, reason, replaces }: OverrideDraft, doing: Doing): Promise<void> {
    const { title } = await this.#recommendations.lockFor(code);
    const { start } = period(quarter);
    if (start > this.#clock.today()) {
      const message = `${quarter} begins on ${start}. Until then nothing is set for it.`;
      throw new InvalidInput(message, { issues: [{ path: 'quarter', message }] });
    }
    await this.#checkOpen(quarter);
    const holding = await this.#store.holding(code, quarter);
    checkReplaced(replaces, holding, quarter);
    const { actor, at } = doing;
    if (holding !== undefined) await this.#store.withdraw(holding.id, actor.name, at);
    const by = { accountId: actor.accountId, setBy: actor.name, setAt: at };
    await this.#store.insert({ recommendationCode: code, quarter, value, reason, ...by });
    await this.#record('progress_set', { code, title, quarter }, { before: holding, after: { value, reason } }, doing);
  }

  /** Throws `NotFound`, or `RuleViolation` where it was withdrawn before or its quarter is adopted. */
  async withdraw(code: string, id: string, doing: Doing): Promise<string> {
    const { title } = await this.#recommendations.lockFor(code);
    const override = await this.#store.get(id);
    if (override?.recommendationCode !== code) throw new NotFound(`For "${title}" no progress ${id} was set.`);
    const { quarter, withdrawnBy } = override;
    if (withdrawnBy !== null)
      throw new RuleViolation(`What was set for ${quarter} does not hold any more: ${withdrawnBy} has withdrawn it.`);
    await this.#checkOpen(quarter);
    await this.#store.withdraw(id, doing.actor.name, doing.at);
    await this.#record('progress_withdrawn', { code, title, quarter }, { before: override, after: undefined }, doing);
    return quarter;
  }

  async #checkOpen(quarter: string): Promise<void> {
    const { state, adopted } = await this.#quarters.hold(quarter);
    if (!isSettled(state)) return;
    const message = `${quarter} was adopted by ${adopted?.by ?? 'the coordination'}. Its progress stays as it is.`;
    throw new RuleViolation(message, { issues: [{ path: 'quarter', message }] });
  }

  async #record(
    action: string,
    { code, title, quarter }: { readonly code: string; readonly title: string; readonly quarter: string },
    { before, after }: { readonly before: Said | undefined; readonly after: Said | undefined },
    { actor, at }: Doing,
  ): Promise<void> {
    const changes: Change[] = [
      { field: 'quarter', before: before === undefined ? null : quarter, after: after === undefined ? null : quarter },
      { field: 'setProgress', before: before?.value ?? null, after: after?.value ?? null },
      { field: 'reason', before: before?.reason ?? null, after: after?.reason ?? null },
    ];
    await this.#audit.record(actor, { action, objectType: 'recommendation', objectId: code, objectLabel: title, changes }, at);
  }
}

type Said = Pick<KeptOverride, 'value' | 'reason'>;

/** What holds is not replaced unseen. */
function checkReplaced(replaces: string | null, holding: KeptOverride | undefined, quarter: string): void {
  if (replaces === (holding?.id ?? null)) return;
  const message =
    holding === undefined
      ? `What this was to replace does not hold any more in ${quarter}. Load it again first.`
      : `${holding.setBy} has set ${holding.value} % for ${quarter} already. Load it again first, and replace it if it is wrong.`;
  throw new Conflict(message, { issues: [{ path: replaces === null ? 'quarter' : 'replaces', message }] });
}
