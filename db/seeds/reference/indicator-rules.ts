import type { IndicatorKind, Unit } from '#contract/indicator.ts';

/** How an indicator is computed, put together and shown. */
export interface Calculation {
  readonly kind: IndicatorKind;
  readonly per: number | null;
}

/**
 * Indicators that their unit does not tell: none of them may be put together from the parts of a district. Nationalities occur in
 * several districts; parity is a quotient of two shares; the density of a network also counts the ties between its parts.
 */
const NOT_ADDITIVE = new Set(['D09', 'B05', 'N04']);

/**
 * Percentages that may pass 100: the children in daycare are counted by another concept than all children, places are more than those
 * who wait for them, and more people than planned live in a full accommodation.
 */
const NO_PART_OF_A_WHOLE = new Set(['K01', 'K02', 'S03', 'W04']);

/** How an indicator is computed; as a rule its unit tells. */
export function calculationOf({ code, unit }: { code: string; unit: Unit }): Calculation {
  if (NOT_ADDITIVE.has(code)) return { kind: 'index', per: null };
  if (NO_PART_OF_A_WHOLE.has(code)) return { kind: 'rate', per: 100 };
  switch (unit) {
    case 'percent':
      return { kind: 'share', per: 100 };
    case 'per_100':
      return { kind: 'rate', per: 100 };
    case 'per_1000':
      return { kind: 'rate', per: 1000 };
    case 'per_100000':
      return { kind: 'rate', per: 100_000 };
    case 'ratio':
      return { kind: 'rate', per: 1 };
    case 'count':
    case 'persons':
      return { kind: 'count', per: null };
    // Medians: several of them have no common median, so without a denominator nothing is put together.
    case 'days':
    case 'months':
    case 'square_metres':
      return { kind: 'mean', per: null };
    // A difference of two rates, and figures that somebody else computed.
    case 'percentage_points':
    case 'index_0_1':
    case 'index':
      return { kind: 'index', per: null };
  }
}

const DECIMALS: Readonly<Record<Unit, number>> = {
  percent: 1,
  per_100: 1,
  per_1000: 1,
  per_100000: 1,
  percentage_points: 1,
  ratio: 2,
  index_0_1: 3,
  index: 2,
  count: 0,
  persons: 0,
  days: 0,
  months: 1,
  square_metres: 1,
};

/** How many decimals are shown. */
export const decimalsOf = (unit: Unit): number => DECIMALS[unit];

/** From which numbers on a figure may be published. */
export interface DisclosureMinima {
  readonly minimum_count: number;
  readonly minimum_denominator: number;
}

const PEOPLE: DisclosureMinima = { minimum_count: 3, minimum_denominator: 30 };
const BENEFITS_AND_LABOUR: DisclosureMinima = { minimum_count: 10, minimum_denominator: 30 };
const SURVEY: DisclosureMinima = { minimum_count: 5, minimum_denominator: 100 };
/** Places, organisations, measures, services, index values: no person stands behind the figure. */
const NOT_ABOUT_PEOPLE: DisclosureMinima = { minimum_count: 1, minimum_denominator: 1 };

const MINIMA: readonly (readonly [codes: string, minima: DisclosureMinima])[] = [
  ['A01 A02 A03 A04 A05 A06 A07 A10 L01 L02 L03 L05', BENEFITS_AND_LABOUR],
  ['A08 A09 B07 L04 O01 O02 P02 P04 W01 W02 W05 Z03 Z04 Z05 Z06', SURVEY],
  ['D08 D09 G10 G11 G12 G13 G14 K07 K08 N01 N02 N04 N05 N08 O04 P03 S05', NOT_ABOUT_PEOPLE],
  // The numerator counts places, the denominator people; posts are no group whose members could be told.
  ['K05', { minimum_count: 1, minimum_denominator: 30 }],
  ['N07', { minimum_count: 3, minimum_denominator: 1 }],
];
const MINIMA_BY_CODE = new Map(MINIMA.flatMap(([codes, minima]) => codes.split(' ').map((code) => [code, minima] as const)));

/** The minima of an indicator: 3 cases of 30, stricter for benefit and labour figures and for surveys. */
export const disclosureMinimaOf = (code: string): DisclosureMinima => MINIMA_BY_CODE.get(code) ?? PEOPLE;

const RELEVANT_CHANGE: Readonly<Record<string, number>> = {
  // Medians of waiting and processing times: a week, two where they last for a year; a month of stay.
  R05: 14,
  R06: 7,
  B06: 7,
  S04: 7,
  W03: 1,
  W01: 1,
  // Index values: a quarter of a standard deviation, and the second decimal of those between 0 and 1.
  G10: 0.25,
  G11: 0.25,
  G12: 0.25,
  G13: 0.25,
  G14: 0.25,
  D08: 0.01,
  B05: 0.05,
  N04: 0.02,
  D09: 2,
  A10: 1,
  // Rates whose numerator is no part of the denominator.
  D05: 0.5,
  K01: 2,
  K02: 2,
  K05: 1,
  S03: 5,
  W04: 2,
  N06: 5,
  N07: 2,
};

/** The smallest change, in the unit, that is called one where no interval can be computed; `null` where one can. */
export const relevantChangeOf = (code: string): number | null => RELEVANT_CHANGE[code] ?? null;
