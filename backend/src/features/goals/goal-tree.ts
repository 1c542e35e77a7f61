import type { GoalKind } from '#contract/link.ts';
import type { InputIssue } from '../../errors/app-error.ts';

export type { GoalKind };

/** Where a goal stands. */
export interface GoalPlace {
  readonly code: string;
  /** Null at the top. */
  readonly parentCode: string | null;
  /** Place among those with the same parent. */
  readonly position: number;
}

/** What a goal is by how deep it stands. There is nothing below a sub-goal. */
const KINDS: readonly GoalKind[] = ['vision', 'goal', 'sub_goal'];

/**
 * The goals from the top: each after its parent and before the next one beside that, with what it is. Throws a `RangeError` for goals that
 * are no tree; kept ones always are.
 */
export function inTreeOrder<Goal extends GoalPlace>(goals: readonly Goal[]): (Goal & { readonly kind: GoalKind })[] {
  const below = Map.groupBy(goals.toSorted(byPosition), ({ parentCode }) => parentCode);
  const from = (parent: string | null, depth: number): (Goal & { readonly kind: GoalKind })[] =>
    (below.get(parent) ?? []).flatMap((goal) => {
      const kind = KINDS[depth];
      if (kind === undefined) throw new RangeError(`The goal "${goal.code}" stands deeper than ${KINDS.length} levels.`);
      return [{ ...goal, kind }, ...from(goal.code, depth + 1)];
    });
  const ordered = from(null, 0);
  if (ordered.length < goals.length) throw new RangeError('Some goals stand below themselves, or below one that is not there.');
  return ordered;
}

/** Why a goal, with all below it, cannot stand below that parent. The goal itself may be a new one. */
export function parentIssues(code: string, parentCode: string | null, goals: readonly GoalPlace[]): InputIssue[] {
  if (parentCode === null) return [];
  const parents = new Map(goals.map((goal) => [goal.code, goal.parentCode]));
  if (parentCode !== code && !parents.has(parentCode)) return [{ path: 'parentCode', message: `There is no goal "${parentCode}".` }];
  // From the parent to the top, or back to the goal.
  const above: string[] = [];
  for (let next: string | null = parentCode; next !== null; next = parents.get(next) ?? null) {
    above.push(next);
    if (next === code)
      return [{ path: 'parentCode', message: `Each of these goals would stand below the next one: ${[code, ...above].join(' → ')}.` }];
  }
  if (above.length + heightOf(code, goals) <= KINDS.length) return [];
  return [
    {
      path: 'parentCode',
      message: 'There are three levels: guiding vision, goal and sub-goal. This one, or one below it, would stand on a fourth.',
    },
  ];
}

/** Levels of a goal with all below it: 1 without any. */
function heightOf(code: string, goals: readonly GoalPlace[]): number {
  const below = goals.filter(({ parentCode }) => parentCode === code);
  return 1 + Math.max(0, ...below.map((goal) => heightOf(goal.code, goals)));
}

const byPosition = (a: GoalPlace, b: GoalPlace): number => a.position - b.position || (a.code < b.code ? -1 : 1);
