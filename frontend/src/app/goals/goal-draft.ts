import { maxLength, required, schema, validate } from '@angular/forms/signals';
import type { GoalNode, NewGoal } from '#contract/goal.ts';

/** What stands in the form of a goal; without a parent it is a guiding vision. */
export interface GoalDraft {
  readonly title: string;
  readonly description: string;
  readonly parentCode: string;
}

/** A goal as it stands in the form; a new one below a parent. */
export const draftOf = (goal: Pick<GoalNode, 'title' | 'description' | 'parentCode'> | undefined, parentCode = ''): GoalDraft => ({
  title: goal?.title ?? '',
  description: goal?.description ?? '',
  parentCode: goal === undefined ? parentCode : (goal.parentCode ?? ''),
});

/** The goal as the API takes it. */
export const contentOf = ({ title, description, parentCode }: GoalDraft): Pick<NewGoal, 'title'> & NewGoal => ({
  title: title.trim(),
  description: description.trim() || null,
  parentCode: parentCode || null,
});

/** Why a goal cannot stand below another one. Words: `ui.field.error`. */
type ParentProblem = 'goalCircle' | 'goalTooDeep' | 'goalMissing';

/** Guiding vision, goal, sub-goal. */
const LEVELS = 3;

/** Whether a goal, with all below it, can stand below another one; a new one has no code. */
export function parentProblem(code: string | undefined, parentCode: string, goals: readonly GoalNode[]): ParentProblem | undefined {
  const parents = new Map(goals.map((goal) => [goal.code, goal.parentCode]));
  if (parentCode === '') return undefined;
  if (!parents.has(parentCode)) return 'goalMissing';
  const above: string[] = [];
  for (let next: string | null = parentCode; next !== null; next = parents.get(next) ?? null) {
    if (next === code || above.includes(next)) return 'goalCircle';
    above.push(next);
  }
  return above.length + heightOf(code, goals) > LEVELS ? 'goalTooDeep' : undefined;
}

/** Levels of a goal with all below it. */
function heightOf(code: string | undefined, goals: readonly GoalNode[]): number {
  const below = code === undefined ? [] : goals.filter(({ parentCode }) => parentCode === code);
  return 1 + Math.max(0, ...below.map((goal) => heightOf(goal.code, goals)));
}

/** The same limits as the contract, and the tree stays one. */
export const goalRules = (code: () => string | undefined, goals: () => readonly GoalNode[]) =>
  schema<GoalDraft>((path) => {
    required(path.title);
    maxLength(path.title, 200);
    maxLength(path.description, 4000);
    validate(path.parentCode, ({ value }) => {
      const kind = parentProblem(code(), value(), goals());
      return kind === undefined ? undefined : { kind };
    });
  });
