import { endExclusive, period } from '#contract/period.ts';
import { breakBetween } from '../indicators/comparable-figures.ts';
import type { PlaceMaterial } from '../indicators/overview-figures.ts';
import { overviewRow, type OverviewRow } from '../indicators/overview-row.ts';
import type { FactsOf, Named } from './review.ts';

/** The days after the quarter, the one before and the same one a year before. */
export interface ReviewDays {
  readonly after: string;
  readonly afterBefore: string;
  readonly afterYearBefore: string;
}

/** What is said about an indicator beside its own figures. */
export interface Beside {
  readonly districtsOffTrack: FactsOf<'indicator'>['districtsOffTrack'];
  readonly commentary: FactsOf<'indicator'>['commentary'];
  /** What was said of the newest figure when it was kept, whatever would be said today. */
  readonly kept?: Pick<OverviewRow, 'trend' | 'assessment'> | undefined;
}

/** An indicator with how it stood on each of the days, by the figures that there are of these days now. */
export function indicatorFacts(
  material: PlaceMaterial,
  days: ReviewDays,
  { districtsOffTrack, commentary, kept }: Beside,
): Named<'indicator'> {
  const { indicator } = material;
  const [now, before, yearBefore] = [days.after, days.afterBefore, days.afterYearBefore].map((day) => rowUpTo(material, day)) as [
    OverviewRow,
    OverviewRow,
    OverviewRow,
  ];
  const { target, status } = (kept ?? now).assessment;
  const comparable = (then: OverviewRow): boolean => areComparable(then, now, material.breaks ?? []);
  const [withQuarter, withYear] = [comparable(before), comparable(yearBefore)];
  return {
    title: indicator.name,
    facts: {
      kind: 'indicator',
      code: indicator.code,
      unit: indicator.unit,
      decimals: indicator.decimals,
      direction: indicator.direction,
      period: now.period,
      value: now.value,
      incomplete: now.partial !== null,
      quarterBefore: withQuarter ? pointOf(before, now) : null,
      yearBefore: withYear ? pointOf(yearBefore, now) : null,
      trend: (kept ?? now).trend.trend,
      trendBefore: before.trend.trend,
      assessment: status,
      assessmentBefore: withQuarter ? before.assessment.status : 'not_assessed',
      assessmentYearBefore: withYear ? yearBefore.assessment.status : 'not_assessed',
      target: target === null ? null : { value: target.value, date: target.date },
      series: now.series,
      districtsOffTrack: [...districtsOffTrack],
      commentary,
    },
  };
}

/** The row that the overview would have shown, had there been no later figures. */
export function rowUpTo(material: PlaceMaterial, after: string): OverviewRow {
  const ofPlace = material.ofPlace.filter((figure) => endExclusive(period(figure.period)) <= after);
  return overviewRow({ ...material, ofPlace }, after);
}

/** Before a break of the series it was counted differently: neither figures nor judgements are compared across it. */
const areComparable = (then: OverviewRow, now: OverviewRow, breaks: readonly string[]): boolean =>
  then.period === null || now.period === null || breakBetween(breaks, then.period, now.period) === null;

/** Null where nothing newer has come since. */
const pointOf = (then: OverviewRow, now: OverviewRow): FactsOf<'indicator'>['quarterBefore'] =>
  then.period === null || then.period === now.period ? null : { period: then.period, value: then.value };
