import { lastDay, period } from '#contract/period.ts';
import type { FollowUp, MeasureStatus } from './measure.ts';
import { coordinates, type Belonging, type MeasureEditor } from './measure-rights.ts';
import type { MeasureFacts } from './measure-row.ts';
import { isInProgress, stepsFrom, wasUnderWay } from './measure-status.ts';
import type { StatusReport } from './status-report.ts';

/** Why a measure is somebody's to report on. */
type Because = 'responsible' | 'deputy' | 'organisation';

/** A measure on which the person who asks has to say something. */
export interface MyMeasure {
  readonly facts: MeasureFacts;
  readonly as: Because;
  /** Whether a report for the quarter is expected. */
  readonly due: boolean;
  /** What has to be mended in the report for the quarter, where it was returned. */
  readonly returned: string | null;
  /** The report for the quarter. */
  readonly report: StatusReport | null;
  /** The newest one of an earlier quarter. */
  readonly previous: StatusReport | null;
  /** The present status, and where a report may take it. */
  readonly statuses: readonly MeasureStatus[];
  readonly followUpDue: Pick<FollowUp, 'months' | 'dueOn'> | null;
}

/** Why the measure is the person's to report on; `undefined` when it is not. An organisation is asked only where nobody is responsible. */
export function becauseOf(
  editor: Pick<MeasureEditor, 'accountId' | 'organisations'>,
  measure: Omit<Belonging, 'districts'>,
): Because | undefined {
  if (editor.accountId !== null && measure.responsibleAccount === editor.accountId) return 'responsible';
  if (editor.accountId !== null && measure.deputyAccount === editor.accountId) return 'deputy';
  return measure.responsibleAccount === null && editor.organisations.includes(measure.leadOrganisation) ? 'organisation' : undefined;
}

/** Who asks, when, and for which quarter. */
interface MyMeasureTime {
  readonly editor: MeasureEditor;
  readonly quarter: string;
  readonly today: string;
  /** By the code of the measure: what has to be mended in a report for the quarter that was returned. */
  readonly returned: ReadonlyMap<string, string>;
}

/** What the person has to say about a measure; `undefined` when nothing. `previous` is the newest report of an earlier quarter. */
export function myMeasureOf(
  facts: MeasureFacts,
  previous: StatusReport | undefined,
  { editor, quarter, today, returned }: MyMeasureTime,
): MyMeasure | undefined {
  const as = becauseOf(editor, facts);
  const due = wasUnderWay(facts.steps, period(quarter).start, lastDay(period(quarter)));
  const followUpDue = facts.followUps.find(({ dueOn, answeredOn }) => answeredOn === null && dueOn <= today) ?? null;
  if (as === undefined || !(due || followUpDue !== null || isInProgress(facts.status))) return undefined;
  return {
    facts,
    as,
    due,
    returned: returned.get(facts.code) ?? null,
    report: facts.report?.quarter === quarter ? facts.report : null,
    previous: previous ?? null,
    statuses: [facts.status, ...stepsFrom(facts.status, { coordinates: coordinates(editor) })],
    followUpDue,
  };
}

/** What is still to be done comes first: reports that are missing or were returned, then the question whether it still works, then the rest. */
export const byUrgency = (a: MyMeasure, b: MyMeasure): number => urgency(a) - urgency(b);

const urgency = ({ due, report, returned, followUpDue }: MyMeasure): number =>
  (due && report === null) || returned !== null ? 0 : followUpDue !== null ? 1 : due ? 2 : 3;
