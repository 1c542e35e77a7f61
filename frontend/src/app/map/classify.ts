import { ascending, quantileSorted, ticks } from 'd3-array';
import { ckmeans } from 'simple-statistics';

export const CLASS_METHODS = ['quantile', 'equal', 'jenks', 'own'] as const;
/**
 * How limits are found: as many districts in each class (`quantile`), steps of the same width (`equal`), natural groups with the least
 * difference inside (`jenks`), or limits of one's own.
 */
export type ClassMethod = (typeof CLASS_METHODS)[number];

export const FEWEST_CLASSES = 2;
export const MOST_CLASSES = 7;
/** On each side of a centre: more shades of one colour cannot be told apart. */
export const MOST_CLASSES_PER_SIDE = 3;

/** A class holds the values from `from` up to, but without, `to`; the last one holds `to` as well. Own limits leave both ends open (±∞). */
export interface ValueClass {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

export interface ClassRequest {
  readonly method: ClassMethod;
  /** Number of classes wished for; fewer come out when the values have fewer different ones. */
  readonly count: number;
  /** Limits between the classes, for `own`. */
  readonly own?: readonly number[];
  /** A target or zero: no class reaches over it, so that both sides can have a colour of their own. */
  readonly centre?: number | null;
}

export interface Classification {
  /** In rising order, without a gap between them. */
  readonly classes: readonly ValueClass[];
  /** Number of classes below the centre; `null` when no centre divides the values. */
  readonly below: number | null;
}

const different = (values: readonly number[]): number[] => [...new Set(values)].sort(ascending);

/** Limits at the given values, moved up to the next value that exists and is not the lowest, so that no class is empty. */
function snapped(limits: readonly number[], kinds: readonly number[]): number[] {
  return different(limits.flatMap((limit) => kinds.slice(1).find((value) => value >= limit) ?? []));
}

interface Side {
  /** Values in rising order. */
  readonly sorted: readonly number[];
  readonly from: number;
  readonly to: number;
}

function innerLimits({ sorted, from, to }: Side, method: Exclude<ClassMethod, 'own'>, count: number): number[] {
  const kinds = different(sorted);
  const classes = Math.min(Math.max(1, Math.floor(count)), kinds.length);
  if (classes < 2) return [];
  const steps = Array.from({ length: classes - 1 }, (_, i) => i + 1);
  switch (method) {
    case 'quantile':
      return snapped(
        steps.map((step) => quantileSorted([...sorted], step / classes) ?? to),
        kinds,
      );
    case 'equal':
      return different(steps.map((step) => from + ((to - from) * step) / classes)).filter((limit) => limit > from && limit < to);
    case 'jenks':
      return snapped(
        ckmeans([...sorted], classes)
          .slice(1)
          .flatMap((group) => group[0] ?? []),
        kinds,
      );
  }
}

function classesBetween(limits: readonly number[], values: readonly number[]): ValueClass[] {
  const last = limits.length - 2;
  return limits.slice(0, -1).map((from, i) => {
    const to = limits[i + 1] ?? from;
    return { from, to, count: values.filter((value) => value >= from && (value < to || (i === last && value <= to))).length };
  });
}

/**
 * Puts values into classes. Every value is in exactly one class; without values there is none. With a centre each side is divided on its
 * own, the larger share of the classes on the side that reaches farther.
 */
export function classify(values: readonly number[], { method, count, own = [], centre = null }: ClassRequest): Classification {
  const sorted = values.filter(Number.isFinite).sort(ascending);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (lowest === undefined || highest === undefined) return { classes: [], below: null };

  const divided = centre !== null && Number.isFinite(centre) && lowest < centre && centre < highest ? centre : null;
  if (method === 'own') {
    const limits = different([...own.filter(Number.isFinite), ...(divided === null ? [] : [divided])]);
    const classes = classesBetween([-Infinity, ...limits, Infinity], sorted);
    return { classes, below: divided === null ? null : limits.indexOf(divided) + 1 };
  }
  if (divided === null) {
    const limits = innerLimits({ sorted, from: lowest, to: highest }, method, count);
    return { classes: classesBetween([lowest, ...limits, highest], sorted), below: null };
  }
  const wished = Math.round((count * (divided - lowest)) / (highest - lowest));
  const countBelow = Math.min(Math.max(1, wished), Math.max(1, count - 1));
  const under: Side = { sorted: sorted.filter((value) => value < divided), from: lowest, to: divided };
  const over: Side = { sorted: sorted.filter((value) => value >= divided), from: divided, to: highest };
  const limitsBelow = innerLimits(under, method, Math.min(countBelow, MOST_CLASSES_PER_SIDE));
  const limitsAbove = innerLimits(over, method, Math.min(count - countBelow, MOST_CLASSES_PER_SIDE));
  return {
    classes: classesBetween([lowest, ...limitsBelow, divided, ...limitsAbove, highest], sorted),
    below: limitsBelow.length + 1,
  };
}

/** Index of the class that holds the value; -1 when none does. */
export function classOf(value: number, { classes }: Classification): number {
  const last = classes.length - 1;
  return classes.findIndex(({ from, to }, i) => value >= from && (value < to || (i === last && value <= to)));
}

/** Limits to begin with when somebody wants to set them: round numbers, about as many classes as wished for. */
export function suggestedLimits(values: readonly number[], count: number): number[] {
  const sorted = values.filter(Number.isFinite).sort(ascending);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (lowest === undefined || highest === undefined) return [];
  return ticks(lowest, highest, count).filter((limit) => limit > lowest && limit < highest);
}
