import { monthsLater } from '../../days.ts';
import { lastDaySoon } from '../bodies/life.ts';
import type { CoverageState, Training } from './topic-contact.ts';

/** From the best to the worst. */
export const COVERAGE_STATES: readonly CoverageState[] = ['trained', 'expiring', 'expired', 'untrained', 'gap'];

/** How it stands with a training, and the last day on which it holds; null where it holds for good, and without one. */
export interface TrainingStanding {
  readonly state: CoverageState;
  readonly trainedUntil: string | null;
}

/** What a cell is without anybody. */
export const GAP: TrainingStanding = { state: 'gap', trainedUntil: null };

/**
 * How a contact person stands on a day. The newest training up to that day counts; it holds for so many months after its day, that day in
 * the last month included, or for good without a number of months.
 */
export function standingOn(day: string, trainings: readonly Pick<Training, 'attendedOn'>[], months: number | null): TrainingStanding {
  const attended = trainings.map(({ attendedOn }) => attendedOn).filter((on) => on <= day);
  const newest = attended.toSorted().at(-1);
  if (newest === undefined) return { state: 'untrained', trainedUntil: null };
  if (months === null) return { state: 'trained', trainedUntil: null };
  const trainedUntil = monthsLater(newest, months);
  if (trainedUntil < day) return { state: 'expired', trainedUntil };
  return { state: trainedUntil <= lastDaySoon(day) ? 'expiring' : 'trained', trainedUntil };
}

/** Orders standings: the best first, and of two alike that which holds longer. */
export const byStanding = (one: TrainingStanding, other: TrainingStanding): number =>
  COVERAGE_STATES.indexOf(one.state) - COVERAGE_STATES.indexOf(other.state) ||
  (other.trainedUntil ?? FOR_GOOD).localeCompare(one.trainedUntil ?? FOR_GOOD);

/** The standing of several contact persons together: that of the best of them; nobody is a gap. */
export const bestOf = (standings: readonly TrainingStanding[]): TrainingStanding => standings.toSorted(byStanding)[0] ?? GAP;

const FOR_GOOD = '9999-12-31';
