import { daysLater } from '#backend/days.ts';
import { evenChance } from './even-chance.ts';
import type { MeasurePlan, PlannedCost } from './measure-plan.ts';

/** What a source gives in one year. Euros, or hours where the kind is `volunteer`. */
export interface PlannedCostLine {
  readonly year: number;
  readonly cost: PlannedCost;
  readonly planned: number;
  /** Known for years that are settled, and for measures that have ended. */
  readonly actual: number | null;
}

const YEARS = [2024, 2025, 2026, 2027];
const LAST_SETTLED_YEAR = 2025;
/** Measures that had ended by then have been settled as well. */
const SETTLED_UNTIL = '2026-06-30';
const RISE_PER_YEAR = 1.025;

/** Cost lines of a measure, by year; a year in which it is not paid all the time counts by its months. */
export function plannedCostLines(plan: MeasurePlan): PlannedCostLine[] {
  const { startsOn } = plan;
  if (startsOn === null) return [];
  const measureEnd = earliest(plan.endsOn, plan.supersededOn === undefined ? null : daysLater(plan.supersededOn, -1));
  return YEARS.flatMap((year) =>
    (plan.costs ?? []).flatMap((cost): PlannedCostLine[] => {
      const months = monthsIn(year, startsOn, earliest(measureEnd, cost.until ?? null));
      if (months === 0) return [];
      const hours = cost.kind === 'volunteer';
      const grown = cost.perYear * (hours ? 1 : RISE_PER_YEAR ** (year - 2024));
      const planned = roundTo(hours ? 5 : 100, (grown * months) / 12);
      const settled = year <= LAST_SETTLED_YEAR || (measureEnd !== null && measureEnd <= SETTLED_UNTIL);
      const share = 0.9 + 0.13 * evenChance(plan.code, String(year), cost.source, cost.kind ?? 'funds');
      return [{ year, cost, planned, actual: settled ? roundTo(hours ? 5 : 10, planned * share) : null }];
    }),
  );
}

/** Months of a year, begun ones in full, from a day to a last day; without a last day to the end of the year. */
function monthsIn(year: number, from: string, until: string | null): number {
  const first = from > `${year}-01-01` ? from : `${year}-01-01`;
  const last = until === null || until > `${year}-12-31` ? `${year}-12-31` : until;
  return first > last ? 0 : Number(last.slice(5, 7)) - Number(first.slice(5, 7)) + 1;
}

const earliest = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b < a) ? b : a);
const roundTo = (step: number, amount: number): number => Math.round(amount / step) * step;
