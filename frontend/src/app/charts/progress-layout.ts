/** What stands above a column: a triangle for what is at risk, a square for what is late, a ring for what somebody has set. */
type ProgressMark = 'at_risk' | 'late' | 'set';

/** A quarter of the picture; without a percentage it is a gap. */
export interface ProgressQuarter {
  readonly quarter: string;
  /** 0 to 100. */
  readonly percent: number | null;
  readonly mark: ProgressMark | null;
}

/** A column of the picture, in pixels; without a bar there is a gap. */
interface ProgressColumn {
  readonly quarter: string;
  readonly mark: ProgressMark | null;
  readonly start: number;
  readonly middle: number;
  readonly bar: { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | undefined;
  /** `Q3` where there is room for it. */
  readonly name: string | undefined;
  /** At the first quarter of a year in the picture. */
  readonly year: string | undefined;
}

const LEFT = 34;
const TOP = 18;
const HEIGHT = 120;
const FOOT = 38;
const WIDEST = 44;
/** Below this a column is too narrow for its quarter's name. */
const NAMED = 22;

/** Where everything stands in the picture of the progress. */
export function progressLayout(quarters: readonly ProgressQuarter[], width: number) {
  const step = Math.min(WIDEST, (width - LEFT) / Math.max(1, quarters.length));
  const zero = TOP + HEIGHT;
  const columns = quarters.map(({ quarter, percent, mark }, index): ProgressColumn => {
    const start = LEFT + index * step;
    const height = percent === null ? 0 : (HEIGHT * percent) / 100;
    const year = quarter.slice(0, 4);
    return {
      quarter,
      mark,
      start,
      middle: start + step / 2,
      // Zero percent is known as well and has to be seen.
      bar:
        percent === null
          ? undefined
          : { x: start + step * 0.15, y: zero - Math.max(1.5, height), width: step * 0.7, height: Math.max(1.5, height) },
      name: step >= NAMED ? quarter.slice(5) : undefined,
      year: quarters[index - 1]?.quarter.slice(0, 4) === year ? undefined : year,
    };
  });
  return {
    width,
    height: zero + FOOT,
    left: LEFT,
    zero,
    columns,
    lines: [0, 50, 100].map((percent) => ({ percent, y: zero - (HEIGHT * percent) / 100 })),
  };
}
