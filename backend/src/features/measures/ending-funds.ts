import type { FundingEnd } from './measure.ts';

/** Between which days money comes to its end soon, both inclusive. */
interface SoonSpan {
  /** As of when it is judged. */
  readonly day: string;
  readonly inAYear: string;
}

/**
 * The sources of a measure that stop paying soon although it goes on, soonest first. A source (with its programme) pays until the last of the
 * ends written for it, whatever its lines give: money, goods or hours. What ended before the day is over: others may pay instead by now.
 */
export function endingFunds(written: readonly FundingEnd[], endsOn: string | null, { day, inAYear }: SoonSpan): FundingEnd[] {
  return [...Map.groupBy(written, sourceOf).values()]
    .flatMap((own) => own.reduce((last, each) => (each.fundedUntil > last.fundedUntil ? each : last)))
    .filter(({ fundedUntil }) => fundedUntil >= day && fundedUntil <= inAYear && (endsOn === null || fundedUntil < endsOn))
    .map(({ source, programme, fundedUntil }) => ({ source, programme, fundedUntil }))
    .sort((a, b) => (a.fundedUntil < b.fundedUntil ? -1 : a.fundedUntil > b.fundedUntil ? 1 : 0));
}

/** What tells the sources of a measure apart. */
export const sourceOf = ({ source, programme }: Pick<FundingEnd, 'source' | 'programme'>): string => JSON.stringify([source, programme]);
