import { HttpErrorResponse } from '@angular/common/http';
import type { Problem } from '#contract/common.ts';

/** Why the server refused something, as far as a page wants to know. */
export interface Refusal {
  /** Last part of the problem's type, for example `sign-in-refused` or `conflict`; `offline` when no answer came. */
  readonly kind: string;
  readonly status: number;
  readonly detail: string;
  /** What is wrong in which field. */
  readonly issues: Readonly<NonNullable<Problem['issues']>>;
  /** Seconds after which it may be tried again. */
  readonly retryAfter: number | undefined;
}

/** Reads a failed request; `undefined` when it was none of ours. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (!(error instanceof HttpErrorResponse)) return undefined;
  const problem = (typeof error.error === 'object' && error.error !== null ? error.error : {}) as Partial<Problem>;
  const retryAfter = Number(error.headers.get('Retry-After') ?? NaN);
  return {
    kind: error.status === 0 ? 'offline' : (problem.type?.split('/').at(-1) ?? 'unknown'),
    status: error.status,
    detail: problem.detail ?? '',
    issues: problem.issues ?? [],
    retryAfter: Number.isFinite(retryAfter) ? retryAfter : undefined,
  };
}
