import type { MeasurePlan } from './measure-plan.ts';

/** Progress for each of the quarters: even between what the plan says for some of them, in steps of five. */
export function percentPath(
  quarters: readonly string[],
  { progress = [0, 0], said = {} }: Pick<MeasurePlan, 'progress' | 'said'>,
): number[] {
  const last = quarters.length - 1;
  const known = quarters.map(
    (quarter, index) => said[quarter]?.percent ?? (index === 0 ? progress[0] : index === last ? progress[1] : null),
  );
  return known.map((percent, index) => percent ?? between(known, index));
}

function between(known: readonly (number | null)[], index: number): number {
  const before = known.findLastIndex((percent, i) => i < index && percent !== null);
  const after = known.findIndex((percent, i) => i > index && percent !== null);
  const from = known[before] as number;
  const to = known[after] as number;
  return from + Math.floor((((to - from) * (index - before)) / (after - before) + 0.001) / 5) * 5;
}
