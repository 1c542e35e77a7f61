/** Progress that the steering group has set for a quarter, as it is kept. */
export interface KeptOverride {
  readonly id: string;
  readonly recommendationCode: string;
  /** `2026-Q3`: holds in it alone. */
  readonly quarter: string;
  /** 0 to 100. */
  readonly value: number;
  readonly reason: string;
  /** Name of the person. */
  readonly setBy: string;
  /** Name of the person; null while it holds. */
  readonly withdrawnBy: string | null;
}

/** Progress as it is set. */
export interface OverrideDraft extends Pick<KeptOverride, 'quarter' | 'value' | 'reason'> {
  /** Id of the one that holds so far and is withdrawn by this. */
  readonly replaces: string | null;
}
