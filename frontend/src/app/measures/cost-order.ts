import type { CostSum, FullCost } from '#contract/measure-cost.ts';

/** A part of the whole cost with its share. */
export interface CostShare {
  readonly key: string;
  readonly sum: CostSum;
  /** Part of the whole that is planned, 0 to 1; 0 where nothing is planned. */
  readonly share: number;
}

/** Parts with their shares, the largest first. */
export function sharesOf(parts: FullCost['byField'], total: CostSum): CostShare[] {
  return parts
    .map(({ key, sum }) => ({ key, sum, share: total.planned === 0 ? 0 : sum.planned / total.planned }))
    .sort((a, b) => b.sum.planned - a.sum.planned || a.key.localeCompare(b.key));
}

/** One kind of task: its sum and its measures, the most expensive first. */
interface DutySide {
  readonly duty: 'mandatory' | 'voluntary';
  readonly sum: CostSum | undefined;
  readonly share: number;
  readonly measures: FullCost['measures'];
}

/** Mandatory and voluntary tasks side by side. */
export function sidesOf({ byDuty, measures, total }: FullCost): DutySide[] {
  return (['mandatory', 'voluntary'] as const).map((duty) => {
    const sum = byDuty.find(({ key }) => key === duty)?.sum;
    return {
      duty,
      sum,
      share: sum === undefined || total.planned === 0 ? 0 : sum.planned / total.planned,
      measures: measures.filter((measure) => measure.duty === duty).sort((a, b) => b.sum.planned - a.sum.planned),
    };
  });
}
