import type { CostLine } from '#contract/measure-cost.ts';

/** What a year costs: its lines, the sums of money and of goods in euros, and the hours of volunteers. */
interface CostYear {
  readonly year: number;
  readonly lines: readonly CostLine[];
  readonly planned: number;
  /** Null while no line has said what was spent. */
  readonly actual: number | null;
  readonly hours: number;
}

/** Cost lines by year, the newest year first. Hours do not add up with euros and are summed apart. */
export function costYears(lines: readonly CostLine[]): readonly CostYear[] {
  return [...new Set(lines.map(({ year }) => year))]
    .sort((a, b) => b - a)
    .map((year) => {
      const ofYear = lines.filter((line) => line.year === year);
      const euros = ofYear.filter(({ kind }) => kind !== 'volunteer');
      const spent = euros.flatMap(({ actual }) => (actual === null ? [] : [actual]));
      return {
        year,
        lines: ofYear,
        planned: sum(euros.map(({ planned }) => planned ?? 0)),
        actual: spent.length === 0 ? null : sum(spent),
        hours: sum(ofYear.filter(({ kind }) => kind === 'volunteer').map(({ planned, actual }) => actual ?? planned ?? 0)),
      };
    });
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
