import { rowsOf, type WriteDb } from '../../db/knex.ts';
import type { Answers, Asked } from './ballot.ts';
import type { RoundTimes, VotingBy } from './priority-round.ts';

/** A round as voting needs it. */
export interface RoundToVoteIn extends Asked, RoundTimes {
  readonly votingBy: VotingBy;
}

/** A vote as it is kept. */
interface KeptBallot {
  readonly id: string;
  readonly answers: Answers;
}

/** Plain writes of votes. Nothing in them tells whose they are, beyond the key by which the voter changes them. */
export interface BallotStore {
  /** The round, kept from being closed or changed until the transaction ends; other votes go on meanwhile. */
  holdRound(code: string): Promise<RoundToVoteIn | undefined>;
  /** The vote of the key, kept from others until the transaction ends. */
  lock(round: string, voterKey: string): Promise<KeptBallot | undefined>;
  /** Answers whether there was none of this key. */
  insert(round: string, voterKey: string, answers: Answers): Promise<boolean>;
  replace(round: string, id: string, answers: Answers): Promise<void>;
}

const ROUND = `
  SELECT p.voting_by AS "votingBy", p.importance, p.pick_one AS "pickOne", p.open_question AS "openQuestion", p.state,
         p.closes_at AS "closesAt",
         ARRAY(SELECT o.recommendation_code FROM priority_round_options AS o WHERE o.round_code = p.code ORDER BY o.position) AS options
    FROM priority_rounds AS p WHERE p.code = ? FOR SHARE`;

const BALLOT = `
  SELECT b.id, b.pick, b.terms FROM priority_ballots AS b WHERE b.round_code = ? AND b.voter_key = ? FOR UPDATE`;

// Asked after the ballot is locked: what the same voter has just changed is seen.
const RATINGS = `
  SELECT coalesce(json_object_agg(g.recommendation_code, g.rating), '{}') AS ratings FROM priority_ratings AS g WHERE g.ballot_id = ?`;

// One statement each: while hundreds vote at once, every way to the database and back counts.
const RATE = `
  INSERT INTO priority_ratings (ballot_id, round_code, recommendation_code, rating)
  SELECT ballot.id, :round, g.key, g.value::smallint FROM ballot, json_each_text(:ratings::json) AS g`;

const INSERT = `
  WITH ballot AS (
    INSERT INTO priority_ballots (round_code, voter_key, pick, terms) VALUES (:round, :voterKey, :pick, :terms)
    ON CONFLICT (round_code, voter_key) DO NOTHING RETURNING id
  ), rated AS (${RATE})
  SELECT ballot.id FROM ballot`;

const UPDATE = `
  WITH ballot AS (UPDATE priority_ballots SET pick = :pick, terms = :terms WHERE id = :id RETURNING id)
  ${RATE}`;

export class KnexBallotStore implements BallotStore {
  readonly #db: WriteDb;

  constructor(db: WriteDb) {
    this.#db = db;
  }

  async holdRound(code: string): Promise<RoundToVoteIn | undefined> {
    const [row] = await rowsOf<Omit<RoundToVoteIn, 'closesAt'> & { readonly closesAt: Date | null }>(this.#db, ROUND, [code]);
    return row && { ...row, closesAt: row.closesAt?.toISOString() ?? null };
  }

  async lock(round: string, voterKey: string): Promise<KeptBallot | undefined> {
    const [row] = await rowsOf<Omit<Answers, 'ratings'> & { readonly id: string }>(this.#db, BALLOT, [round, voterKey]);
    if (row === undefined) return undefined;
    const [rated] = await rowsOf<Pick<Answers, 'ratings'>>(this.#db, RATINGS, [row.id]);
    return { id: row.id, answers: { ratings: rated?.ratings ?? {}, pick: row.pick, terms: row.terms } };
  }

  async insert(round: string, voterKey: string, answers: Answers): Promise<boolean> {
    const rows = await rowsOf(this.#db, INSERT, { round, voterKey, ...bindingsOf(answers) });
    return rows.length > 0;
  }

  async replace(round: string, id: string, answers: Answers): Promise<void> {
    await this.#db('priority_ratings').where({ ballot_id: id }).delete();
    await rowsOf(this.#db, UPDATE, { id, round, ...bindingsOf(answers) });
  }
}

const bindingsOf = ({ ratings, pick, terms }: Answers) => ({ ratings: JSON.stringify(ratings), pick, terms });
