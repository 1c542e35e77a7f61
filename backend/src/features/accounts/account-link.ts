import { createHash, randomBytes } from 'node:crypto';

/** What a link is for: to answer an invitation, or to replace a password. */
export type LinkPurpose = 'invitation' | 'reset';

/** A link as it is made: the token goes to the person, the hash stays here. */
export interface NewLink {
  readonly token: string;
  readonly purpose: LinkPurpose;
  readonly expiresAt: Date;
}

/** A link that can still be used. */
export interface OpenLink {
  readonly accountId: string;
  readonly purpose: LinkPurpose;
  readonly name: string;
  readonly email: string;
}

const HOUR = 3_600_000;
/** An invitation may wait for the end of a holiday week; a new password is asked for by somebody who sits at the computer. */
const LIFETIME: Readonly<Record<LinkPurpose, number>> = { invitation: 7 * 24 * HOUR, reset: HOUR };

const PAGE: Readonly<Record<LinkPurpose, string>> = { invitation: 'einladung', reset: 'neues-passwort' };

/** A link with 256 random bits: nobody guesses it. */
export const newLink = (purpose: LinkPurpose, now: Date): NewLink => ({
  token: randomBytes(32).toString('base64url'),
  purpose,
  expiresAt: new Date(now.getTime() + LIFETIME[purpose]),
});

/** What is stored of a token, so that the database alone opens no account. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** The page behind a link. `origin` is the address of the installation. */
export const addressOf = ({ purpose, token }: Pick<NewLink, 'purpose' | 'token'>, origin: string): string =>
  `${origin.replace(/\/+$/, '')}/${PAGE[purpose]}/${token}`;
