import type { PriorityRoundRow, PriorityRoundState } from '#contract/priority-round.ts';

/** Rounds in the same state. */
interface RoundGroup {
  readonly state: PriorityRoundState;
  readonly rounds: readonly PriorityRoundRow[];
}

/** What needs attention first. */
const ORDER: readonly PriorityRoundState[] = ['open', 'draft', 'closed'];

/** Rounds by their state, those that are open first; states without a round are left out. */
export const groupsOf = (rounds: readonly PriorityRoundRow[]): readonly RoundGroup[] =>
  ORDER.map((state) => ({ state, rounds: rounds.filter((round) => round.state === state) })).filter(({ rounds }) => rounds.length > 0);

/** Open rounds in which the reader, who may vote as a member, has not voted yet; those that end soonest first. */
export const waitingFor = (rounds: readonly PriorityRoundRow[]): readonly PriorityRoundRow[] =>
  rounds
    .filter(({ state, votingBy, voted }) => state === 'open' && votingBy === 'members' && !voted)
    .toSorted((a, b) => (a.closesAt ?? LATEST).localeCompare(b.closesAt ?? LATEST));

const LATEST = '9999';
