import { endExclusive, formatPeriod, lastDay, monthsBetween, period, yearBefore, type Period } from '#contract/period.ts';
import type { UpdateInterval } from '#contract/indicator.ts';
import { assess, type Assessment, type Target } from './assessment.ts';
import { disparityBetween } from './disparity.ts';
import { soundValue } from './indicator.ts';
import type { OverviewFigure, OverviewMaterial } from './overview-figures.ts';
import { trendBetween, type Development } from './trend.ts';

/** How many periods the small line of a row shows. */
const SPARKLINE_PERIODS = 20;

/** After how many months a newer figure is due; `null`: at no fixed time. */
const MONTHS_TO_NEXT: Readonly<Record<UpdateInterval, number | null>> = {
  monthly: 1,
  quarterly: 3,
  half_yearly: 6,
  annual: 12,
  per_election: 60,
  irregular: null,
};

interface Change extends Development {
  readonly comparedWith: string | null;
}

/** One row of an overview: the newest figure of a place and what it means. */
export interface OverviewRow {
  readonly observationId: string | null;
  readonly period: string | null;
  readonly value: number | null;
  readonly flag: OverviewFigure['flag'] | null;
  readonly incomplete: boolean;
  readonly ageInMonths: number | null;
  readonly overdue: boolean;
  readonly trend: Change;
  readonly yearTrend: Change;
  readonly series: { readonly period: string; readonly value: number | null }[];
  readonly whole: { readonly period: string; readonly value: number | null } | null;
  readonly spread: {
    readonly items: { readonly districtId: string; readonly value: number; readonly period: string }[];
    readonly lowest: number | null;
    readonly highest: number | null;
    readonly median: number | null;
    readonly ratio: number | null;
    readonly coefficientOfVariation: number | null;
    readonly dissimilarity: number | null;
  };
  readonly assessment: {
    readonly status: Assessment;
    readonly reason: string;
    readonly expected: number | null;
    readonly target: { readonly value: number; readonly date: string; readonly demo: boolean } | null;
  };
}

/** Computes a row. `before` is the first day after the quarter that is reviewed. */
export function overviewRow({ indicator, ofPlace, ofWhole, ofCompared, targets }: OverviewMaterial, before: string): OverviewRow {
  const current = ofPlace[0];
  const written = current?.period ?? newestPeriod(ofCompared);
  const shown = written === undefined ? undefined : period(written);
  const compared = ofCompared.filter((figure) => figure.period === written);
  const { lowest, highest, median, ratio, coefficientOfVariation, dissimilarity } = disparityBetween(indicator.kind, compared);
  const changeSince = (earlier: OverviewFigure | undefined): Change =>
    current === undefined || earlier === undefined
      ? { trend: 'unclear', movement: 'unknown', change: null, comparedWith: null }
      : { ...trendBetween(indicator, earlier, current), comparedWith: earlier.period };
  const yearAgo = shown && formatPeriod(yearBefore(shown));
  const age = shown === undefined ? null : monthsBetween(endExclusive(shown), before);
  const interval = MONTHS_TO_NEXT[indicator.updateInterval];
  return {
    observationId: current?.id ?? null,
    period: written ?? null,
    value: current?.value ?? null,
    flag: current?.flag ?? null,
    incomplete: current?.incomplete ?? false,
    ageInMonths: age,
    overdue: age !== null && interval !== null && age > interval,
    trend: changeSince(ofPlace[1]),
    yearTrend: changeSince(ofPlace.find((figure) => figure.period === yearAgo)),
    series: ofPlace
      .slice(0, SPARKLINE_PERIODS)
      .map((figure) => ({ period: figure.period, value: soundValue(figure) }))
      .reverse(),
    whole: figureIn(ofWhole, written),
    spread: {
      items: compared.flatMap((figure) => {
        const value = soundValue(figure);
        return value === null ? [] : [{ districtId: figure.districtId, value, period: figure.period }];
      }),
      lowest,
      highest,
      median,
      ratio,
      coefficientOfVariation,
      dissimilarity,
    },
    assessment: assessmentOf(indicator.direction, targets, current, shown),
  };
}

function newestPeriod(figures: readonly OverviewFigure[]): string | undefined {
  return figures.map(({ period: text }) => text).sort((a, b) => (endExclusive(period(a)) < endExclusive(period(b)) ? 1 : -1))[0];
}

function figureIn(figures: readonly OverviewFigure[], written: string | undefined): OverviewRow['whole'] {
  const figure = figures.find((candidate) => candidate.period === written);
  return figure === undefined ? null : { period: figure.period, value: soundValue(figure) };
}

function assessmentOf(
  direction: OverviewMaterial['indicator']['direction'],
  targets: OverviewMaterial['targets'],
  current: OverviewFigure | undefined,
  shown: Period | undefined,
): OverviewRow['assessment'] {
  const day = shown && lastDay(shown);
  const target = targetFor(targets, day);
  const { assessment, reason, expected } = assess(direction, target ?? null, {
    figure: current ?? { value: null, numerator: null, denominator: null, flag: 'not_available' },
    date: day ?? '',
  });
  return {
    status: assessment,
    reason,
    expected,
    target: target === undefined ? null : { value: target.value, date: target.date, demo: target.demo },
  };
}

/**
 * The target that a figure works towards: the place's own before the common one, and of these the next that is not yet past;
 * after the last one its value stays the aim.
 */
function targetFor<T extends Target & { readonly district: string | null }>(targets: readonly T[], day: string | undefined): T | undefined {
  const own = targets.filter((target) => target.district !== null);
  const candidates = own.length > 0 ? own : targets;
  return candidates.find((target) => day === undefined || target.date >= day) ?? candidates.at(-1);
}
