import type { Direction, ObservationResponse } from '#contract/indicator.ts';
import { classColours, type Meaning } from '../map/class-colours';
import { classify, classOf, type Classification } from '../map/classify';
import type { MapArea } from '../map/map-area';
import type { Choices } from './indicator-choices';
import { isWithheld, soundValue, type FigureTable } from './indicator-figures';
import type { NamedPlace } from './named-place';

export interface MapQuestion {
  readonly table: FigureTable;
  readonly districts: readonly NamedPlace[];
  readonly period: string;
  readonly direction: Direction;
  readonly choices: Pick<Choices, 'method' | 'classes' | 'limits' | 'ownClassesPerPeriod'>;
  /** A target that holds for all districts. */
  readonly target: number | null;
  readonly textOf: (figure: ObservationResponse | undefined) => string;
}

export interface MapClasses {
  /** With the counts of the shown period. */
  readonly classification: Classification;
  readonly colours: readonly string[];
  readonly areas: readonly MapArea[];
  readonly missing: number;
  readonly withheld: number;
  /** What the two sides of the map lie around; `null` for a single scale. */
  readonly centre: 'target' | 'zero' | null;
}

const MEANINGS: Readonly<Record<Direction, Meaning>> = {
  higher_is_better: 'above-is-good',
  lower_is_better: 'below-is-good',
  neutral: 'neither',
};

/**
 * The classes of a map and the areas in their colours. Unless wished otherwise the limits come from all periods, so that a colour means the
 * same while one goes through them.
 */
export function mapClasses({ table, districts, period, direction, choices, target, textOf }: MapQuestion): MapClasses {
  const valuesIn = (written: string): number[] => districts.flatMap(({ ref }) => soundValue(table.figure(ref, written)) ?? []);
  const shown = valuesIn(period);
  const values = choices.ownClassesPerPeriod ? shown : table.periods.flatMap(valuesIn);
  const bothSigns = values.some((value) => value < 0) && values.some((value) => value > 0);
  const centre = target !== null ? 'target' : bothSigns ? 'zero' : null;
  const limits = classify(values, {
    method: choices.method,
    count: choices.classes,
    own: choices.limits,
    centre: centre === 'target' ? target : centre === 'zero' ? 0 : null,
  });
  const colours = classColours(limits, MEANINGS[direction]);
  const indexes = shown.map((value) => classOf(value, limits));
  const classification = {
    ...limits,
    classes: limits.classes.map((one, i) => ({ ...one, count: indexes.filter((index) => index === i).length })),
  };
  const areas = districts.map(({ ref, name }): MapArea => {
    const figure = table.figure(ref, period);
    const value = soundValue(figure);
    const withheld = figure !== undefined && isWithheld(figure.flag);
    return {
      ref,
      name,
      value,
      text: textOf(figure),
      state: value !== null ? 'value' : withheld ? 'withheld' : 'missing',
      colour: value === null ? null : (colours[classOf(value, limits)] ?? null),
    };
  });
  return {
    classification,
    colours,
    areas,
    missing: areas.filter(({ state }) => state === 'missing').length,
    withheld: areas.filter(({ state }) => state === 'withheld').length,
    centre: limits.below === null ? null : centre,
  };
}
