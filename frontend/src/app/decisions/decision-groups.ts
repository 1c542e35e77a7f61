import type { Decision } from '#contract/decision.ts';

/** The headings under which decisions stand, in their order. */
const FOLLOW_GROUPS = ['overdue', 'soon', 'open', 'settled'] as const;
export type FollowGroup = (typeof FOLLOW_GROUPS)[number];

/** Decisions under one heading. */
export interface DecisionGroup {
  readonly key: FollowGroup;
  readonly rows: readonly Decision[];
}

type Followed = Pick<Decision, 'state' | 'overdue' | 'dueOn'>;

/** The same day of the next month, or its last one where it is shorter; days as `YYYY-MM-DD`. */
export function monthAfter(day: string): string {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
  // Months count from zero here, so that the number of this one is the index of the next.
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(dayOfMonth, last))).toISOString().slice(0, 10);
}

/** Where a decision stands on a day: what is late first, then what is due within a month. */
export function groupOf({ state, overdue, dueOn }: Followed, today: string): FollowGroup {
  if (state !== 'open') return 'settled';
  if (overdue) return 'overdue';
  return dueOn !== null && dueOn <= monthAfter(today) ? 'soon' : 'open';
}

/** The groups that have decisions; within them the order stays. */
export function groupsOf(decisions: readonly Decision[], today: string): DecisionGroup[] {
  return FOLLOW_GROUPS.map((key) => ({ key, rows: decisions.filter((each) => groupOf(each, today) === key) })).filter(
    ({ rows }) => rows.length > 0,
  );
}

/** How many stand where; `settled` are those among the given ones. */
export function countsOf(decisions: readonly Followed[], today: string): Readonly<Record<FollowGroup, number>> {
  const counts = { overdue: 0, soon: 0, open: 0, settled: 0 };
  for (const each of decisions) counts[groupOf(each, today)] += 1;
  return counts;
}
