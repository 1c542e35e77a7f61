import type { Clock } from '../../clock.ts';
import { rowsOf, type ReadDb } from '../../db/knex.ts';
import { NotFound } from '../../errors/app-error.ts';
import type { PriorityRoundState, Questions, VotingBy } from './priority-round.ts';
import { VOTING_ROLES } from './priority-round-read-model.ts';
import { rankOf, type Distribution, type Rated } from './rating-result.ts';
import { CLOSED_AT, INVITED, OPTIONS, PRESENT_STATE, VOTERS } from './round-columns.ts';
import { noSuchRound } from './round-errors.ts';
import { roundResult, type RoundResult, type RoundToShow, type Votes } from './round-result.ts';
import { answeredBy, countTerms, type CountedTerm, type TermRule, type WrittenTerms } from './term-count.ts';

/** The result of a round at a moment. */
export interface PriorityResultView extends RoundResult, Questions {
  readonly code: string;
  readonly title: string;
  readonly state: PriorityRoundState;
  readonly votingBy: VotingBy;
  readonly closesAt: string | null;
  readonly voters: number;
  readonly invited: number;
  readonly demo: boolean;
}

/** A term, and what becomes of it. */
type ModeratedTermView = CountedTerm & Pick<TermRule, 'countsAs' | 'leftOut'>;

/** What one round says about one recommendation. */
export interface RecommendationPriorityView {
  readonly round: { readonly code: string; readonly title: string; readonly closedAt: string; readonly pickOne: string | null };
  readonly voters: number;
  readonly rating: Rated | null;
  readonly picks: number | null;
  readonly picked: number | null;
  readonly rank: number | null;
  readonly ranked: number;
}

/** Questions about what was voted. */
export interface PriorityResultReadModel {
  /** Throws `NotFound`. */
  get(code: string): Promise<PriorityResultView>;
  /** The terms as they were written, most frequent first; none where fewer have answered than may be shown. Throws `NotFound`. */
  terms(code: string): Promise<ModeratedTermView[]>;
  /** What the rounds say that are closed and shown, closed last first. Throws `NotFound` where there is no such recommendation. */
  ofRecommendation(recommendation: string): Promise<RecommendationPriorityView[]>;
}

interface Row extends RoundToShow {
  readonly code: string;
  readonly title: string;
  readonly state: PriorityRoundState;
  readonly votingBy: VotingBy;
  readonly closesAt: Date | null;
  readonly closedAt: Date | null;
  readonly voters: number;
  readonly invited: number;
  readonly demo: boolean;
  readonly ratings: readonly { readonly recommendation: string; readonly rating: 1 | 2 | 3 | 4 | 5; readonly voters: number }[];
  readonly picks: readonly { readonly recommendation: string; readonly voters: number }[];
  readonly terms: readonly WrittenTerms[];
  readonly rules: readonly TermRule[];
}

// All in one statement, so that its parts fit together however fast votes come in.
const RESULTS = `
  SELECT p.code, p.title, p.voting_by AS "votingBy", p.importance, p.pick_one AS "pickOne", p.open_question AS "openQuestion",
         ${OPTIONS} AS options, ${PRESENT_STATE} AS state, p.closes_at AS "closesAt", ${CLOSED_AT} AS "closedAt", p.revealed,
         ${VOTERS} AS voters, ${INVITED} AS invited, p.demo,
         (SELECT coalesce(json_agg(t), '[]')
            FROM (SELECT g.recommendation_code AS recommendation, g.rating, count(*) AS voters
                    FROM priority_ratings AS g WHERE g.round_code = p.code GROUP BY 1, 2) AS t) AS ratings,
         (SELECT coalesce(json_agg(t), '[]')
            FROM (SELECT b.pick AS recommendation, count(*) AS voters
                    FROM priority_ballots AS b WHERE b.round_code = p.code AND b.pick IS NOT NULL GROUP BY 1) AS t) AS picks,
         (SELECT coalesce(json_agg(t), '[]')
            FROM (SELECT b.terms, count(*) AS voters
                    FROM priority_ballots AS b WHERE b.round_code = p.code AND b.terms <> '{}' GROUP BY 1) AS t) AS terms,
         (SELECT coalesce(json_agg(json_build_object('key', r.term_key, 'countsAs', r.counts_as, 'leftOut', r.left_out)), '[]')
            FROM priority_term_rules AS r WHERE r.round_code = p.code) AS rules
    FROM priority_rounds AS p`;

