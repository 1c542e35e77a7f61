import type { Ballot } from '#contract/ballot.ts';
import type { TextStore } from '../shell/text-store';
import type { BallotDraft } from './ballot-draft';

/** A vote as a device keeps it. */
export interface KeptVote {
  /** Shows the server that a change comes from the same voter. Made before the first sending, so that sending twice is one vote. */
  readonly key: string;
  readonly draft: BallotDraft;
  /** `writing`: not handed in, or being changed. `waiting`: handed in, to be sent as soon as there is a connection. `counted`: sent. */
  readonly state: 'writing' | 'waiting' | 'counted';
  /** What the server has counted last; null while it has counted nothing. */
  readonly counted: Ballot | null;
  /** Whether it was sent without an answer: the server may have counted it. */
  readonly unanswered: boolean;
}

/** Under which name a vote is kept: by the link, or by the account and the round. */
export const nameOfLink = (token: string): string => `gb-vote-${token}`;
export const nameOfMember = (account: string, round: string): string => `gb-vote-${account}-${round}`;

/** What is kept under a name; undefined when it is nothing, or nothing of ours. */
export function readVote(store: TextStore, name: string): KeptVote | undefined {
  const text = store.getItem(name);
  if (text === null) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isVote(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function keepVote(store: TextStore, name: string, vote: KeptVote): void {
  store.setItem(name, JSON.stringify(vote));
}

const STATES: readonly unknown[] = ['writing', 'waiting', 'counted'];

function isVote(value: unknown): value is KeptVote {
  if (typeof value !== 'object' || value === null) return false;
  const { key, state, draft } = value as Partial<Record<keyof KeptVote, unknown>>;
  if (typeof key !== 'string' || !STATES.includes(state) || typeof draft !== 'object' || draft === null) return false;
  const { ratings, terms } = draft as Partial<Record<keyof BallotDraft, unknown>>;
  return typeof ratings === 'object' && ratings !== null && Array.isArray(terms) && terms.length === 3;
}

/** A secret of 128 random bits in base64url. `crypto.randomUUID` would need HTTPS, which a hall may not have; random bytes do not. */
export function newBallotKey(crypto: Pick<Crypto, 'getRandomValues'>): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
