import { lastDay, period } from '#contract/period.ts';
import { statusOn, type StatusStepMade } from '../measures/measure-status.ts';
import type { ComparedQuarters } from './review-quarters.ts';
import type { FactsOf } from './review.ts';

/** In which status a measure was at the end of each of the quarters. */
export function statusesOf(
  steps: readonly StatusStepMade[],
  { quarter, before, yearBefore }: ComparedQuarters,
): Pick<FactsOf<'measure'>, 'status' | 'statusBefore' | 'statusYearBefore'> {
  const at = (each: string) => statusOn(steps, lastDay(period(each))) ?? null;
  return { status: at(quarter), statusBefore: at(before), statusYearBefore: at(yearBefore) };
}
