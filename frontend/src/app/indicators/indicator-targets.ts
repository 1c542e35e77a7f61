import type { TargetResponse } from '#contract/indicator.ts';

/** The targets that hold for a place, soonest first: its own, or else the common ones. */
export function targetsOf(targets: readonly TargetResponse[], ref: string): TargetResponse[] {
  const own = targets.filter(({ district }) => district === ref);
  return (own.length > 0 ? own : targets.filter(({ district }) => district === null)).sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** The target that districts are measured against together: the common one, or else that of the whole. The next that is not past on the day. */
export function sharedTarget(targets: readonly TargetResponse[], whole: string, day: string): TargetResponse | null {
  const common = targets.filter(({ district }) => district === null);
  const shared = targetsOf(common.length > 0 ? common : targets.filter(({ district }) => district === whole), whole);
  return shared.find(({ date }) => date >= day) ?? shared.at(-1) ?? null;
}
