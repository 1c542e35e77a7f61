import type { GoalNode, GoalResponse } from '#contract/goal.ts';

const node: GoalNode = {
  code: 'Z-004',
  parentCode: 'Z-001',
  kind: 'goal',
  title: 'Wer hier zur Schule geht, findet einen Weg in den Beruf',
  description: 'Kein Übergang hängt davon ab, ob zufällig jemand hilft.',
  position: 2,
  demo: true,
  version: 3,
  recommendations: 1,
  measures: 1,
  indicators: 1,
};

const goal: GoalResponse = {
  ...node,
  above: [{ code: 'Z-001', title: 'Zusammenhalt vor Ort', kind: 'vision' }],
  below: [{ code: 'Z-009', title: 'Jeder Schulabgang ist begleitet', kind: 'sub_goal' }],
  recommendations: [
    {
      code: 'E-012',
      title: 'Verlässlich von der Schule in den Beruf begleiten',
      response: 'accepted',
      why: 'Sie nennt die Stelle, an der die meisten aufgeben.',
    },
  ],
  measures: [{ code: 'M-027', title: 'Mentoring in die Ausbildung', status: 'running', why: null }],
  indicators: [{ code: 'A07', name: { de: 'Ausbildungsbeteiligung', en: 'Participation in vocational training' }, why: null }],
  permitted: { edit: true },
};

/** Examples of the API description. */
export const goalExamples = { node, goal };
