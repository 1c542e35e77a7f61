import { isWithheld, valueOf, type Calculation, type Figure } from '../indicators/indicator.ts';
import { mayHandIn, runsQuarter } from '../deliveries/delivery-rights.ts';
import type { DeliveryState } from '../deliveries/delivery.ts';
import type { MeasureEditor } from '../measures/measure-rights.ts';
import { takes } from '../quarters/quarter-cycle.ts';
import type { QuarterState } from '../quarters/quarter.ts';

/** What is typed into a cell. */
export interface TypedValue extends Figure {
  readonly comment: string | null;
}

/** A change of a cell. What is absent stays. */
export interface CellEdit {
  readonly value?: number | null | undefined;
  readonly numerator?: number | null | undefined;
  readonly denominator?: number | null | undefined;
  readonly flag?: Figure['flag'] | undefined;
  readonly comment?: string | null | undefined;
}

/** What of an indicator decides what a cell may hold. */
export interface CellIndicator extends Calculation {
  readonly decimals: number;
}

/** What decides who may type into a cell. */
export interface CellPlace {
  readonly state: DeliveryState;
  /** Who owes the value; null: the officers of the district. */
  readonly organisation: string | null;
  /** Reference of the district. */
  readonly district: string;
}

/** Why a cell takes nothing. */
export type Barred = 'forbidden' | 'closed';

/** Why what was typed cannot be. */
export type CellProblem = 'negative' | 'numerator-above-denominator' | 'not-whole' | 'zero-denominator';

/** What is wrong with a figure, and at which of its numbers. */
export interface CellFault {
  readonly problem: CellProblem;
  readonly column: 'value' | 'numerator' | 'denominator';
}

/** Whether the cell is the person's to fill, whatever its state. */
export const isOwn = (person: MeasureEditor, { organisation, district }: Pick<CellPlace, 'organisation' | 'district'>): boolean =>
  mayHandIn(person, { kind: 'value', organisation, district });

/**
 * Why the person cannot type into the cell, or hand it in, now; `undefined` where they can. What was handed in stays as it is until it is
 * returned. In the review only what was returned is taken, and whatever the coordination still adds.
 */
export function barredFrom(person: MeasureEditor, { state, organisation, district }: CellPlace, quarter: QuarterState): Barred | undefined {
  if (!isOwn(person, { organisation, district })) return 'forbidden';
  if (state === 'submitted' || state === 'approved') return 'closed';
  return takes(quarter, { returned: state === 'returned', coordinates: runsQuarter(person) }) ? undefined : 'closed';
}

/**
 * The cell after a change. A value follows from numerator and denominator where both are there; typed by itself it takes their place (that of
 * a mean keeps its weight). Half of the two has no value yet. Counts and indices have a value alone.
 */
export function edited(indicator: CellIndicator, typed: TypedValue, edit: CellEdit): TypedValue {
  const flag = edit.flag ?? typed.flag;
  const comment = edit.comment === undefined ? typed.comment : edit.comment;
  const value = edit.value === undefined ? typed.value : edit.value;
  if (indicator.kind === 'count' || indicator.kind === 'index') return { value, numerator: null, denominator: null, flag, comment };
  const [given, before] = [partsOf(edit), partsOf(typed)];
  const hasParts = given.numerator != null || given.denominator != null;
  const isAlone = edit.value != null && !hasParts;
  const weight = given.denominator === undefined ? before.denominator : given.denominator;
  if (isAlone)
    return { value: edit.value ?? null, numerator: null, denominator: indicator.kind === 'mean' ? (weight ?? null) : null, flag, comment };
  const numerator = (given.numerator === undefined ? before.numerator : given.numerator) ?? null;
  const denominator = weight ?? null;
  return { value: valueAfter(indicator, { numerator, denominator }, typed, edit), numerator, denominator, flag, comment };
}

const partsOf = ({ numerator, denominator }: CellEdit) => ({ numerator, denominator });

function valueAfter(
  indicator: CellIndicator,
  { numerator, denominator }: Pick<Figure, 'numerator' | 'denominator'>,
  typed: TypedValue,
  edit: CellEdit,
): number | null {
  if (numerator !== null && denominator !== null) return valueOf(indicator, numerator, denominator);
  if (edit.value === null || numerator !== null) return null;
  // What was computed from numbers that are gone is gone as well.
  if (typed.numerator !== null && typed.denominator !== null) return null;
  return denominator !== null && indicator.kind !== 'mean' ? null : typed.value;
}

/**
 * What is wrong with a figure; `undefined` where nothing is. As imports do, it refuses what is below zero and a part above its whole. Both numbers
 * of a share are counted, so they are whole. Of nobody there is no share and no rate: where there is nobody, the flag says that there is no value.
 */
export function cellFault({ kind, decimals }: CellIndicator, typed: Figure): CellFault | undefined {
  const { value, numerator, denominator, flag } = typed;
  const negative = NEVER_NEGATIVE[kind].find((column) => (typed[column] ?? 0) < 0);
  if (negative !== undefined) return { problem: 'negative', column: negative };
  const counted = kind === 'share' ? PARTS : kind === 'count' && decimals === 0 ? (['value'] as const) : [];
  const broken = counted.find((column) => typed[column] !== null && !Number.isInteger(typed[column]));
  if (broken !== undefined) return { problem: 'not-whole', column: broken };
  if ((kind === 'share' || kind === 'rate') && denominator === 0 && flag !== 'not_available')
    return { problem: 'zero-denominator', column: 'denominator' };
  if (kind !== 'share') return undefined;
  if (numerator !== null && denominator !== null && numerator > denominator)
    return { problem: 'numerator-above-denominator', column: 'numerator' };
  return (value ?? 0) > 100 ? { problem: 'numerator-above-denominator', column: 'value' } : undefined;
}

const PARTS = ['numerator', 'denominator'] as const;
const FIGURES = ['value', ...PARTS] as const;
/** What cannot be below zero, by kind: a rate of arrivals less departures can. */
const NEVER_NEGATIVE: Readonly<Record<Calculation['kind'], readonly CellFault['column'][]>> = {
  count: ['value'],
  share: FIGURES,
  rate: ['denominator'],
  mean: ['denominator'],
  index: ['denominator'],
};

/** Whether a cell can be handed in: it has a figure, or says by its sign and a comment why there is none. */
export function isFilled(typed: TypedValue): boolean {
  if (isWithheld(typed)) return typed.comment !== null;
  return typed.value !== null || (typed.numerator !== null && typed.denominator !== null);
}
