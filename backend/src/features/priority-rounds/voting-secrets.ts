import { createHash, createHmac, randomBytes } from 'node:crypto';

/** A one-time link as it is made: the token goes to the voter, the hash stays here. */
interface NewVotingLink {
  readonly token: string;
  readonly hash: string;
}

/** A link with 128 random bits: nobody guesses it, and its code can still be photographed from a card. */
export function newVotingLink(): NewVotingLink {
  const token = randomBytes(16).toString('base64url');
  return { token, hash: hashOfVotingToken(token) };
}

/** What is stored of a token, so that nobody can vote by the database alone. */
export const hashOfVotingToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** The ballot paper behind a link. `origin` is the address of the installation. */
export const votingAddressOf = (token: string, origin: string): string => `${origin.replace(/\/+$/, '')}/abstimmung/${token}`;

/** By what a vote is known that a device has sent with its own key. The same key in two rounds gives two. */
export const voterKeyOfDevice = (round: string, key: string): string => createHash('sha256').update(`device ${round} ${key}`).digest('hex');

/** By what the vote of a member is known while the round is open. Without the secret of the installation nobody can tell whose it is. */
export const voterKeyOfMember = (secret: string, round: string, accountId: string): string =>
  createHmac('sha256', secret).update(`member ${round} ${accountId}`).digest('hex');
