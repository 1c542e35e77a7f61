import { daysLater } from '#backend/days.ts';
import { statusOn, wasUnderWay } from '#backend/features/measures/measure-status.ts';
import { lastDay, period } from '#contract/period.ts';
import type { MeasureStatus } from '#contract/measure-status.ts';
import type { Outlook } from '#contract/status-report.ts';
import { planOf } from '../quarters/quarter-plan.ts';
import { DEMO_QUARTERS, NEWEST_QUARTER } from './demo-time.ts';
import { evenChance, oneOf } from './even-chance.ts';
import type { MeasurePlan } from './measure-plan.ts';
import { percentPath } from './percent-path.ts';
import { AT_RISK_NOTES, LATE_NOTES, NEXT_STEPS } from './report-words.ts';

/** A status report as it follows from a plan. */
export interface PlannedReport {
  readonly quarter: string;
  readonly status: MeasureStatus;
  readonly percent: number;
  readonly outlook: Outlook;
  readonly note: string | null;
  readonly peopleReached: number | null;
  readonly eventsHeld: number | null;
  readonly nextStep: string | null;
  readonly reportedAt: string;
  /** Whether it corrects the report for the same quarter that stands before it. */
  readonly corrects: boolean;
}

/** All reports on a measure, oldest first: one for each quarter in which it was running or paused, unless nobody reported. */
export function plannedReports(plan: MeasurePlan): PlannedReport[] {
  const due = DEMO_QUARTERS.filter((quarter) => isDue(plan, quarter));
  const percents = percentPath(due, plan);
  return due.flatMap((quarter, index) =>
    plan.silent?.includes(quarter) === true
      ? []
      : reportsFor(plan, quarter, percents[index] as number, index / Math.max(1, due.length - 1)),
  );
}

function isDue({ way, supersededOn }: MeasurePlan, quarter: string): boolean {
  const end = lastDay(period(quarter));
  return !(supersededOn !== undefined && end >= supersededOn) && wasUnderWay(stepsOf(way), period(quarter).start, end);
}

const stepsOf = (way: MeasurePlan['way']) => way.map(([to, on]) => ({ to, on }));

function reportsFor(plan: MeasurePlan, quarter: string, percent: number, elapsed: number): PlannedReport[] {
  const said = plan.said?.[quarter] ?? {};
  const status = statusOn(stepsOf(plan.way), lastDay(period(quarter))) ?? 'running';
  const byChance = status === 'running' && elapsed > 0 && said.note === undefined ? chanceOutlook(plan.code, quarter) : null;
  const report: PlannedReport = {
    quarter,
    status,
    percent: status === 'completed' ? 100 : percent,
    outlook: said.outlook ?? byChance?.outlook ?? 'on_schedule',
    note: said.note ?? byChance?.note ?? null,
    ...reached(plan, quarter, elapsed),
    nextStep: said.next ?? (status === 'running' ? nextStep(plan.code, quarter) : null),
    reportedAt: reportedAt(plan.code, quarter),
    corrects: false,
  };
  if (said.peopleBefore === undefined) return [report];
  const correction = {
    ...report,
    note: 'Die Zahl der erreichten Menschen war falsch übertragen.',
    reportedAt: `${daysLater(report.reportedAt.slice(0, 10), 14)}T09:20:00Z`,
    corrects: true,
  };
  return [{ ...report, peopleReached: said.peopleBefore }, correction];
}

/** One report in eight says that something does not go as planned. */
function chanceOutlook(code: string, quarter: string): { outlook: Outlook; note: string } | null {
  const chance = evenChance(code, quarter, 'outlook');
  if (chance < 0.04) return { outlook: 'late', note: oneOf(LATE_NOTES, code, quarter) };
  if (chance < 0.125) return { outlook: 'at_risk', note: oneOf(AT_RISK_NOTES, code, quarter) };
  return null;
}

const nextStep = (code: string, quarter: string): string | null =>
  evenChance(code, quarter, 'next') < 0.4 ? null : oneOf(NEXT_STEPS, code, quarter, 'which');

/** By quarter of the year: in summer less happens. */
const SEASON = [0.98, 1.03, 0.84, 1.06];

function reached({ code, reach, way }: MeasurePlan, quarter: string, elapsed: number) {
  if (reach === undefined) return { peopleReached: null, eventsHeld: null };
  const { start } = period(quarter);
  const pausedOn = way.find(([status]) => status === 'paused')?.[1];
  const open = pausedOn === undefined || pausedOn > lastDay(period(quarter)) ? 1 : pausedOn <= start ? 0 : 0.4;
  const growth = 0.82 + 0.25 * elapsed;
  const season = SEASON[Number(quarter.slice(-1)) - 1] as number;
  const amount = (ordinary: number, of: string) =>
    Math.round(ordinary * open * growth * season * (0.93 + 0.14 * evenChance(code, quarter, of)));
  const [people, events] = reach;
  return { peopleReached: amount(people, 'people'), eventsHeld: amount(events, 'events') };
}

/** In the two weeks after the quarter, one in ten only after the day for handing in; for the newest one, which had just ended, in its last week. */
function reportedAt(code: string, quarter: string): string {
  const chance = evenChance(code, quarter, 'day');
  const end = lastDay(period(quarter));
  const day =
    quarter === NEWEST_QUARTER
      ? daysLater(end, -1 - Math.floor(chance * 6))
      : evenChance(code, quarter, 'late') < 0.1
        ? daysLater(planOf(quarter).deliverUntil, 1 + Math.floor(chance * 6))
        : daysLater(end, 1 + Math.floor(chance * 13));
  const minutes = 7 * 60 + Math.floor(evenChance(code, quarter, 'hour') * 8 * 60);
  const pad = (n: number) => String(n).padStart(2, '0');
  return `${day}T${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}:00Z`;
}
