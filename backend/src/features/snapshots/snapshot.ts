/** Parts of a snapshot, in the order in which they are kept. */
export const SNAPSHOT_PARTS = [
  'districts',
  'indicators',
  'figures',
  'measures',
  'recommendations',
  'organisations',
  'bodies',
  'decisions',
  'deliveries',
  'commentary',
] as const;
export type SnapshotPartName = (typeof SNAPSHOT_PARTS)[number];

/** What a quarter is looked at as of when it is frozen. */
export interface Moment {
  readonly quarter: string;
  /** The day that dated content is looked at: the last one of the quarter. */
  readonly day: string;
  /** Today. */
  readonly today: string;
}

/** What is kept of one object. */
export interface FrozenRow {
  /** Names it within its part. */
  readonly key: string;
  /** The district that it is about, where it is about one. */
  readonly place?: string | undefined;
  readonly content: object;
}

/** One part of a snapshot. It knows who reads it, not how it is kept. */
export interface SnapshotPart {
  readonly name: SnapshotPartName;
  /** Everything of the part at the moment, in the order in which lists show it. Without what belongs to people: contacts, who is responsible. */
  rows(moment: Moment): Promise<readonly FrozenRow[]>;
}

/** Of which quarter, on whose decision. */
export interface AdoptionDecision {
  readonly quarter: string;
  /** UUID of the decision. */
  readonly adoption: string;
  readonly by: string;
  readonly at: Date;
  readonly reason: string | null;
}

/** A snapshot that is kept. */
export interface Snapshot {
  /** Internal. */
  readonly id: string;
  readonly quarter: string;
  readonly version: number;
  readonly asOf: string;
  readonly adoptedAt: string;
  readonly adoptedBy: string;
  readonly reason: string | null;
  readonly contentHash: string;
  readonly counts: Readonly<Record<string, number>>;
}
