import type { GoalNode, GoalResponse } from '#contract/goal.ts';

/** A goal of the tree: a guiding vision to which nothing is attached, unless told otherwise. */
export const aGoalNode = (change: Partial<GoalNode> = {}): GoalNode => ({
  code: 'Z-001',
  parentCode: null,
  kind: 'vision',
  title: 'Eine Stadt für alle (Demo)',
  description: null,
  position: 0,
  demo: true,
  version: 1,
  recommendations: 0,
  measures: 0,
  indicators: 0,
  ...change,
});

/** A tree with a vision, two goals below it and a sub-goal below the first of these. */
export const aTree = (): GoalNode[] => [
  aGoalNode(),
  aGoalNode({ code: 'Z-002', parentCode: 'Z-001', kind: 'goal', title: 'Alle lernen Deutsch (Demo)', recommendations: 2, version: 4 }),
  aGoalNode({ code: 'Z-003', parentCode: 'Z-002', kind: 'sub_goal', title: 'Orte zum Sprechen (Demo)', measures: 1, indicators: 1 }),
  aGoalNode({ code: 'Z-004', parentCode: 'Z-001', kind: 'goal', title: 'Alle wohnen gut (Demo)', position: 1, version: 2 }),
];

/** A goal below a vision, with a recommendation, a measure and an indicator, which its reader may change. */
export const aGoal = (change: Partial<GoalResponse> = {}): GoalResponse => ({
  code: 'Z-002',
  parentCode: 'Z-001',
  kind: 'goal',
  title: 'Alle lernen Deutsch (Demo)',
  description: 'Wer kommt, findet bald einen Platz in einem Kurs.',
  position: 0,
  demo: true,
  version: 4,
  above: [{ code: 'Z-001', title: 'Eine Stadt für alle (Demo)', kind: 'vision' }],
  below: [{ code: 'Z-003', title: 'Orte zum Sprechen (Demo)', kind: 'sub_goal' }],
  recommendations: [{ code: 'E-012', title: 'Orte für Begegnung öffnen (Demo)', response: 'accepted', why: 'Dort wird gesprochen.' }],
  measures: [{ code: 'M-012', title: 'Sprachcafé am Markt (Demo)', status: 'running', why: null }],
  indicators: [{ code: 'D03', name: { de: 'Menschen mit Migrationshintergrund', en: 'People with a migration background' }, why: null }],
  permitted: { edit: true },
  ...change,
});
