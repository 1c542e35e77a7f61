import type { FrozenRow, Moment, SnapshotPart } from '#backend/features/snapshots/snapshot.ts';

/** How a decision or a task stands. */
interface Settled {
  readonly state: string;
  readonly settledOn: string | null;
}

interface PastDecision extends Settled {
  readonly meeting: { readonly heldOn: string };
  readonly tasks: readonly Settled[];
}

/**
 * The demo gets its measures and decisions all at once. This leaves out what there was not when a quarter was adopted; `proposedOn` says since
 * when there are measures, by code.
 */
export function asTheyWere(parts: readonly SnapshotPart[], proposedOn: ReadonlyMap<string, string>): SnapshotPart[] {
  const changes: Readonly<Partial<Record<SnapshotPart['name'], Change>>> = {
    measures: (row, { day }) => ((proposedOn.get(row.key) ?? '') <= day ? row : undefined),
    decisions: asTaken,
  };
  return parts.map((part) => {
    const change = changes[part.name];
    return change === undefined
      ? part
      : {
          name: part.name,
          async rows(moment) {
            return (await part.rows(moment)).flatMap((row) => change(row, moment) ?? []);
          },
        };
  });
}

type Change = (row: FrozenRow, moment: Moment) => FrozenRow | undefined;

const asTaken: Change = (row, { today }) => {
  const decision = row.content as PastDecision;
  if (decision.meeting.heldOn > today) return undefined;
  const tasks = decision.tasks.map((task) => ({ ...task, ...openUntil(task, today) }));
  return { ...row, content: { ...decision, ...openUntil(decision, today), tasks } };
};

/** What was settled later was still open. */
const openUntil = ({ state, settledOn }: Settled, today: string): Settled =>
  settledOn !== null && settledOn > today ? { state: 'open', settledOn: null } : { state, settledOn };
