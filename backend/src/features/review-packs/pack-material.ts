import type { BodyDetail } from '#contract/body.ts';
import type { CommentaryText } from '#contract/commentary.ts';
import type { Decision } from '#contract/decision.ts';
import type { Flag, IndicatorKind, Unit } from '#contract/indicator.ts';
import type { MeasureResponse } from '#contract/measure.ts';
import type { RecommendationDetail } from '#contract/recommendation.ts';
import type { Assessment } from '../indicators/assessment.ts';
import type { Trend } from '../indicators/trend.ts';
import type { Name } from '../districts/district.ts';

/** A figure as it was kept. Without a value the flag says why. */
export interface PackFigure {
  readonly period: string;
  readonly value: number | null;
  readonly flag: Flag;
}

/** A trend as it is told: `rising` and `falling` where neither is good or bad, `none` where there is nothing to compare with. */
export type PackTrend = Trend | 'rising' | 'falling' | 'none';

/** An indicator of the whole and of its parts, as it stood. */
export interface PackIndicator {
  readonly code: string;
  readonly name: Name;
  /** Code of its field of action. */
  readonly field: string;
  readonly kind: IndicatorKind;
  readonly unit: Unit;
  readonly decimals: number;
  readonly source: string;
  /** The figure of the whole that counted; null where there was none. */
  readonly newest: PackFigure | null;
  readonly trend: PackTrend;
  /** The same against the year before. */
  readonly yearTrend: PackTrend;
  readonly assessment: Assessment;
  readonly target: { readonly value: number; readonly date: string } | null;
  /** Of the whole, oldest first. */
  readonly series: readonly PackFigure[];
  /** What was written about it for the whole. */
  readonly commentary: CommentaryText | null;
  /** Newest figures of the parts of the whole, by reference; a part without one is absent. */
  readonly ofDistricts: ReadonlyMap<string, PackFigure>;
}

export type PackMeasure = Pick<
  MeasureResponse,
  'code' | 'title' | 'statusInQuarter' | 'leadOrganisationName' | 'report' | 'fieldOfAction' | 'endsOn'
>;
export type PackRecommendation = Pick<RecommendationDetail, 'code' | 'title' | 'state' | 'response' | 'progress' | 'fieldOfAction'>;
export type PackBody = Pick<BodyDetail, 'name' | 'kind' | 'mandate' | 'figures' | 'validTo'>;
export type PackDecision = Pick<
  Decision,
  'code' | 'kind' | 'wording' | 'state' | 'overdue' | 'dueOn' | 'settledOn' | 'responsible' | 'meeting' | 'body'
>;

/** The boundaries of the parts of the whole on the last day of the quarter. */
export interface PackBoundaries {
  readonly attribution: readonly string[];
  readonly features: readonly { readonly ref: string; readonly coordinates: number[][][][] }[];
}

/** What a pack is made of: a quarter as it was adopted, without names of persons, and the look of the installation. */
export interface PackMaterial {
  /** Who reports. */
  readonly name: Name;
  readonly accent: string | null;
  /** Null where there is none. */
  readonly logo: { readonly contentType: string; readonly content: Uint8Array } | null;
  readonly quarter: string;
  readonly version: number;
  /** The last day of the quarter. */
  readonly asOf: string;
  readonly adoptedAt: string;
  /** Why it was adopted although not everything was approved. */
  readonly reason: string | null;
  readonly contentHash: string;
  /** Fields of action in the order of the installation. */
  readonly fields: readonly { readonly code: string; readonly name: Name }[];
  /** The whole. */
  readonly place: Name;
  /** Its parts. */
  readonly districts: readonly { readonly ref: string; readonly name: Name }[];
  readonly boundaries: PackBoundaries;
  readonly indicators: readonly PackIndicator[];
  readonly measures: readonly PackMeasure[];
  readonly recommendations: readonly PackRecommendation[];
  readonly bodies: readonly PackBody[];
  readonly decisions: readonly PackDecision[];
}
