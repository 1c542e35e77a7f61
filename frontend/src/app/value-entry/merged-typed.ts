import type { DeliveredValue } from '#contract/delivery.ts';
import { FIELDS } from './entry-state';

/** What two people have typed into one row, put together. */
export interface MergedTyped {
  readonly typed: DeliveredValue;
  /** Whether both have changed the same part, and differently; `typed` is then mine. */
  readonly conflict: boolean;
}

/** Puts together what was typed here and what somebody else has stored meanwhile. `base` is what both began with. */
export function mergedTyped(base: DeliveredValue, mine: DeliveredValue, theirs: DeliveredValue): MergedTyped {
  const own = FIELDS.filter((field) => mine[field] !== base[field]);
  return {
    typed: { ...theirs, ...Object.fromEntries(own.map((field) => [field, mine[field]])) },
    conflict: own.some((field) => theirs[field] !== base[field] && theirs[field] !== mine[field]),
  };
}
