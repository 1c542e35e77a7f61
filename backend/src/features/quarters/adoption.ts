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

/** On what terms somebody adopts a quarter. */
export interface AdoptionTerms {
  readonly reason: string | null;
  /** So many deliveries were not approved when the reason was given; it covers no more than these. */
  readonly unapproved: number;
}

/** Freezes a quarter. It takes a while and so goes on behind the answer; at its end it calls `QuarterService.adopt` in its own transaction. */
export interface Adoption {
  /** Begins with the end of the transaction that it is started in. */
  start(quarter: string, on: AdoptionTerms & { readonly by: Actor }): Promise<void>;
  /** Null when none is going on and the last one did not fail. */
  stateOf(quarter: string): Promise<AdoptionProgress | null>;
}

/** Whether an adoption is going on; one that failed is over. */
export const isGoingOn = (adoption: AdoptionProgress | null): boolean => adoption !== null && adoption.state !== 'failed';

/** For an installation that cannot freeze quarters: it says so. */
export const NO_ADOPTION: Adoption = {
  start: () => Promise.reject(new RuleViolation('This installation cannot adopt quarters.')),
  stateOf: () => Promise.resolve(null),
};
