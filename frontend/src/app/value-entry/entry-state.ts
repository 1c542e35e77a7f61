import type { CellChange, DeliveredValue } from '#contract/delivery.ts';
import type { Flag } from '#contract/indicator.ts';
import type { EntryGrid, EntryRow } from '#contract/value-entry.ts';
import { inOrder } from '../format/in-order';
import type { Language } from '../format/language';
import { exactText } from '../format/number-text';
import { readFigure } from '../format/read-figure';
import { isFigure, type EntryColumn, type FigureColumn } from './entry-column';
import { blockedColumns } from './entry-problems';

/** Why the server did not take a row. */
export type RefusedBecause = 'unknown' | 'forbidden' | 'closed' | RefusedFigure | 'other';
/** Why the server did not take a number. */
export type RefusedFigure = 'numerator-above-denominator' | 'negative' | 'not-whole' | 'zero-denominator';

/** How it stands with what was typed into a row. */
export type Saving =
  | { readonly kind: 'saved' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'refused'; readonly reason: RefusedFigure; readonly column: FigureColumn }
  | { readonly kind: 'refused'; readonly reason: RefusedBecause; readonly column?: undefined }
  /** Somebody else has changed the same cells meanwhile. */
  | { readonly kind: 'conflict'; readonly theirs: EntryRow };

/** A row with what was typed into it. */
export interface EntryState {
  /** As the server has it. */
  readonly stored: EntryRow;
  /** The same with what was typed since. */
  readonly typed: DeliveredValue;
  /** What was typed and is no value: a text, or a sign whose meaning nobody has said yet. */
  readonly texts: Readonly<Partial<Record<EntryColumn, string>>>;
  /** Numbers whose mark before three digits may have been meant to part thousands. */
  readonly doubtful: readonly FigureColumn[];
  readonly saving: Saving;
}

/** What is to be known for reading a text. */
export interface Reading {
  readonly language: Language;
  readonly indicator: EntryGrid['indicator'];
  /** The flags by their words, in small letters. */
  readonly flags: ReadonlyMap<string, Flag>;
}

/** The most characters of a comment. */
export const LONGEST_COMMENT = 1000;

export const stateOf = (stored: EntryRow): EntryState => ({
  stored,
  typed: stored.typed,
  texts: {},
  doubtful: [],
  saving: { kind: 'saved' },
});

/** Whether there is no figure, or it is kept back. */
export const isWithheld = ({ flag }: Pick<DeliveredValue, 'flag'>): boolean => flag === 'not_available' || flag === 'confidential';

/** Whether there is what was asked for: a figure, or the word that there is none and why. */
export const isFilled = ({ typed, texts }: EntryState): boolean =>
  texts.value === undefined &&
  texts.numerator === undefined &&
  texts.denominator === undefined &&
  (isWithheld(typed) ? typed.comment !== null : typed.value !== null || (typed.numerator !== null && typed.denominator !== null));

/** Writes a text into a cell. What cannot be read stays there as text, beside the value that the server has. */
export function written(state: EntryState, column: EntryColumn, text: string, reading: Reading): EntryState {
  if (column === 'computed') return state;
  if (column === 'comment') return withComment(state, text);
  if (column === 'flag') return withFlag(state, text, reading);
  const read = readFigure(text, reading.language);
  if (read.kind === 'empty') return withFigure(state, column, null, false);
  const percentFits = column === 'value' && reading.indicator.unit === 'percent';
  if (read.kind === 'number' && (!read.percent || percentFits)) return withFigure(state, column, read.value, read.doubtful);
  return withText(state, column, text.trim(), { [column]: state.stored.typed[column] });
}

/** Takes a state back into a row, or brings one from where it was kept. */
export const withTyped = (state: EntryState, kept: Pick<EntryState, 'typed' | 'texts' | 'doubtful'>): EntryState => ({
  ...state,
  typed: kept.typed,
  texts: kept.texts,
  doubtful: kept.doubtful,
});

