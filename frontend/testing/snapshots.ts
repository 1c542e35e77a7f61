import type { Comparison, PartComparison, SnapshotResponse } from '#contract/snapshot.ts';

const HASH = '0123456789abcdef'.repeat(4);
const version = {
  version: 1,
  adoptedAt: '2026-10-20T12:05:00.000Z',
  adoptedBy: 'Kim Koordination',
  reason: null,
  contentHash: HASH,
};

/** The third quarter of 2026 as it was adopted. */
export const aSnapshot = (change: Partial<SnapshotResponse> = {}): SnapshotResponse => ({
  quarter: '2026-Q3',
  ...version,
  asOf: '2026-09-30',
  parts: [{ part: 'measures', rows: 12 }],
  versions: [version],
  ...change,
});

/** What became of a part; nothing unless told otherwise. */
export const aPartComparison = (change: Partial<PartComparison> = {}): PartComparison => ({
  part: 'measures',
  came: [],
  went: [],
  changed: [],
  unchanged: 0,
  ...change,
});

/** The third quarter of 2026 beside the second one. */
export const aComparison = (parts: readonly PartComparison[]): Comparison => ({
  quarter: '2026-Q3',
  with: '2026-Q2',
  version: 1,
  withVersion: 1,
  parts: [...parts],
});
