import type { Doing } from '../../audit/audit-log.ts';
import { RuleViolation } from '../../errors/app-error.ts';

/** Makes observations of values that are approved. Built from the transaction of the approval. */
export interface ApprovedValues {
  /**
   * Which figures from files hold now for the place and period of these deliveries: ids of observations by those of deliveries. No import
   * changes them until the transaction ends.
   */
  figuresFromFiles(deliveries: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /**
   * Records the values of these deliveries, all of kind `value` and approved at this moment: the current observation is superseded, what
   * follows from it is computed anew. Their author is who handed them in. A throw takes the approval back.
   */
  record(deliveries: readonly string[], on: Doing): Promise<void>;
}

/** For an installation that makes no observations of what was typed: it says so. */
export const NO_VALUES: ApprovedValues = {
  figuresFromFiles: () => Promise.resolve(new Map()),
  record: () => Promise.reject(new RuleViolation('This installation cannot approve values that were typed.')),
};
