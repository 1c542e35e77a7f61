import { formatPeriod, period, shift } from '#contract/period.ts';

/** Quarters on which the demo reports: three years, up to the newest that was complete when the demo was made. */
export const DEMO_QUARTERS: readonly string[] = Array.from({ length: 12 }, (_, i) => formatPeriod(shift(period('2023-Q4'), i)));
export const NEWEST_QUARTER = '2026-Q3';
