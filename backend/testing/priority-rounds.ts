import { randomBytes } from 'node:crypto';
import type { LinkedBallot } from '#contract/ballot.ts';
import type { NewPriorityRound, PriorityRound, VotingLinks } from '#contract/priority-round.ts';
import type { Answer, TestClient } from './test-client.ts';

const ROUNDS = '/api/v1/priority-rounds';

/** A key as a device makes it. */
export const aBallotKey = (): string => randomBytes(16).toString('base64url');

/** A vote by link; what is absent is not answered. */
export const aLinkedBallot = (some: Partial<LinkedBallot> = {}): LinkedBallot => ({
  ratings: {},
  pick: null,
  terms: [],
  key: aBallotKey(),
  ...some,
});

/** A round as a coordinator prepares it, and what happens to it. Each step begins from the version that the round has. */
export class RoundOnTrial {
  readonly #moderator: TestClient;
  round: PriorityRound;

  constructor(moderator: TestClient, round: PriorityRound) {
    this.#moderator = moderator;
    this.round = round;
  }

  /** By links, with all three questions, unless it says otherwise. */
  static async prepare(moderator: TestClient, some: Partial<NewPriorityRound> & Pick<NewPriorityRound, 'options'>): Promise<RoundOnTrial> {
    const answer = await moderator.post(ROUNDS, {
      title: 'Womit beginnen wir?',
      votingBy: 'links',
      importance: true,
      pickOne: 'Womit beginnen wir?',
      openQuestion: 'Was ist Integration?',
      ...some,
    });
    if (answer.status !== 201) throw new Error(`No round: ${JSON.stringify(answer.body)}`);
    return new RoundOnTrial(moderator, answer.body as PriorityRound);
  }

  /** The same, open. */
  static async open(moderator: TestClient, some: Partial<NewPriorityRound> & Pick<NewPriorityRound, 'options'>): Promise<RoundOnTrial> {
    const round = await RoundOnTrial.prepare(moderator, some);
    const answer = await round.opening();
    if (answer.status !== 200) throw new Error(`Not opened: ${JSON.stringify(answer.body)}`);
    return round;
  }

  get address(): string {
    return `${ROUNDS}/${this.round.code}`;
  }

  opening = (): Promise<Answer> => this.#step('post', 'opening');
  closing = (): Promise<Answer> => this.#step('post', 'closing');
  reveal = (revealed = true): Promise<Answer> => this.#step('put', 'revealed', { revealed });
  change = (changed: Readonly<Record<string, unknown>>): Promise<Answer> => this.#step('patch', '', changed);

  /** Addresses below `/api/v1` of as many one-time links. */
  async links(count: number): Promise<string[]> {
    const { body } = await this.#moderator.post(`${this.address}/links`, { count });
    return (body as VotingLinks).links.map((link) => `/api/v1/voting-links/${link.split('/').at(-1) ?? ''}`);
  }

  /** As many people vote by links, one after the other. */
  async votes(voter: () => TestClient, ballots: readonly Partial<LinkedBallot>[]): Promise<void> {
    const links = await this.links(ballots.length);
    for (const [index, ballot] of ballots.entries()) {
      const { status, body } = await voter().put(`${links[index] ?? ''}/ballot`, aLinkedBallot(ballot));
      if (status !== 200) throw new Error(`Not counted: ${JSON.stringify(body)}`);
    }
  }

  async #step(method: 'post' | 'put' | 'patch', step: string, body: Readonly<Record<string, unknown>> = {}): Promise<Answer> {
    const answer = await this.#moderator[method](step === '' ? this.address : `${this.address}/${step}`, {
      version: this.round.version,
      ...body,
    });
    if (answer.status === 200) this.round = answer.body as PriorityRound;
    return answer;
  }
}
