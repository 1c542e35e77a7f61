import type { Doing } from '../../audit/audit-log.ts';
import { RuleViolation } from '../../errors/app-error.ts';

/** Makes observations of values that are approved. Built from the transaction of the approval. */
export interface ApprovedValues {
  /**
   * Records the values of these deliveries, all of kind `value` and approved at this moment: the current observation is superseded, what
   * follows from it is computed anew. Their author is who handed them in. A throw takes the approval back.
   */
  record(deliveries: readonly string[], on: Doing): Promise<void>;
}

/** For an installation that makes no observations of what was typed: it says so. */
export const NO_VALUES: ApprovedValues = {
  record: () => Promise.reject(new RuleViolation('This installation cannot approve values that were typed.')),
};