/** What a cell shows. */
export function textOf(
  { typed, texts }: EntryState,
  column: EntryColumn,
  { language, flags }: Pick<Reading, 'language' | 'flags'>,
): string {
  const text = texts[column];
  if (text !== undefined) return text;
  if (column === 'computed') return '';
  if (column === 'comment') return typed.comment ?? '';
  if (column === 'flag') return [...flags].find(([, flag]) => flag === typed.flag)?.[0] ?? typed.flag;
  const figure = typed[column];
  return figure === null ? '' : exactText(figure, language);
}

/** What has to be stored; undefined where nothing has, or where what was typed cannot be. */
export function changeOf(state: EntryState, indicator: EntryGrid['indicator']): CellChange | undefined {
  const { stored, typed } = state;
  const blocked = blockedColumns(state, indicator);
  const figures = (['value', 'numerator', 'denominator'] as const).filter(
    (column) => typed[column] !== stored.typed[column] && !blocked.includes(column),
  );
  if (figures.length === 0 && typed.flag === stored.typed.flag && typed.comment === stored.typed.comment) return undefined;
  return {
    id: stored.delivery,
    version: stored.version,
    ...Object.fromEntries(figures.map((column) => [column, typed[column]])),
    ...(typed.flag === stored.typed.flag ? {} : { flag: typed.flag }),
    ...(typed.comment === stored.typed.comment ? {} : { comment: typed.comment }),
  };
}

/** What the server has once it has taken a change. */
export const afterChange = (typed: DeliveredValue, { value, numerator, denominator, flag, comment }: CellChange): DeliveredValue => ({
  value: value === undefined ? typed.value : value,
  numerator: numerator === undefined ? typed.numerator : numerator,
  denominator: denominator === undefined ? typed.denominator : denominator,
  flag: flag ?? typed.flag,
  comment: comment === undefined ? typed.comment : comment,
});

/** Whether anything was typed that the server has not. */
export const isChanged = ({ stored, typed, texts }: EntryState): boolean =>
  Object.keys(texts).length > 0 || FIELDS.some((field) => typed[field] !== stored.typed[field]);

/** In the order in which they are offered. */
export const FLAGS = inOrder<Flag>({
  final: true,
  provisional: true,
  estimated: true,
  revised: true,
  unreliable: true,
  confidential: true,
  not_available: true,
});

/** The parts of a delivered value. */
export const FIELDS = ['value', 'numerator', 'denominator', 'flag', 'comment'] as const satisfies readonly (keyof DeliveredValue)[];

function withFigure(state: EntryState, column: FigureColumn, figure: number | null, doubtful: boolean): EntryState {
  const { typed } = state;
  return {
    ...state,
    typed: {
      ...typed,
      // Who types a figure says that there is one.
      flag: figure !== null && isWithheld(typed) ? 'final' : typed.flag,
      // A value that followed from other parts must not stand beside new ones.
      ...(column === 'value' ? {} : { value: null }),
      [column]: figure,
    },
    texts: without(state.texts, column),
    doubtful: [...state.doubtful.filter((other) => other !== column), ...(doubtful ? [column] : [])],
  };
}

function withFlag(state: EntryState, text: string, { flags }: Reading): EntryState {
  const word = text.trim().toLocaleLowerCase('de');
  const flag = word === '' ? 'final' : flags.get(word);
  if (flag === undefined) return withText(state, 'flag', text.trim(), { flag: state.stored.typed.flag });
  const typed = { ...state.typed, flag };
  return { ...state, typed, texts: without(state.texts, 'flag') };
}

function withComment(state: EntryState, text: string): EntryState {
  const comment = text.trim();
  if (comment.length > LONGEST_COMMENT) return withText(state, 'comment', comment, { comment: state.stored.typed.comment });
  return { ...state, typed: { ...state.typed, comment: comment === '' ? null : comment }, texts: without(state.texts, 'comment') };
}

const withText = (state: EntryState, column: EntryColumn, text: string, typed: Partial<DeliveredValue>): EntryState => ({
  ...state,
  typed: { ...state.typed, ...typed },
  texts: { ...state.texts, [column]: text },
  doubtful: isFigure(column) ? state.doubtful.filter((other) => other !== column) : state.doubtful,
});

function without(texts: EntryState['texts'], column: EntryColumn): EntryState['texts'] {
  if (texts[column] === undefined) return texts;
  return Object.fromEntries(Object.entries(texts).filter(([name]) => name !== column));
}
