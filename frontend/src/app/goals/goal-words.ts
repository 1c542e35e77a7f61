import type { GoalNode } from '#contract/goal.ts';
import type { RefusalWords } from '../shell/refused-words';

/** Sentences for what the server objects to in a goal. */
export const GOAL_WORDS: RefusalWords = {
  at: 'goals.refused',
  paths: new Set(['title', 'description', 'parentCode', 'code', 'recommendations', 'measures', 'indicators']),
};

/** What hangs on goals, in the order of the thread. */
export const ATTACHED = ['recommendations', 'measures', 'indicators'] as const;
export type Attached = (typeof ATTACHED)[number];

/** How many things are attached to the goal itself. */
export const attachedTo = (goal: GoalNode): number => goal.recommendations + goal.measures + goal.indicators;

/** A goal with those below it. */
export interface GoalBranch {
  readonly goal: GoalNode;
  readonly below: readonly GoalBranch[];
}

/** The tree of a list in which each goal comes after its parent. */
export const branchesOf = (goals: readonly GoalNode[], parent: string | null = null): readonly GoalBranch[] =>
  goals.filter(({ parentCode }) => parentCode === parent).map((goal) => ({ goal, below: branchesOf(goals, goal.code) }));

/** Whether nothing is attached to the goal, nor to any below it. */
export const isBare = ({ goal, below }: GoalBranch): boolean => attachedTo(goal) === 0 && below.every(isBare);
