import type { Flag, ObservationResponse } from '#contract/indicator.ts';
import { byEnd, lastDay, period, type Period } from '#contract/period.ts';

/** A figure of a district in a period. */
export type Point = { readonly period: string; readonly value: number | null };

/** Figures of one indicator, to be found by the district's reference and the period. */
export class FigureTable {
  readonly #figures: ReadonlyMap<string, ReadonlyMap<string, ObservationResponse>>;
  /** All periods with a figure, in the order of time. */
  readonly periods: readonly string[];
  readonly all: readonly ObservationResponse[];

  constructor(observations: readonly ObservationResponse[]) {
    const figures = new Map<string, Map<string, ObservationResponse>>();
    for (const one of observations) {
      const ofDistrict = figures.get(refOf(one)) ?? new Map<string, ObservationResponse>();
      ofDistrict.set(one.period, one);
      figures.set(refOf(one), ofDistrict);
    }
    this.#figures = figures;
    this.periods = inTime(new Set(observations.map((one) => one.period)));
    this.all = observations;
  }

  figure(ref: string, written: string): ObservationResponse | undefined {
    return this.#figures.get(ref)?.get(written);
  }

  /** The figures of a district in the order of time; what is withheld, unreliable or of which a part is missing has no value. */
  series(ref: string): Point[] {
    const ofDistrict = this.#figures.get(ref) ?? new Map<string, ObservationResponse>();
    return inTime(ofDistrict.keys()).map((written) => ({ period: written, value: soundValue(ofDistrict.get(written)) }));
  }

  /** Periods in which the district has a figure, in the order of time. */
  periodsOf(ref: string): string[] {
    return inTime(this.#figures.get(ref)?.keys() ?? []);
  }
}

/** Reference of the district that a figure belongs to. */
export const refOf = ({ level, district }: Pick<ObservationResponse, 'level' | 'district'>): string => `${level}:${district}`;

/** Whether the publisher keeps the figure back. */
export const isWithheld = (flag: Flag): boolean => flag === 'confidential';

/** The value when it may be drawn and compared; `null` when it is missing, withheld or unreliable, and when a part of the district is missing in it. */
export function soundValue(figure: ObservationResponse | undefined): number | null {
  if (
    figure === undefined ||
    figure.incomplete ||
    figure.flag === 'confidential' ||
    figure.flag === 'not_available' ||
    figure.flag === 'unreliable'
  )
    return null;
  return figure.value;
}

/** Periods in the order in which they end. */
export function inTime(periods: Iterable<string>): string[] {
  return [...periods]
    .map((written): [string, Period] => [written, period(written)])
    .sort(([, a], [, b]) => byEnd(a, b))
    .map(([written]) => written);
}

/** Periods that have ended by the end of a quarter, which is itself a period. */
export function endedBy(periods: readonly string[], quarter: string): string[] {
  const end = lastDay(period(quarter));
  return periods.filter((written) => lastDay(period(written)) <= end);
}
