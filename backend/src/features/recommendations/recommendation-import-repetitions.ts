import { withCodesOnce } from '../../files/import-row.ts';
import type { RecommendationKnown } from './recommendation-file-read-model.ts';
import type { RowProblem, RowReason } from './recommendation-file-reason.ts';
import type { RecommendationPlan } from './recommendation-import-plan.ts';

type Taken = { readonly code: string } | { readonly row: number };

/**
 * A code stands in one row only, and a number once in its source. A row without a code would add its recommendation again each time that the
 * file is read: without a number either, what has the title of another one of the same source is refused.
 */
export function withoutRepetitions(plans: readonly RecommendationPlan[], known: readonly RecommendationKnown[]): RecommendationPlan[] {
  const numbers = new Map<string, Taken>();
  const titles = new Map<string, Taken>();
  for (const { code, source, number, title } of known) {
    if (number !== null) numbers.set(JSON.stringify([source, number]), { code });
    titles.set(JSON.stringify([source, title]), { code });
  }
  return withCodesOnce(plans, 'Kürzel').map((plan) => {
    const { row, code, source, current, title, problems } = plan;
    if (problems.length > 0 || source === undefined) return plan;
    const { number = current?.number ?? null } = plan.change;
    const found = [
      ...taken(numbers, number === null ? undefined : JSON.stringify([source, number]), plan, numberProblem),
      ...taken(titles, code === null && number === null ? JSON.stringify([source, title]) : undefined, plan, titleProblem),
    ];
    const stays = current?.number === number && current.source === source;
    if (number !== null && !stays) numbers.set(JSON.stringify([source, number]), { row });
    if (current === undefined) titles.set(JSON.stringify([source, title]), { row });
    return { ...plan, problems: found };
  });
}

/** What is wrong when another one has it already. */
function taken(
  all: ReadonlyMap<string, Taken>,
  key: string | undefined,
  { current }: RecommendationPlan,
  problem: (other: Taken) => RowProblem,
): RowProblem[] {
  const other = key === undefined ? undefined : all.get(key);
  return other === undefined || ('code' in other && other.code === current?.code) ? [] : [problem(other)];
}

const numberProblem = (other: Taken): RowProblem => {
  const why: RowReason =
    'code' in other
      ? { code: 'number-taken', params: { recommendation: other.code } }
      : { code: 'number-in-file', params: { row: other.row } };
  return {
    column: 'Nummer',
    path: 'number',
    reason: `${nameOf(other)} has this number in the same source. Enter its code, or another number.`,
    ...why,
  };
};

const titleProblem = (other: Taken): RowProblem => {
  const why: RowReason =
    'code' in other
      ? { code: 'same-title', params: { recommendation: other.code } }
      : { code: 'same-title-in-file', params: { row: other.row } };
  return {
    column: 'Titel',
    path: 'title',
    reason: `${nameOf(other)} has the same title in the same source. Enter its code, or a number.`,
    ...why,
  };
};

const nameOf = (other: Taken): string => ('code' in other ? `Recommendation "${other.code}"` : `Row ${other.row}`);
