import type { Answers } from '#backend/features/priority-rounds/ballot.ts';
import type { RoundContent } from '#backend/features/priority-rounds/priority-round.ts';
import type { TermRule } from '#backend/features/priority-rounds/term-count.ts';

/** A round of the demo municipality with all that was voted in it. Everything in it is invented. */
export interface PlannedRound {
  readonly code: string;
  readonly content: RoundContent;
  /** ISO 8601; null for a draft. */
  readonly openedAt: string | null;
  /** Null while it is open. */
  readonly closedAt: string | null;
  readonly revealed: boolean;
  /** How many could vote: as many links are made, or members were there when it was closed. */
  readonly invited: number;
  /** Votes in lines: a rating for each recommendation or a dot, the place of the one that comes first or a hyphen, and terms. */
  readonly ballots: readonly string[];
  readonly terms?: readonly TermRule[];
}

/** What a line says: `5.3 1 Zeit, Orte` rates the first by 5 and the third by 3, picks the first, and answers by two terms. */
export function answersIn(line: string, options: readonly string[]): Answers {
  const [ratings = '', pick = '-', ...words] = line.split(' ');
  if (ratings.length !== options.length) throw new Error(`"${line}" does not rate ${options.length} recommendations.`);
  const rated = options.flatMap((code, index) => (ratings[index] === '.' ? [] : [[code, Number(ratings[index])] as const]));
  return {
    ratings: Object.fromEntries(rated),
    pick: pick === '-' ? null : (options[Number(pick) - 1] ?? null),
    terms: words.length === 0 ? [] : words.join(' ').split(', '),
  };
}
