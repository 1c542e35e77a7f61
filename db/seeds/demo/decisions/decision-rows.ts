import { daysLater, monthsLater } from '#backend/days.ts';
import type { SeededMeeting } from '../meetings/seed-demo-meetings.ts';
import type { BodyDecisions, DecisionPlan, TaskPlan } from './decision-plan.ts';

type Row = Readonly<Record<string, unknown>>;

/** A decision with its code and the item that it belongs to. */
export interface PlacedDecision {
  readonly code: string;
  readonly item: string;
  readonly meeting: string;
  readonly heldOn: string;
  readonly kind: 'agreement' | 'decision';
  readonly plan: DecisionPlan;
}

/** The decisions of the meetings, oldest first, with the codes of their years. */
export function placedDecisions(meetings: readonly SeededMeeting[], bodies: readonly BodyDecisions[]): PlacedDecision[] {
  const found = bodies.flatMap(({ body, topics }) => {
    const items = meetings
      .filter((meeting) => meeting.body === body && meeting.state === 'held')
      .flatMap(({ id: meeting, heldOn, items: each }) => each.map((item) => ({ ...item, meeting, heldOn })));
    return topics.flatMap(({ topic, decided }) =>
      items
        .filter(({ title, outcome }) => title.startsWith(topic) && (outcome === 'decision' || outcome === 'agreement'))
        .flatMap(({ id, meeting, heldOn, outcome }, time) => {
          const plan = decided[time];
          if (plan === undefined || plan === null) return [];
          const kind = outcome === 'decision' ? ('decision' as const) : ('agreement' as const);
          return [{ item: id, meeting, heldOn, kind, plan }];
        }),
    );
  });
  const counts = new Map<string, number>();
  return found
    .toSorted((a, b) => compare(a.heldOn, b.heldOn))
    .map((decision) => {
      const year = decision.heldOn.slice(0, 4);
      const number = (counts.get(year) ?? 0) + 1;
      counts.set(year, number);
      return { ...decision, code: `B-${year}-${String(number).padStart(3, '0')}` };
    });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What became of it until a day. */
interface Fate {
  readonly state: 'open' | 'done' | 'dropped';
  readonly settledOn: string | null;
  readonly steps: readonly { readonly state: 'open' | 'done' | 'dropped'; readonly note: string; readonly on: string }[];
}

/** How a decision went on until a day. */
export function fateOf({ heldOn, plan }: Pick<PlacedDecision, 'heldOn' | 'plan'>, today: string): Fate {
  const steps = (['open', 'done', 'dropped'] as const)
    .flatMap((state) => {
      const said = { open: plan.noted, done: plan.done, dropped: plan.dropped }[state];
      return said === undefined ? [] : [{ state, note: said[1], on: daysLater(heldOn, said[0]) }];
    })
    .filter(({ on }) => on <= today);
  const last = steps.at(-1);
  return { state: last?.state ?? 'open', settledOn: last === undefined || last.state === 'open' ? null : last.on, steps };
}

/** Row of a decision. `present` is how many with a vote came; undefined when nobody wrote it down. */
export function decisionRow(decision: PlacedDecision, position: number, present: number | undefined, today: string): Row {
  const { code, item, heldOn, kind, plan } = decision;
  const { state, settledOn, steps } = fateOf(decision, today);
  const [against, abstained] = plan.votes ?? [0, 0];
  const counted = plan.votes !== undefined && present !== undefined && present > against + abstained;
  return {
    code,
    agenda_item_id: item,
    position,
    kind,
    wording: plan.wording,
    responsible_organisation_code: plan.by ?? null,
    due_on: plan.dueMonths === undefined ? null : monthsLater(heldOn, plan.dueMonths),
    in_favour: counted ? present - against - abstained : null,
    against: counted ? against : null,
    abstained: counted ? abstained : null,
    state,
    settled_on: settledOn,
    demo: true,
    version: steps.length + 1,
  };
}

/** Rows of what was said about it since. */
export const stepRows = (decision: PlacedDecision, today: string): Row[] =>
  fateOf(decision, today).steps.map(({ state, note, on }) => ({
    decision_code: decision.code,
    state,
    note,
    made_by: null,
    made_at: `${on}T09:00:00Z`,
  }));

/** Row of a task. */
export function taskRow({ code, heldOn }: PlacedDecision, task: TaskPlan, accountId: string | null, today: string): Row {
  const doneOn = task.done === undefined ? null : daysLater(heldOn, task.done[0]);
  const done = doneOn !== null && doneOn <= today;
  return {
    decision_code: code,
    title: task.title,
    organisation_code: task.by ?? null,
    responsible_account_id: accountId,
    due_on: task.dueMonths === undefined ? null : monthsLater(heldOn, task.dueMonths),
    state: done ? 'done' : 'open',
    settled_on: done ? doneOn : null,
    note: done ? task.done?.[1] : null,
    version: done ? 2 : 1,
  };
}
