import type { MeasureDashboard } from '#contract/measure-dashboard.ts';
import type { MeasureStatus } from '#contract/measure-status.ts';
import type { FundingSource } from '#contract/measure-cost.ts';
import type { Outlook } from '#contract/status-report.ts';
import { formatPeriod, lastDay, period, shift, type Period } from '#contract/period.ts';
import { isInProgress, STATUSES, statusOn, wasUnderWay, type StatusStepMade } from './measure-status.ts';
import { dayOfJudgement } from './measure-warnings.ts';

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

/** Until when a source pays, as the last of its cost lines says. */
export interface DashboardFunds {
  readonly code: string;
  readonly source: FundingSource;
  readonly programme: string | null;
  readonly fundedUntil: string;
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

/** First and last day, both inclusive. */
export interface Span {
  readonly first: string;
  readonly last: string;
}

/** The quarter of a dashboard, the one before, and the day as of which something is late. */
export interface DashboardTime {
  readonly quarter: string;
  readonly previousQuarter: string;
  readonly now: Span;
  readonly before: Span;
  /** The last day of the quarter, or today while the quarter goes on. */
  readonly asOf: string;
  /** Twelve months after the quarter's end. */
  readonly horizon: string;
}

const OUTLOOKS: readonly (Outlook | null)[] = ['on_schedule', 'at_risk', 'late', null];

export function dashboardTime(quarter: string, today: string): DashboardTime {
  const asked = period(quarter);
  const previous = shift(asked, -1);
  return {
    quarter: formatPeriod(asked),
    previousQuarter: formatPeriod(previous),
    now: spanOf(asked),
    before: spanOf(previous),
    asOf: dayOfJudgement(quarter, today),
    horizon: lastDay(shift(asked, 4)),
  };
}

/** How the measures stand at the end of the quarter, beside the end of the one before. */
export function dashboardOf(facts: DashboardFacts, time: DashboardTime): MeasureDashboard {
  const reportsOf = (quarter: string) =>
    new Map(facts.reports.filter((report) => report.quarter === quarter).map((report) => [report.code, report]));
  const now = standing(facts.measures, reportsOf(time.quarter), time.now);
  const before = standing(facts.measures, reportsOf(time.previousQuarter), time.before);
  const both = (figure: (of: Standing) => number) => ({ now: figure(now), before: figure(before) });
  const active = new Map(facts.measures.filter((_, index) => isStillToDo(now.statuses[index])).map((measure) => [measure.code, measure]));
  const known = new Map(facts.measures.map((measure) => [measure.code, measure]));
  return {
    quarter: time.quarter,
    previousQuarter: time.previousQuarter,
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
      .filter((it) => active.has(it.code) && isLate(it, time.asOf))
      .map(({ code, milestone, dueOn }) => ({ code, title: titleIn(active, code), milestone, dueOn, daysLate: daysFrom(dueOn, time.asOf) }))
      .sort((a, b) => b.daysLate - a.daysLate || compare(a.code, b.code)),
    endingFunds: facts.funds
      .filter((it) => fundsEnd(it.fundedUntil, active.get(it.code), time))
      .map(({ code, source, programme, fundedUntil }) => ({ code, title: titleIn(active, code), source, programme, fundedUntil }))
      .sort((a, b) => compare(a.fundedUntil, b.fundedUntil) || compare(a.code, b.code)),
    followUpsDue: facts.followUps
      .filter((it) => known.has(it.code) && it.dueOn <= time.asOf && (it.answeredOn === null || it.answeredOn > time.asOf))
      .map(({ code, months, dueOn }) => ({ code, title: titleIn(known, code), months, dueOn }))
      .sort((a, b) => compare(a.dueOn, b.dueOn) || compare(a.code, b.code)),
  };
}

/** The status that a measure had at the end of a day; null before its proposal and once others went on in its place. */
export const standingOn = ({ steps, supersededOn }: Pick<DashboardMeasure, 'steps' | 'supersededOn'>, day: string): MeasureStatus | null =>
  supersededOn !== null && supersededOn <= day ? null : (statusOn(steps, day) ?? null);

/** Whether a report was to be made: it was running or paused in the quarter, and nothing else had gone on in its place before. */
export const isExpected = ({ steps, supersededOn }: Pick<DashboardMeasure, 'steps' | 'supersededOn'>, { first, last }: Span): boolean =>
  (supersededOn === null || supersededOn > first) && wasUnderWay(steps, first, last);

/** Whether a milestone was still open the day after it was due, or later, as of a day. What was done since was late then nevertheless. */
export const isLate = ({ dueOn, doneOn }: Pick<DashboardMilestone, 'dueOn' | 'doneOn'>, asOf: string): boolean =>
  dueOn < asOf && (doneOn === null || doneOn > asOf);

/** Whether a source stops paying in the twelve months after the quarter while the measure is to go on. */
export const fundsEnd = (fundedUntil: string, measure: Pick<DashboardMeasure, 'endsOn'> | undefined, time: DashboardTime): boolean =>
  measure !== undefined &&
  fundedUntil > time.now.last &&
  fundedUntil <= time.horizon &&
  (measure.endsOn === null || fundedUntil < measure.endsOn);

/** How all measures stood at the end of a quarter, and what was said about it. */
interface Standing {
  readonly statuses: readonly (MeasureStatus | null)[];
  readonly expected: readonly DashboardMeasure[];
  readonly reports: ReadonlyMap<string, DashboardReport>;
  readonly places: number;
}

function standing(measures: readonly DashboardMeasure[], reports: ReadonlyMap<string, DashboardReport>, span: Span): Standing {
  const statuses = measures.map((measure) => standingOn(measure, span.last));
  return {
    statuses,
    expected: measures.filter((measure) => isExpected(measure, span)),
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
  { now: { last } }: DashboardTime,
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
              on: steps.findLast(({ on }) => on <= last)?.on ?? null,
            },
          ]),
      ...(isNews ? [{ code, title, kind: 'outlook' as const, from: earlier, to: report.outlook, on: report.reportedOn }] : []),
    ];
  });
  return changes.sort((a, b) => compare(b.on ?? '', a.on ?? '') || compare(a.code, b.code));
}

const isStillToDo = (status: MeasureStatus | null | undefined): boolean => status != null && isInProgress(status);

const spanOf = (quarter: Period): Span => ({ first: quarter.start, last: lastDay(quarter) });

const sum = (figures: readonly (number | null)[]): number => figures.reduce<number>((total, figure) => total + (figure ?? 0), 0);

const titleIn = (measures: ReadonlyMap<string, DashboardMeasure>, code: string): string => measures.get(code)?.title ?? code;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const DAY = 86_400_000;
const daysFrom = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);
