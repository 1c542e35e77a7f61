import type { EntryGrid } from '#contract/value-entry.ts';
import type { Language } from '../format/language';
import { readFigure } from '../format/read-figure';
import { isFigure, type EntryColumn, type FigureColumn } from './entry-column';
import type { EntryState } from './entry-state';

/** Why what stands in a cell cannot be stored. */
export type ProblemKind =
  | 'text'
  | 'sign'
  | 'percent'
  | 'no-flag'
  | 'too-long'
  | 'numerator-above-denominator'
  | 'above-hundred'
  | 'negative'
  | 'not-whole'
  | 'zero-denominator';
export interface Problem {
  readonly kind: ProblemKind;
  readonly column: EntryColumn;
  /** What stands there. */
  readonly text: string;
}

/** What cannot be stored as it stands; the server refuses the same. */
export function problemsOf(state: EntryState, indicator: EntryGrid['indicator'], language: Language): readonly Problem[] {
  const unread = Object.entries(state.texts).map(([name, text]) => {
    const column = name as EntryColumn;
    return { kind: isFigure(column) ? unreadKind(text, language) : column === 'flag' ? 'no-flag' : 'too-long', column, text } as const;
  });
  const found = [...unread, ...impossible(state, indicator)];
  // With numbers that somebody else has stored meanwhile, what was typed may be impossible where it was not before.
  const { saving, typed } = state;
  const isNew = saving.kind === 'refused' && saving.column !== undefined && found.length === 0;
  return isNew ? [{ kind: saving.reason, column: saving.column, text: String(typed[saving.column]) }] : found;
}

/** The columns whose numbers cannot be true. */
export const blockedColumns = (state: EntryState, indicator: EntryGrid['indicator']): readonly EntryColumn[] =>
  impossible(state, indicator).flatMap(({ kind, column }) =>
    kind === 'numerator-above-denominator' ? (['numerator', 'denominator'] as const) : [column],
  );

function unreadKind(text: string, language: Language): 'text' | 'sign' | 'percent' {
  const { kind } = readFigure(text, language);
  return kind === 'sign' ? 'sign' : kind === 'number' ? 'percent' : 'text';
}

/** The rules after which the server refuses a figure. */
function impossible({ typed, texts }: EntryState, { kind, decimals }: EntryGrid['indicator']): readonly Problem[] {
  const { value, numerator, denominator, flag } = typed;
  const problem = (of: ProblemKind, column: FigureColumn): Problem => ({ kind: of, column, text: String(typed[column]) });
  const isBelow = (figure: number | null): boolean => figure !== null && figure < 0;
  const isBroken = (figure: number | null): boolean => figure !== null && !Number.isInteger(figure);
  if (kind === 'count') {
    if (isBelow(value)) return [problem('negative', 'value')];
    return decimals === 0 && isBroken(value) ? [problem('not-whole', 'value')] : [];
  }
  const negative = (kind === 'share' ? FIGURES : (['denominator'] as const)).filter((column) => isBelow(typed[column]));
  if (negative.length > 0) return negative.map((column) => problem('negative', column));
  const broken = kind === 'share' ? PARTS.filter((column) => isBroken(typed[column])) : [];
  const isOfNobody = (kind === 'share' || kind === 'rate') && denominator === 0 && flag !== 'not_available';
  if (broken.length > 0 || isOfNobody)
    return [...broken.map((column) => problem('not-whole', column)), ...(isOfNobody ? [problem('zero-denominator', 'denominator')] : [])];
  if (kind !== 'share') return [];
  if (numerator === null || denominator === null) return (value ?? 0) > 100 ? [problem('above-hundred', 'value')] : [];
  const isRead = texts.numerator === undefined && texts.denominator === undefined;
  return isRead && numerator > denominator ? [problem('numerator-above-denominator', 'numerator')] : [];
}

const PARTS = ['numerator', 'denominator'] as const;
const FIGURES = ['value', ...PARTS] as const satisfies readonly FigureColumn[];
