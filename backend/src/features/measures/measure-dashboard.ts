import type { MeasureDashboard } from '#contract/measure-dashboard.ts';
import type { MeasureStatus } from '#contract/measure-status.ts';
import type { FundingEnd } from '#contract/measure-cost.ts';
import type { Outlook } from '#contract/status-report.ts';
import { formatPeriod, period, shift } from '#contract/period.ts';
import { endingFunds } from './ending-funds.ts';
import { isInProgress, STATUSES, statusOn, wasUnderWay, type StatusStepMade } from './measure-status.ts';
import { isLate, isOpen, judgementOf, type Judgement } from './measure-warnings.ts';

/** A measure, as far as the dashboard asks. */
export interface DashboardMeasure {
  readonly code: string;
  readonly title: string;
  /** Its way, oldest step first. */
  readonly steps: readonly StatusStepMade[];
  /** First day on which its successors went on in its place. */
  readonly supersededOn: string | null;
  /** Per quarter. */
  readonly places: number | null;
  readonly endsOn: string | null;
}

/** A report that counts: no other one corrects it. */
export interface DashboardReport {
  readonly code: string;
  readonly quarter: string;
  readonly outlook: Outlook;
  readonly peopleReached: number | null;
  readonly eventsHeld: number | null;
  readonly reportedOn: string;
}

export interface DashboardMilestone {
  readonly code: string;
  readonly milestone: string;
  readonly dueOn: string;
  readonly doneOn: string | null;
}

/** Until when a source pays, as one of its cost lines says. */
export interface DashboardFunds extends Readonly<FundingEnd> {
  readonly code: string;
}

export interface DashboardFollowUp {
  readonly code: string;
  readonly months: number;
  readonly dueOn: string;
  readonly answeredOn: string | null;
}

/** Everything that the dashboard is made of, of one place. */
export interface DashboardFacts {
  readonly measures: readonly DashboardMeasure[];
  /** For the quarter and the one before. */
  readonly reports: readonly DashboardReport[];
  readonly milestones: readonly DashboardMilestone[];
  readonly funds: readonly DashboardFunds[];
  readonly followUps: readonly DashboardFollowUp[];
}

/** The quarter of a dashboard and the one before, as the warnings of measures judge them. */
export interface DashboardTime {
  readonly now: Judgement;
  readonly before: Judgement;
}

const OUTLOOKS: readonly (Outlook | null)[] = ['on_schedule', 'at_risk', 'late', null];

export function dashboardTime(quarter: string, today: string): DashboardTime {
  return { now: judgementOf(quarter, today), before: judgementOf(formatPeriod(shift(period(quarter), -1)), today) };
}

/** How the measures stand at the end of the quarter, beside the end of the one before. */
export function dashboardOf(facts: DashboardFacts, time: DashboardTime): MeasureDashboard {
  const reportsOf = (quarter: string) =>
    new Map(facts.reports.filter((report) => report.quarter === quarter).map((report) => [report.code, report]));
  const asOf = time.now.day;
  const now = standing(facts.measures, reportsOf(time.now.quarter), time.now);
  const before = standing(facts.measures, reportsOf(time.before.quarter), time.before);
  const both = (figure: (of: Standing) => number) => ({ now: figure(now), before: figure(before) });
  const active = new Map(facts.measures.filter((_, index) => isStillToDo(now.statuses[index])).map((measure) => [measure.code, measure]));
  const funds = Map.groupBy(facts.funds, ({ code }) => code);
  const there = new Map(facts.measures.filter((_, index) => now.statuses[index] !== null).map((measure) => [measure.code, measure]));
  return {
    quarter: time.now.quarter,
    previousQuarter: time.before.quarter,
    byStatus: STATUSES.map((status) => ({
      status,
      ...both(({ statuses }) => statuses.filter((each) => each === status).length),
    })),
    byOutlook: OUTLOOKS.map((outlook) => ({
      outlook,
      ...both(({ expected, reports }) => expected.filter(({ code }) => (reports.get(code)?.outlook ?? null) === outlook).length),
    })),
    expected: now.expected.length,
    reported: now.expected.filter(({ code }) => now.reports.has(code)).length,
    places: both(({ places }) => places),
    peopleReached: both(({ reports }) => sum([...reports.values()].map(({ peopleReached }) => peopleReached))),
    eventsHeld: both(({ reports }) => sum([...reports.values()].map(({ eventsHeld }) => eventsHeld))),
    changes: changesOf(facts.measures, now, before, time),
    lateMilestones: facts.milestones
      .filter((it) => active.has(it.code) && isLate(it, asOf))
      .map(({ code, milestone, dueOn }) => ({ code, title: titleIn(active, code), milestone, dueOn, daysLate: daysFrom(dueOn, asOf) }))
      .sort((a, b) => b.daysLate - a.daysLate || compare(a.code, b.code)),
    endingFunds: [...active.values()]
      .flatMap(({ code, title, endsOn }) => endingFunds(funds.get(code) ?? [], endsOn, time.now).map((end) => ({ code, title, ...end })))
      .sort((a, b) => compare(a.fundedUntil, b.fundedUntil) || compare(a.code, b.code)),
    followUpsDue: facts.followUps
      .filter((it) => there.has(it.code) && isOpen(it, asOf))
      .map(({ code, months, dueOn }) => ({ code, title: titleIn(there, code), months, dueOn }))
      .sort((a, b) => compare(a.dueOn, b.dueOn) || compare(a.code, b.code)),
  };
}

