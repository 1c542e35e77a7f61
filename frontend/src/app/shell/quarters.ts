import { formatPeriod, parsePeriod, shift } from '#contract/period.ts';

/** The quarters from the first to the last, the newest first; nothing when one of the two is no quarter. */
export function quartersBetween(first: string, last: string): string[] {
  const [from, to] = [parsePeriod(first), parsePeriod(last)];
  if (from?.grain !== 'quarter' || to?.grain !== 'quarter') return [];
  const quarters: string[] = [];
  for (let quarter = to; quarter.start >= from.start; quarter = shift(quarter, -1)) quarters.push(formatPeriod(quarter));
  return quarters;
}
