import { endExclusive, period } from '#contract/period.ts';
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
  const whole = { quarter: isWhole(now) && isWhole(before), year: isWhole(now) && isWhole(yearBefore) };
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
      incomplete: !isWhole(now),
      quarterBefore: whole.quarter ? pointOf(before, now) : null,
      yearBefore: whole.year ? pointOf(yearBefore, now) : null,
      trend: isWhole(now) ? (kept ?? now).trend.trend : 'unclear',
      trendBefore: isWhole(before) ? before.trend.trend : 'unclear',
      assessment: status,
      assessmentBefore: whole.quarter ? before.assessment.status : 'not_assessed',
      assessmentYearBefore: whole.year ? yearBefore.assessment.status : 'not_assessed',
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

/** A sum in which parts are missing is no figure of the whole: it is not compared with what the whole was. */
const isWhole = ({ incomplete }: OverviewRow): boolean => !incomplete;

/** Null where nothing newer has come since. */
const pointOf = (then: OverviewRow, now: OverviewRow): FactsOf<'indicator'>['quarterBefore'] =>
  then.period === null || then.period === now.period ? null : { period: then.period, value: then.value };
