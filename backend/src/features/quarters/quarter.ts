/** A quarter on which reports are made. A locked one takes no more. */
export interface Quarter {
  /** `2026-Q3`. */
  readonly quarter: string;
  readonly locked: boolean;
  /** ISO 8601. */
  readonly lockedAt: string | null;
  /** Name of the person. */
  readonly lockedBy: string | null;
}
