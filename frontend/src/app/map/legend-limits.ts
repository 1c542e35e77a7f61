import type { ValueClass } from './classify';

/** The limits of a class as a legend writes them: `null` is an open end. */
interface LegendLimits {
  readonly from: number | null;
  readonly to: number | null;
  /** Whether `to` belongs to the class: "from … to …" instead of "from … to below …". */
  readonly last: boolean;
}

/** Limits for a legend. The outer ones are rounded outwards, so that the lowest and the highest value read as if they were inside. */
export function legendLimits(classes: readonly ValueClass[], decimals: number): LegendLimits[] {
  const unit = 10 ** decimals;
  return classes.map(({ from, to }, i) => {
    const [first, last] = [i === 0, i === classes.length - 1];
    return {
      from: Number.isFinite(from) ? (first ? Math.floor(round(from * unit)) / unit : from) : null,
      to: Number.isFinite(to) ? (last ? Math.ceil(round(to * unit)) / unit : to) : null,
      last,
    };
  });
}

/** Takes away the noise of binary fractions before rounding outwards: 58.4 × 10 is 584, not 584.0000000000001. */
const round = (n: number): number => Math.round(n * 1e6) / 1e6;
