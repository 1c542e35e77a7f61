import type { Flag } from '#contract/indicator.ts';
import type { Grain } from '#contract/period.ts';
import type { Borough } from './borough.ts';

/** How the invented figures of an indicator come about. All values are in its unit. */
export interface DemoIndicator {
  readonly code: string;
  readonly grain: Grain;
  readonly first: string;
  readonly last: string;
  /**
   * For which places figures are given: the Bezirke (Berlin is then put together from them), Berlin alone, or both, where several
   * medians have no common one.
   */
  readonly places: 'boroughs' | 'whole' | 'both';
  /** Berlin over time: values at some periods, straight lines between them. */
  readonly course: readonly (readonly [period: string, value: number])[];
  /** What is added in each quarter of the year. */
  readonly season?: readonly [q1: number, q2: number, q3: number, q4: number];
  /** What a standard deviation of the health and social index adds. */
  readonly situation: number;
  /** How far apart the Bezirke lie for other reasons, and how far each strays from period to period (standard deviations). */
  readonly spread: number;
  readonly noise: number;
  /** Whether figures may be below zero. */
  readonly signed?: true;
  /** The people or things counted below the line, and what the value is related to. Absent for counts and medians. */
  readonly of?: { readonly denominator: Denominator; readonly per: number };
  /** Decimals of a figure without a denominator. */
  readonly decimals?: number;
  /** How much higher the value of foreign nationals is; the figures are then also given by nationality. */
  readonly foreignersDiffer?: { readonly by: number; readonly denominator: Denominator };
  readonly exceptions?: readonly DemoException[];
}

/** The number below the line. `size` is what sets the place lastingly apart, around 1. */
export type Denominator = (place: Borough, day: string, size: number) => number;

/** Periods in which a place's figure is missing (no flag) or comes with a flag. Without keys it applies to every place. */
export interface DemoException {
  readonly keys?: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly flag?: Flag;
}

/** A figure of the long format. */
export interface DemoFigure {
  readonly indicator: string;
  readonly level: 'land' | 'stadtbezirk';
  readonly district: string;
  readonly period: string;
  readonly breakdown: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly flag: Flag;
}