const OF_RECOMMENDATION = `
  ${RESULTS}
   WHERE p.revealed AND ${PRESENT_STATE} = 'closed'
     AND EXISTS (SELECT FROM priority_round_options AS o WHERE o.round_code = p.code AND o.recommendation_code = :recommendation)
   ORDER BY ${CLOSED_AT} DESC, p.code DESC`;

export class KnexPriorityResultReadModel implements PriorityResultReadModel {
  readonly #db: ReadDb;
  readonly #clock: Clock;
  readonly #fewest: number;

  /** `fewest`: with fewer voters nothing is shown. */
  constructor(db: ReadDb, clock: Clock, fewest: number) {
    this.#db = db;
    this.#clock = clock;
    this.#fewest = fewest;
  }

  async get(code: string): Promise<PriorityResultView> {
    const row = await this.#row(code);
    const { title, state, votingBy, importance, pickOne, openQuestion, voters, invited, demo } = row;
    return {
      ...{ code, title, state, votingBy, importance, pickOne, openQuestion, voters, invited, demo },
      closesAt: row.closesAt?.toISOString() ?? null,
      ...this.#resultOf(row),
    };
  }

  /** What voters have written, for a transaction that puts it in order. Throws `NotFound`. */
  async written(code: string): Promise<readonly WrittenTerms[]> {
    const { terms } = await this.#row(code);
    return terms;
  }

  async terms(code: string): Promise<ModeratedTermView[]> {
    const { terms, rules } = await this.#row(code);
    if (answeredBy(terms) < this.#fewest) return [];
    return countTerms(terms).map((term) => {
      const { countsAs, leftOut } = rules.find(({ key }) => key === term.key) ?? { countsAs: null, leftOut: false };
      return { ...term, countsAs, leftOut };
    });
  }

  async ofRecommendation(recommendation: string): Promise<RecommendationPriorityView[]> {
    const rows = await this.#rows(OF_RECOMMENDATION, { recommendation });
    if (rows.length === 0) await this.#checkRecommendation(recommendation);
    return rows.flatMap((row) => {
      const { hidden, options, picked } = this.#resultOf(row);
      const own = options.find((option) => option.recommendation === recommendation);
      if (hidden !== null || own === undefined || row.closedAt === null) return [];
      const rated = options.flatMap(({ rating }) => rating ?? []);
      return [
        {
          round: { code: row.code, title: row.title, closedAt: row.closedAt.toISOString(), pickOne: row.pickOne },
          voters: row.voters,
          rating: own.rating,
          picks: own.picks,
          picked,
          rank: own.rating === null ? null : rankOf(own.rating, rated),
          ranked: rated.length,
        },
      ];
    });
  }

  async #checkRecommendation(code: string): Promise<void> {
    const there = await rowsOf(this.#db, 'SELECT 1 FROM recommendations AS e WHERE e.code = ?', [code]);
    if (there.length === 0) throw new NotFound(`There is no recommendation "${code}".`);
  }

  #resultOf(row: Row): RoundResult {
    return roundResult(row, votesIn(row), row.rules, this.#fewest);
  }

  async #row(code: string): Promise<Row> {
    const [row] = await this.#rows(`${RESULTS} WHERE p.code = :code`, { code });
    if (row === undefined) throw noSuchRound(code);
    return row;
  }

  #rows(sql: string, bindings: Readonly<Record<string, unknown>>): Promise<Row[]> {
    return rowsOf<Row>(this.#db, sql, { now: this.#clock.now(), votingRoles: VOTING_ROLES, ...bindings });
  }
}

function votesIn({ voters, ratings, picks, terms }: Row): Votes {
  const distributions = new Map<string, [number, number, number, number, number]>();
  for (const { recommendation, rating, voters: count } of ratings) {
    const distribution = distributions.get(recommendation) ?? [0, 0, 0, 0, 0];
    distribution[rating - 1] = count;
    distributions.set(recommendation, distribution);
  }
  return {
    voters,
    ratings: distributions satisfies ReadonlyMap<string, Distribution>,
    picks: new Map(picks.map(({ recommendation, voters: count }) => [recommendation, count])),
    terms,
  };
}
