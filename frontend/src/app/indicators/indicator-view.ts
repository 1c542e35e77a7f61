import type { Annotation } from '#contract/commentary.ts';
import type { LevelResponse } from '#contract/district.ts';
import type { IndicatorResponse, ObservationResponse, TargetResponse } from '#contract/indicator.ts';
import type { Measure } from '../format/figure-format';
import type { AskedChoices, Choices } from './indicator-choices';
import type { FigureTable } from './indicator-figures';
import type { NamedPlace } from './named-place';

/** Everything that the pictures of an indicator's page are drawn from: one place, one quarter, one level, one period. */
export interface IndicatorView {
  readonly indicator: IndicatorResponse;
  readonly name: string;
  readonly measure: Measure;
  /** The chosen place; the same as `whole` when none was chosen. */
  readonly place: NamedPlace;
  readonly whole: NamedPlace;
  /** Levels with figures below the whole, from the largest parts to the smallest. */
  readonly levels: readonly LevelResponse[];
  /** The level that is compared. */
  readonly level: LevelResponse;
  /** Its districts as they were delimited at the end of the period. */
  readonly districts: readonly NamedPlace[];
  /** Figures of these districts, of the place and of the whole up to the quarter's end. */
  readonly table: FigureTable;
  /** Periods with figures of the level, in the order of time. */
  readonly periods: readonly string[];
  readonly period: string;
  readonly targets: readonly TargetResponse[];
  /** Events and breaks that people noted on the course: of all districts, or of the place. */
  readonly annotations: readonly Annotation[];
  readonly choices: Choices;
  /** Whose figures these are, as a line below pictures. */
  readonly source: string;
}

/** A change of what the address says; `null` takes a parameter out. */
export type ChangedChoices = { readonly [name in keyof AskedChoices]?: string | null };

/** Figures that a reader wants as a file, and what to call it. */
export interface WantedFigures {
  readonly file: string;
  readonly figures: readonly ObservationResponse[];
}
