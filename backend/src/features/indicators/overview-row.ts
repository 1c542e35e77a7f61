import { endExclusive, formatPeriod, lastDay, monthsBetween, period, yearBefore, type Period } from '#contract/period.ts';
import type { UpdateInterval } from '#contract/indicator.ts';
import { assess, type Assessment, type Target } from './assessment.ts';
import { breakBetween, breaksWithin, standing } from './comparable-figures.ts';
import { disparityBetween } from './disparity.ts';
import { soundValue } from './indicator.ts';
import type { OverviewFigure, OverviewMaterial, PartsThere } from './overview-figures.ts';
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
  /** The day of a break of the series, because of which the two figures are not compared. */
  readonly seriesBreak: string | null;
}

const NOT_COMPARED: Change = { trend: 'unclear', movement: 'unknown', change: null, comparedWith: null, seriesBreak: null };

/** One row of an overview: the newest whole figure of a place and what it means. */
export interface OverviewRow {
  readonly observationId: string | null;
  readonly period: string | null;
  readonly value: number | null;
  readonly flag: OverviewFigure['flag'] | null;
  /** Whether a part is missing in the value: never in a row that is computed today, but in some that were kept of adopted quarters. */
  readonly incomplete: boolean;
  /** A newer figure of which parts are still missing. */
  readonly partial: { readonly period: string; readonly parts: PartsThere | null } | null;
  readonly ageInMonths: number | null;
  readonly overdue: boolean;
  readonly trend: Change;
  readonly yearTrend: Change;
  /** Days within the series from which on it is counted differently. */
  readonly breaks: readonly string[];
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

/**
 * Computes a row. `before` is the first day after the quarter that is reviewed. Sums of which a part is missing are not compared, not judged
 * and not drawn, and nothing is compared across a break of the series.
 */
export function overviewRow(
  { indicator, ofPlace, ofWhole, ofCompared, targets, breaks = [], parts = null }: OverviewMaterial,
  before: string,
): OverviewRow {
  const { complete, partial } = standing(ofPlace);
  const current = complete[0];
  const others = standing(ofCompared).complete;
  const written = current?.period ?? newestPeriod(others);
  const shown = written === undefined ? undefined : period(written);
  const compared = others.filter((figure) => figure.period === written);
  const { lowest, highest, median, ratio, coefficientOfVariation, dissimilarity } = disparityBetween(indicator.kind, compared);
  const changeSince = (earlier: OverviewFigure | undefined): Change => {
    if (current === undefined || earlier === undefined) return NOT_COMPARED;
    const seriesBreak = breakBetween(breaks, earlier.period, current.period);
    return seriesBreak === null
      ? { ...trendBetween(indicator, earlier, current), comparedWith: earlier.period, seriesBreak }
      : { ...NOT_COMPARED, seriesBreak };
  };
  const drawn = ofPlace.slice(0, SPARKLINE_PERIODS).reverse();
  const yearAgo = shown && formatPeriod(yearBefore(shown));
  const age = shown === undefined ? null : monthsBetween(endExclusive(shown), before);
  const interval = MONTHS_TO_NEXT[indicator.updateInterval];
  return {
    observationId: current?.id ?? null,
    period: written ?? null,
    value: current?.value ?? null,
    flag: current?.flag ?? null,
    incomplete: current?.incomplete ?? false,
    partial: partial && { period: partial.period, parts },
    ageInMonths: age,
    overdue: age !== null && interval !== null && age > interval,
    trend: changeSince(complete[1]),
    yearTrend: changeSince(complete.find((figure) => figure.period === yearAgo)),
    breaks: breaksOn(drawn, breaks),
    series: drawn.map((figure) => ({ period: figure.period, value: figure.incomplete ? null : soundValue(figure) })),
    whole: figureIn(standing(ofWhole).complete, written),
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
    assessment: assessmentOf({ indicator, targets, breaks }, current, shown),
  };
}

function newestPeriod(figures: readonly OverviewFigure[]): string | undefined {
  return figures.map(({ period: text }) => text).sort((a, b) => (endExclusive(period(a)) < endExclusive(period(b)) ? 1 : -1))[0];
}

/** The breaks between the first and the last of the figures, which are in the order of time. */
function breaksOn(figures: readonly OverviewFigure[], breaks: readonly string[]): string[] {
  const [first, last] = [figures[0], figures.at(-1)];
  return first === undefined || last === undefined ? [] : breaksWithin(breaks, lastDay(period(first.period)), lastDay(period(last.period)));
}

function figureIn(figures: readonly OverviewFigure[], written: string | undefined): OverviewRow['whole'] {
  const figure = figures.find((candidate) => candidate.period === written);
  return figure === undefined ? null : { period: figure.period, value: soundValue(figure) };
}

function assessmentOf(
  { indicator: { direction }, targets, breaks = [] }: Pick<OverviewMaterial, 'indicator' | 'targets' | 'breaks'>,
  current: OverviewFigure | undefined,
  shown: Period | undefined,
): OverviewRow['assessment'] {
  const day = shown && lastDay(shown);
  const target = targetFor(targets, day);
  const { assessment, reason, expected } = assess(direction, target ?? null, {
    figure: current ?? { value: null, numerator: null, denominator: null, flag: 'not_available' },
    date: day ?? '',
    breaks,
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
