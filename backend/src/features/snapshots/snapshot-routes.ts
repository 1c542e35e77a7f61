import { byQuarter } from '#contract/quarter-cycle.ts';
import {
  byQuarterAndPart,
  comparison,
  comparisonQuery,
  snapshotCheck,
  snapshotQuery,
  snapshotResponse,
  snapshotRowPage,
  snapshotRowsQuery,
  type Comparison,
  type SnapshotResponse,
} from '#contract/snapshot.ts';
import { offsetOf, pageOf } from '../../http/paging.ts';
import { route, type Route } from '../../http/route.ts';
import { SNAPSHOT_PARTS, type Snapshot } from './snapshot.ts';
import { snapshotExamples } from './snapshot-examples.ts';
import type { QuarterComparison, QuarterComparisons } from './quarter-comparison.ts';
import type { SnapshotReadModel } from './snapshot-read-model.ts';

const TAG = 'Snapshots';

/** Quarters as they stood when they were adopted. */
export const snapshotRoutes = ({
  snapshots,
  comparisons,
}: {
  readonly snapshots: SnapshotReadModel;
  readonly comparisons: QuarterComparisons;
}): Route[] => [
  route({
    method: 'get',
    path: '/quarters/{quarter}/comparison',
    permission: 'quarters.read',
    tag: TAG,
    summary: 'What came, went and changed from one adopted quarter to another one; figures are those of one district',
    params: byQuarter,
    query: comparisonQuery,
    response: comparison,
    errors: [401, 403, 404],
    example: snapshotExamples.comparison,
    handle: async ({ params: { quarter }, query }) => toComparison(await comparisons.of(quarter, query)),
  }),
  route({
    method: 'get',
    path: '/quarters/{quarter}/snapshot',
    permission: 'quarters.read',
    tag: TAG,
    summary: 'What was kept of a quarter when it was adopted: by whom, how much of what, and the hash of it',
    params: byQuarter,
    query: snapshotQuery,
    response: snapshotResponse,
    errors: [401, 403, 404],
    example: snapshotExamples.snapshot,
    handle: async ({ params: { quarter }, query: { version } }) =>
      toResponse(await snapshots.get(quarter, version), await snapshots.versions(quarter)),
  }),
  route({
    method: 'get',
    path: '/quarters/{quarter}/snapshot-check',
    permission: 'quarters.run',
    tag: TAG,
    summary: 'Computes the hash of what was kept again, and says whether it is still the one of the adoption',
    params: byQuarter,
    query: snapshotQuery,
    response: snapshotCheck,
    errors: [401, 403, 404],
    example: snapshotExamples.check,
    handle: async ({ params: { quarter }, query }) => {
      const { id, version, contentHash } = await snapshots.get(quarter, query.version);
      const computed = await snapshots.computedHash(id);
      return { version, contentHash, computed, intact: computed === contentHash };
    },
  }),
  route({
    method: 'get',
    path: '/quarters/{quarter}/snapshot/{part}',
    permission: 'quarters.read',
    tag: TAG,
    summary: 'A part of what was kept of a quarter, row by row',
    params: byQuarterAndPart,
    query: snapshotRowsQuery,
    response: snapshotRowPage,
    errors: [401, 403, 404],
    example: { items: [snapshotExamples.row], nextCursor: null, total: 1 },
    handle: async ({ params: { quarter, part }, query }) => {
      const { id } = await snapshots.get(quarter, query.version);
      const filter = { places: query.district === undefined ? undefined : [query.district] };
      const [rows, total] = await Promise.all([
        snapshots.rows(id, part, { ...filter, limit: query.limit, offset: offsetOf(query) }),
        snapshots.count(id, part, filter),
      ]);
      return pageOf(
        query,
        rows.map(({ key, place, content }) => ({ key, district: place, content })),
        total,
      );
    },
  }),
];

const toResponse = (snapshot: Snapshot, versions: readonly Snapshot[]): SnapshotResponse => {
  const { quarter, asOf, counts } = snapshot;
  return {
    quarter,
    ...toVersion(snapshot),
    asOf,
    parts: SNAPSHOT_PARTS.flatMap((part) => (counts[part] === undefined ? [] : [{ part, rows: counts[part] }])),
    versions: versions.map(toVersion),
  };
};

const toComparison = ({ parts, ...quarters }: QuarterComparison): Comparison => ({
  ...quarters,
  parts: parts.map(({ part, came, went, changed, unchanged }) => ({
    part,
    came: [...came],
    went: [...went],
    changed: changed.map(({ fields, ...object }) => ({ ...object, fields: [...fields] })),
    unchanged,
  })),
});

const toVersion = ({ version, adoptedAt, adoptedBy, reason, contentHash }: Snapshot) => ({
  version,
  adoptedAt,
  adoptedBy,
  reason,
  contentHash,
});
