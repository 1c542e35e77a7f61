import type { GoalPlace } from './goal-tree.ts';

/**
 * The goals below one parent in a new order: the goal at the place that was wished for, or at the end, and the others as they were. Answers
 * every code with its place, 0 first.
 */
export function placed(code: string, wished: number | undefined, siblings: readonly GoalPlace[]): Map<string, number> {
  const others = siblings
    .filter((sibling) => sibling.code !== code)
    .toSorted((a, b) => a.position - b.position || (a.code < b.code ? -1 : 1))
    .map((sibling) => sibling.code);
  return new Map(others.toSpliced(wished ?? others.length, 0, code).map((each, position) => [each, position]));
}
