import type { OptionResult, PriorityResult } from '#contract/priority-result.ts';
import { pickRows, type PickRow } from './pick-rows';
import { byImportance, isWide } from './priority-ranking';

/** So many rows can be read from the back of a hall. */
const ROWS_PER_SCREEN = 8;

/** A recommendation with its rank by importance. */
interface ImportanceRow extends OptionResult {
  readonly rank: number | null;
  readonly wide: boolean;
}

/** A part of a ranking that fills one screen: its rows, the first of them counted from 1, and how many there are in all. */
interface Part<Row> {
  readonly rows: readonly Row[];
  readonly from: number;
  readonly of: number;
}

/** What the wall shows at a time. */
export type ProjectorStep =
  ({ readonly kind: 'importance' } & Part<ImportanceRow>) | ({ readonly kind: 'pick' } & Part<PickRow>) | { readonly kind: 'terms' };

/** The screens of a round in their order, question by question; one for a question whose results are withheld. */
export function projectorSteps(result: PriorityResult): readonly ProjectorStep[] {
  const important = byImportance(result.options).map(({ item, rank }) => ({
    ...item,
    rank,
    wide: item.rating !== null && isWide(item.rating),
  }));
  return [
    ...(result.importance ? parts(important).map((part) => ({ kind: 'importance' as const, ...part })) : []),
    ...(result.pickOne === null
      ? []
      : parts(pickRows(result).filter(({ picks }) => picks > 0)).map((part) => ({ kind: 'pick' as const, ...part }))),
    ...(result.openQuestion === null ? [] : [{ kind: 'terms' as const }]),
  ];
}

function parts<Row>(rows: readonly Row[]): readonly Part<Row>[] {
  const count = Math.max(1, Math.ceil(rows.length / ROWS_PER_SCREEN));
  return Array.from({ length: count }, (_, index) => ({
    rows: rows.slice(index * ROWS_PER_SCREEN, (index + 1) * ROWS_PER_SCREEN),
    from: index * ROWS_PER_SCREEN + 1,
    of: rows.length,
  }));
}
