import type { QuarterResponse } from '#contract/quarter-cycle.ts';
import { takesReports } from './quarter-cycle.ts';
import type { QuarterStanding } from './quarter.ts';

/** A quarter as it is answered. */
export const toQuarterResponse = (standing: QuarterStanding): QuarterResponse => ({
  ...standing,
  takesReports: takesReports(standing.state),
});