/** The status that a measure had at the end of a day; null before its proposal and once others went on in its place. */
export const standingOn = ({ steps, supersededOn }: Pick<DashboardMeasure, 'steps' | 'supersededOn'>, day: string): MeasureStatus | null =>
  supersededOn !== null && supersededOn <= day ? null : (statusOn(steps, day) ?? null);

/** Whether a report is to be made: it was running or paused in the quarter, and goes on itself. What others go on for takes no more reports. */
export const isExpected = (
  { steps, supersededOn }: Pick<DashboardMeasure, 'steps' | 'supersededOn'>,
  { firstDay, day }: Judgement,
): boolean => (supersededOn === null || supersededOn > day) && wasUnderWay(steps, firstDay, day);

/** How all measures stood at the end of a quarter, and what was said about it. */
interface Standing {
  readonly statuses: readonly (MeasureStatus | null)[];
  readonly expected: readonly DashboardMeasure[];
  readonly reports: ReadonlyMap<string, DashboardReport>;
  readonly places: number;
}

function standing(measures: readonly DashboardMeasure[], reports: ReadonlyMap<string, DashboardReport>, judgement: Judgement): Standing {
  const statuses = measures.map((measure) => standingOn(measure, judgement.day));
  return {
    statuses,
    expected: measures.filter((measure) => isExpected(measure, judgement)),
    reports,
    places: sum(measures.map(({ places }, index) => (statuses[index] === 'running' ? places : null))),
  };
}

/**
 * What is new since the end of the quarter before: measures, statuses, and outlooks. A first report that sees no trouble is no news.
 */
function changesOf(
  measures: readonly DashboardMeasure[],
  now: Standing,
  before: Standing,
  { now: { day } }: DashboardTime,
): MeasureDashboard['changes'] {
  const changes = measures.flatMap(({ code, title, steps }, index): MeasureDashboard['changes'] => {
    const [to, from] = [now.statuses[index] ?? null, before.statuses[index] ?? null];
    const report = now.reports.get(code);
    const earlier = before.reports.get(code)?.outlook ?? null;
    const isNews = report !== undefined && report.outlook !== (earlier ?? 'on_schedule');
    return [
      ...(to === null || to === from
        ? []
        : [
            {
              code,
              title,
              kind: from === null ? ('new' as const) : ('status' as const),
              from,
              to,
              on: steps.findLast(({ on }) => on <= day)?.on ?? null,
            },
          ]),
      ...(isNews ? [{ code, title, kind: 'outlook' as const, from: earlier, to: report.outlook, on: report.reportedOn }] : []),
    ];
  });
  return changes.sort((a, b) => compare(b.on ?? '', a.on ?? '') || compare(a.code, b.code));
}

const isStillToDo = (status: MeasureStatus | null | undefined): boolean => status != null && isInProgress(status);

const sum = (figures: readonly (number | null)[]): number => figures.reduce<number>((total, figure) => total + (figure ?? 0), 0);

const titleIn = (measures: ReadonlyMap<string, DashboardMeasure>, code: string): string => measures.get(code)?.title ?? code;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const DAY = 86_400_000;
const daysFrom = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);
