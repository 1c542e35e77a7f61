import type { PriorityRoundState, VotingBy } from '#contract/priority-round.ts';

export type { PriorityRoundState, VotingBy };

/** What a round asks. Null for a question that is not asked. */
export interface Questions {
  /** How important each recommendation is. */
  readonly importance: boolean;
  /** Which recommendation comes first. */
  readonly pickOne: string | null;
  /** Answered by terms of one's own. */
  readonly openQuestion: string | null;
}

/** What people write about a round before it is opened. */
export interface RoundContent extends Questions {
  readonly title: string;
  readonly introduction: string | null;
  readonly votingBy: VotingBy;
  /** Codes of recommendations, in the order in which they are asked. */
  readonly options: readonly string[];
  /** ISO 8601 with milliseconds; null when somebody closes it. */
  readonly closesAt: string | null;
}

/** What is to be changed; absent stays. */
export type RoundChanged = { readonly [Field in keyof RoundContent]?: RoundContent[Field] | undefined };

/** Where a round stands as it is kept; whether its time is over says the clock (`stateAt`). */
export interface RoundTimes {
  readonly state: PriorityRoundState;
  readonly closesAt: string | null;
}

/** A round as it is kept. */
export interface PriorityRound extends RoundContent, RoundTimes {
  readonly code: string;
  readonly revealed: boolean;
  readonly version: number;
}

/** A round without anything in it. */
export const emptyRound = ({ title, votingBy }: Pick<RoundContent, 'title' | 'votingBy'>): RoundContent => ({
  title,
  introduction: null,
  votingBy,
  options: [],
  importance: false,
  pickOne: null,
  openQuestion: null,
  closesAt: null,
});

/** The content after a change. */
export function withRoundChanges(before: RoundContent, changed: RoundChanged): RoundContent {
  const given = Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined)) as Partial<RoundContent>;
  const after = { ...before, ...given };
  // The same moment can be written in several ways.
  return { ...after, closesAt: after.closesAt === null ? null : new Date(after.closesAt).toISOString() };
}

/** The content of a round as it is kept. */
export const contentIn = (round: PriorityRound): RoundContent => {
  const { title, introduction, votingBy, options, importance, pickOne, openQuestion, closesAt } = round;
  return { title, introduction, votingBy, options, importance, pickOne, openQuestion, closesAt };
};
