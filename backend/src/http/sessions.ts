import { randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { Request, RequestHandler } from 'express';
import session, { type CookieOptions } from 'express-session';
import type { Knex } from 'knex';
import type { Clock } from '../clock.ts';
import { Forbidden } from '../errors/app-error.ts';
import { SessionTable } from './session-store.ts';
import type { Principal, Principals } from '../access/principal.ts';

declare module 'express-session' {
  interface SessionData {
    accountId: string;
    csrfToken: string;
    /** When the session ends whatever happens, ISO 8601. */
    endsAt: string;
    signedInAt: string;
    /** What a sign-on elsewhere has to come back with. */
    signOn: { readonly state: string; readonly nonce: string; readonly verifier: string; readonly returnTo: string };
  }
}

declare module 'express-serve-static-core' {
  interface Request {
    /** Who is asking; `undefined` for the public. */
    principal?: Principal | undefined;
  }
}

/** How long a session lasts. */
interface SessionLimits {
  readonly idleMinutes: number;
  readonly absoluteHours: number;
}

interface SessionParts {
  /** As the role of the program. */
  readonly db: Knex;
  readonly secret: string;
  /** Whether the cookie travels on encrypted connections only; `auto`: when it was set on one. */
  readonly secure: boolean | 'auto';
  readonly principals: Principals;
  readonly clock: Clock;
  /** How often sessions that have ended are removed; `false` never. */
  readonly pruneEverySeconds: number | false;
}

const COOKIE = 'gesamtbild_session';

/** Sessions in PostgreSQL, and who is asking on each request. */
export function sessions({ db, secret, secure, principals, clock, pruneEverySeconds }: SessionParts): RequestHandler[] {
  const cookie: CookieOptions & { secure: boolean | 'auto' } = { httpOnly: true, sameSite: 'lax', secure, path: '/' };
  const store = new SessionTable(db, pruneEverySeconds);
  return [
    // The proxy in front of us ends the encryption; that it says so decides about the cookie and about nothing else.
    session({ name: COOKIE, secret, store, cookie, proxy: true, resave: false, saveUninitialized: false, rolling: true }),
    async (request, _response, next) => {
      const { accountId, endsAt } = request.session;
      if (accountId === undefined) {
        next();
        return;
      }
      const principal = endsAt !== undefined && endsAt > clock.now().toISOString() ? await principals.find(accountId) : undefined;
      if (principal === undefined) await renewSession(request);
      request.principal = principal;
      next();
    },
  ];
}

/** Begins a session for the account under a new id, so that nobody who knew the old one gets in. */
export async function startSession(
  request: Request,
  accountId: string,
  { idleMinutes, absoluteHours }: SessionLimits,
  now: Date,
): Promise<void> {
  await renewSession(request);
  request.session.accountId = accountId;
  request.session.csrfToken = randomBytes(32).toString('base64url');
  request.session.signedInAt = now.toISOString();
  request.session.endsAt = new Date(now.getTime() + absoluteHours * 3_600_000).toISOString();
  request.session.cookie.maxAge = idleMinutes * 60_000;
}

/** Ends the session of the request. What is left is an empty one that is nobody's and is not kept. */
export const renewSession = (request: Request): Promise<void> => promisify(request.session.regenerate.bind(request.session))();

/** Refuses a change that does not carry the token of its session: another site cannot know it. */
export function checkCsrfToken(request: Request): void {
  const expected = Buffer.from(request.session.csrfToken ?? '');
  const given = Buffer.from(request.get('x-csrf-token') ?? '');
  if (expected.length === 0 || given.length !== expected.length || !timingSafeEqual(given, expected))
    throw new Forbidden('The request does not carry the token of this session (X-CSRF-Token). Load the page again.');
}
