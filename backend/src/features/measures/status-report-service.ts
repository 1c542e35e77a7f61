import { changesBetween, type AuditLog, type Change, type Doing } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import { Conflict, InvalidInput, RuleViolation } from '../../errors/app-error.ts';
import { isSettled, takes } from '../quarters/quarter-cycle.ts';
import type { QuarterReadModel } from '../quarters/quarter-read-model.ts';
import type { Measure } from './measure.ts';
import { coordinates } from './measure-rights.ts';
import type { MeasureDoing, MeasureService } from './measure-service.ts';
import { dayOfReportedStatus, movesMeasure, reportIssues } from './report-rules.ts';
import type { StatusReportStore } from './status-report-store.ts';
import type { ReportContent, StatusReport } from './status-report.ts';

/** A report as it is handed in. */
export interface ReportDraft extends ReportContent {
  /** The report that it corrects. */
  readonly corrects: string | null;
  /** UUID that the browser gave it: sent twice, it is one report. */
  readonly draftId: string | null;
}

/** What becomes of the delivery that a quarter asks for when a report comes in. */
interface ReportDeliveries {
  isReturned(measure: string, quarter: string): Promise<boolean>;
  /** The report is there: its delivery is handed in, whatever it was before. Nothing where none was asked for. */
  handedIn(measure: string, quarter: string, doing: Doing): Promise<void>;
}

/** What the service works with, all of one transaction. */
interface StatusReportParts {
  readonly measures: MeasureService;
  readonly store: StatusReportStore;
  readonly quarters: QuarterReadModel;
  readonly deliveries: ReportDeliveries;
  readonly audit: AuditLog;
  readonly clock: Clock;
}

/** Takes reports on measures. */
export class StatusReportService {
  readonly #measures: MeasureService;
  readonly #store: StatusReportStore;
  readonly #quarters: QuarterReadModel;
  readonly #deliveries: ReportDeliveries;
  readonly #audit: AuditLog;
  readonly #clock: Clock;

  constructor({ measures, store, quarters, deliveries, audit, clock }: StatusReportParts) {
    this.#measures = measures;
    this.#store = store;
    this.#quarters = quarters;
    this.#deliveries = deliveries;
    this.#audit = audit;
    this.#clock = clock;
  }

  /**
   * Keeps a report and answers its id; where it says so, it takes the measure into another status. Throws `NotFound`, `Forbidden`,
   * `InvalidInput`, `RuleViolation`, or `Conflict` when somebody else was faster.
   */
  async report(code: string, { corrects, draftId, ...report }: ReportDraft, doing: MeasureDoing): Promise<string> {
    // Reports on one measure wait for each other here.
    const measure = await this.#measures.lockFor(code, undefined, doing.editor);
    const sentBefore = draftId === null ? undefined : await this.#store.byDraft(draftId);
    if (sentBefore?.measureCode === code) return sentBefore.id;

    const counting = await this.#store.counting(code);
    const issues = reportIssues(report, counting, this.#clock.today());
    if (issues.length > 0) throw new InvalidInput('The report cannot be kept like this.', { issues });
    await this.#checkTaken(code, report.quarter, doing);
    const corrected = counting.find(({ quarter }) => quarter === report.quarter);
    checkCorrection(corrects, corrected);

    const { actor, at } = doing;
    const by = { accountId: actor.accountId, reportedBy: actor.name, reportedAt: at };
    const id = await this.#store.insert({ ...report, measureCode: code, corrects, draftId, ...by });
    await this.#record(measure, report, corrected, doing);
    await this.#deliveries.handedIn(code, report.quarter, doing);
    if (movesMeasure(report, measure, counting)) {
      const on = dayOfReportedStatus(report.quarter, measure, this.#clock.today());
      await this.#measures.step(measure, { to: report.status, reason: report.note, on }, doing, 'note');
    }
    return id;
  }

  async #checkTaken(code: string, quarter: string, { editor }: MeasureDoing): Promise<void> {
    const { state } = await this.#quarters.hold(quarter);
    const returned = state === 'in_review' && (await this.#deliveries.isReturned(code, quarter));
    if (takes(state, { returned, coordinates: coordinates(editor) })) return;
    const message = isSettled(state)
      ? `${quarter} is adopted and takes no more reports.`
      : `${quarter} is in review: only reports that were returned are taken now.`;
    throw new RuleViolation(message, { issues: [{ path: 'quarter', message }] });
  }

  async #record(
    { code, title }: Measure,
    report: ReportContent,
    corrected: StatusReport | undefined,
    { actor, at }: MeasureDoing,
  ): Promise<void> {
    const before = corrected && valuesOf(corrected);
    const quarter = { field: 'quarter', before: corrected?.quarter ?? null, after: report.quarter };
    const changes: Change[] = [quarter, ...changesBetween(before, valuesOf(report))];
    await this.#audit.record(actor, { action: 'reported', objectType: 'measure', objectId: code, objectLabel: title, changes }, at);
  }
}

/** What a report says about its quarter. */
const VALUES = ['status', 'percent', 'outlook', 'note', 'peopleReached', 'eventsHeld', 'nextStep'] as const;

const valuesOf = (report: ReportContent): Partial<ReportContent> => Object.fromEntries(VALUES.map((field) => [field, report[field]]));

/** A first report needs a quarter without one; a correction names the one that counts. */
function checkCorrection(corrects: string | null, counts: StatusReport | undefined): void {
  if (corrects === (counts?.id ?? null)) return;
  if (counts === undefined) {
    const message = `There is no report ${corrects} on this measure for this quarter that could be corrected.`;
    throw new InvalidInput(message, { issues: [{ path: 'corrects', message }] });
  }
  const message = `${counts.reportedBy} has reported on ${counts.quarter} already: ${counts.percent} %, ${counts.status}. Correct that report if it is wrong.`;
  throw new Conflict(message, { issues: [{ path: corrects === null ? 'quarter' : 'corrects', message }] });
}
