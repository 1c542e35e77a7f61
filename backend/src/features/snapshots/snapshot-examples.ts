import type { Comparison, SnapshotCheck, SnapshotResponse, SnapshotRow } from '#contract/snapshot.ts';

const HASH = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const version = {
  version: 1,
  adoptedAt: '2026-08-12T14:05:00.000Z',
  adoptedBy: 'Demo Koordination',
  reason: null,
  contentHash: HASH,
};
const snapshot: SnapshotResponse = {
  quarter: '2026-Q2',
  ...version,
  asOf: '2026-06-30',
  parts: [
    { part: 'districts', rows: 71 },
    { part: 'measures', rows: 42 },
  ],
  versions: [version],
};
const row: SnapshotRow = { key: 'stadtbezirk:11', district: 'stadtbezirk:11', content: { ref: 'stadtbezirk:11', level: 'stadtbezirk' } };
const check: SnapshotCheck = { version: 1, contentHash: HASH, computed: HASH, intact: true };

const comparison: Comparison = {
  quarter: '2026-Q2',
  with: '2026-Q1',
  version: 1,
  withVersion: 2,
  parts: [
    {
      part: 'measures',
      came: [{ key: 'M-042', name: { de: 'Sprachcafé am Anger', en: 'Sprachcafé am Anger' } }],
      went: [],
      changed: [
        {
          key: 'M-012',
          name: { de: 'Lotsendienst', en: 'Lotsendienst' },
          fields: [{ field: 'outlook', before: 'on_schedule', after: 'late' }],
        },
      ],
      unchanged: 39,
    },
  ],
};

/** Examples for the descriptions of routes. */
export const snapshotExamples = { snapshot, row, check, comparison };
