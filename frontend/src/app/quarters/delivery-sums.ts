import type { DeliveryCounts } from '#contract/quarter-cycle.ts';

/** How many deliveries were asked for at all. */
export const askedOf = ({ due, submitted, returned, approved }: DeliveryCounts): number => due + submitted + returned + approved;

/** What is left of the one when the other is taken away. */
export function without(all: DeliveryCounts, part: DeliveryCounts): DeliveryCounts {
  const left = (key: keyof DeliveryCounts): number => all[key] - part[key];
  return { due: left('due'), submitted: left('submitted'), returned: left('returned'), approved: left('approved'), late: left('late') };
}
