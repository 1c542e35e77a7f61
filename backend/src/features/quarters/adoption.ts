import type { Actor } from '../../audit/audit-log.ts';
import { RuleViolation } from '../../errors/app-error.ts';

/** How far the adoption of a quarter is that is going on, or that failed last. */
export interface AdoptionProgress {
  readonly state: 'waiting' | 'running' | 'failed';
  /** 0 to 1. */
  readonly progress: number;
  /** Why it failed. */
  readonly note: string | null;
}

/** Freezes a quarter. It takes a while and so goes on behind the answer; at its end it calls `QuarterService.adopt` in its own transaction. */
export interface Adoption {
  /** Begins with the end of the transaction that it is started in. */
  start(quarter: string, on: { readonly by: Actor; readonly reason: string | null }): Promise<void>;
  /** Null when none is going on and the last one did not fail. */
  stateOf(quarter: string): Promise<AdoptionProgress | null>;
}

/** For an installation that cannot freeze quarters: it says so. */
export const NO_ADOPTION: Adoption = {
  start: () => Promise.reject(new RuleViolation('This installation cannot adopt quarters.')),
  stateOf: () => Promise.resolve(null),
};
