import { organisationsOf } from './links.ts';
import type { RunningMeasure } from './network.ts';

/** A running measure with where it works on the level that was asked for. */
export interface PlacedMeasure extends RunningMeasure {
  /** For each of its districts the one of the level in which it lies; null for a larger one. */
  readonly parts: readonly (string | null)[];
}

/** How well a field of action is covered in a district. */
export type Coverage = 'nobody' | 'wide_only' | 'one' | 'several';

/** A field of action in a district; without one it is about what works in larger districts. */
export interface OfferCell {
  readonly fieldOfAction: string;
  readonly district: string | null;
  readonly coverage: Coverage;
  readonly measures: readonly string[];
  /** That lead or support one of the measures, in the order of the alphabet. */
  readonly organisations: readonly string[];
}

/**
 * Who offers what where. Every field of action meets every district, so that gaps stand there as well. Several do the same where different
 * organisations lead: those who do one measure together know of each other.
 */
export function offerCells(measures: readonly PlacedMeasure[], fields: readonly string[], districts: readonly string[]): OfferCell[] {
  return fields.flatMap((fieldOfAction) => {
    const ofField = measures.filter((measure) => measure.fieldOfAction === fieldOfAction);
    const wide = ofField.filter(({ parts }) => parts.includes(null));
    const cell = (district: string | null): OfferCell => {
      const here = ofField.filter(({ parts }) => parts.includes(district));
      return {
        fieldOfAction,
        district,
        coverage: coverageBy(here, district === null ? [] : wide),
        measures: here.map(({ code }) => code),
        organisations: [...new Set(here.flatMap(organisationsOf))].sort(),
      };
    };
    return [null, ...districts].map(cell);
  });
}

function coverageBy(here: readonly RunningMeasure[], wide: readonly RunningMeasure[]): Coverage {
  const leads = new Set(here.map(({ lead }) => lead)).size;
  if (leads === 0) return wide.length === 0 ? 'nobody' : 'wide_only';
  return leads === 1 ? 'one' : 'several';
}
