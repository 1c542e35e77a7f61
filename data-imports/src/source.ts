import type { Flag } from '#contract/indicator.ts';
import type { MultiPolygon } from 'geojson';
import type { DistrictReference } from './district-reference.ts';
import type { FilePlace } from './unreadable-file.ts';

/** One figure of a file. Which district and indicator exist is not known here; the loader asks the database. */
export interface Observation {
  readonly kind: 'observation';
  readonly line: number;
  readonly district: DistrictReference;
  readonly indicator: string;
  /** Written form, for example `2024-H2`. */
  readonly period: string;
  /** Canonical text: `dimension=member` pairs, sorted, joined by `|`; empty for the total. */
  readonly breakdown: string;
  /** In the indicator's unit. `null` where the file gives numerator and denominator, or keeps the figure back (see `flag`). */
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly flag: Flag;
}

/** One place of a file, as delimited from `validFrom` to `validTo` (both inclusive, `null` is open). */
export interface District {
  readonly kind: 'district';
  readonly line: number | null;
  readonly level: string;
  readonly key: string;
  readonly name: string;
  readonly parent: DistrictReference | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** WGS 84, rings as RFC 7946 asks; `null` where the file has no boundaries. */
  readonly geometry: MultiPolygon | null;
}

/** What a file says about one measure. What it means, and whether it may be kept, the rules of measures say. */
export interface MeasureRow {
  readonly kind: 'measure';
  readonly line: number;
  /** Cells by heading. */
  readonly cells: Readonly<Record<string, string>>;
}

/** A row or feature that cannot be used, and why. The rest of the file may still be. */
export interface Rejection extends FilePlace {
  readonly kind: 'rejection';
  readonly reason: string;
}

/** Something a person should look at that is no error, for example fewer districts than usual. */
export interface Remark {
  readonly kind: 'remark';
  readonly text: string;
}

/** What is known about a file besides its bytes. */
export interface FileMeta {
  readonly fileName: string;
  /** What the person added on the command line (`--set key=value`). */
  readonly settings: Readonly<Record<string, string>>;
  /** Where known beforehand; a file that is too large is then refused before its first byte. */
  readonly sizeInBytes?: number;
}

export interface Provenance {
  readonly publisher: string;
  readonly title: string;
  readonly licence: string;
  readonly licenceUrl: string;
  /** Where the publisher offers the data. */
  readonly address: string;
  /** Line to be shown wherever the data are shown. */
  readonly attribution: string;
}

interface SourceFacts extends Provenance {
  readonly id: string;
  /** What the files look like, in one sentence. */
  readonly description: string;
  /** The settings that the source understands, each with its meaning. */
  readonly settings: Readonly<Record<string, string>>;
  /** Whether the figures are invented to show the program. */
  readonly demo: boolean;
  /** Whether a file of this name is for this source. The folder before the name does not count. */
  accepts(fileName: string): boolean;
}

/** Chunks as they come from a file, an upload or a test. */
export type ByteChunks = AsyncIterable<Uint8Array>;

/** Where the files of a source name what their figures are about. */
export interface NamingColumns {
  readonly district: string;
  /** Absent where each column of figures is an indicator. */
  readonly indicator?: string;
}

/** Reads figures. */
export interface ObservationSource extends SourceFacts {
  readonly kind: 'observations';
  /** The day whose districts the keys of the file mean: a fixed day (`YYYY-MM-DD`), or `period-end` for the last day of each figure's period. */
  readonly districtsAsOf: string;
  /** The columns with district and indicator in a file of this name. Told with figures whose district or indicator the database does not know. */
  columnsOf?(fileName: string): NamingColumns;
  /**
   * Pure and streaming: the same bytes always give the same items, and memory does not grow with the file.
   * Throws `UnreadableFile` when the file as a whole cannot be used, at any time; items that came before are void then.
   * Throws `WrongSetting` when a setting does not make sense.
   */
  read(chunks: ByteChunks, meta: FileMeta): AsyncIterable<Observation | Rejection | Remark>;
}

/** Reads places. */
export interface DistrictSource extends SourceFacts {
  readonly kind: 'districts';
  /** As `ObservationSource.read`. */
  read(chunks: ByteChunks, meta: FileMeta): AsyncIterable<District | Rejection | Remark>;
}

/** Reads measures. */
export interface MeasureSource extends SourceFacts {
  readonly kind: 'measures';
  /** As `ObservationSource.read`. */
  read(chunks: ByteChunks, meta: FileMeta): AsyncIterable<MeasureRow | Rejection>;
}

/**
 * Turns the files of one publisher and topic into figures, places or measures. A source reads, it does not load: no database, no network, no clock.
 */
export type Source = ObservationSource | DistrictSource | MeasureSource;
