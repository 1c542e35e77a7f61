import type { Request } from 'express';
import * as z from 'zod/mini';
import type { Clock } from '../../clock.ts';
import { NotFound } from '../../errors/app-error.ts';
import { Redirect, route, type Route } from '../../http/route.ts';
import { remoteAddressOf } from '../../http/remote-address.ts';
import { renewSession, startSession } from '../../http/sessions.ts';
import type { SettingsReadModel } from '../settings/settings-read-model.ts';
import { SignOnFailed, type IdentityProvider } from './identity-provider.ts';
import { safeReturn } from './safe-return.ts';
import type { SignOn } from './sign-on.ts';

/** Where the browser comes back from a provider, below the address of the installation. */
export const SIGN_ON_CALLBACK = '/api/v1/session/sso/callback';

interface SignOnRouteDeps {
  /** Undefined: the installation has no single sign-on. */
  readonly provider: IdentityProvider | undefined;
  readonly signOn: SignOn;
  readonly settings: Pick<SettingsReadModel, 'security'>;
  readonly clock: Clock;
}

/** How long somebody may take at the provider. */
const MINUTES_AT_PROVIDER = 15;

/** Signing in at a provider of OpenID Connect. The browser goes there and comes back, so these routes answer by sending it on. */
export function signOnRoutes({ provider: configured, signOn, settings, clock }: SignOnRouteDeps): Route[] {
  const needed = (): IdentityProvider => {
    if (configured === undefined) throw new NotFound('This installation has no single sign-on.');
    return configured;
  };

  return [
    route({
      method: 'get',
      path: '/session/sso',
      permission: 'public',
      confidential: true,
      tag: 'Session',
      summary: 'Sends the browser to the provider of single sign-on; `returnTo` is the page of ours to come back to',
      query: z.strictObject({ returnTo: z.optional(z.string().check(z.maxLength(2000))) }),
      status: 303,
      response: z.null(),
      errors: [404],
      example: null,
      handle: async ({ query }, { request }) => {
        const provider = needed();
        const returnTo = safeReturn(query.returnTo);
        try {
          const { address, expected } = await provider.begin();
          request.session.signOn = { ...expected, returnTo };
          if (request.session.accountId === undefined) request.session.cookie.maxAge = MINUTES_AT_PROVIDER * 60_000;
          return new Redirect(address);
        } catch (error) {
          return failed(error, returnTo, request);
        }
      },
    }),
    route({
      method: 'get',
      path: '/session/sso/callback',
      permission: 'public',
      confidential: true,
      tag: 'Session',
      summary: 'Takes the answer of the provider, signs in, and sends the browser to the page that it came from',
      // What a provider sends is read by the protocol; it may send more than we know.
      query: z.looseObject({}),
      status: 303,
      response: z.null(),
      errors: [404],
      example: null,
      handle: async (_input, { request }) => {
        const provider = needed();
        const expected = request.session.signOn;
        // Good for one answer.
        delete request.session.signOn;
        if (request.session.accountId === undefined) await renewSession(request);
        try {
          if (expected === undefined)
            throw new SignOnFailed('abgebrochen', 'Nobody left for the provider from this browser, or too long ago.');
          const identity = await provider.finish(request.originalUrl.split('?')[1] ?? '', expected);
          const accountId = await signOn.complete(identity, { remoteAddress: remoteAddressOf(request), requestId: request.id as string });
          await startSession(request, accountId, await settings.security(), clock.now());
          return new Redirect(expected.returnTo);
        } catch (error) {
          return failed(error, expected?.returnTo ?? '/', request);
        }
      },
    }),
  ];
}

/** Back to the sign-in page, which says why in words. */
function failed(error: unknown, returnTo: string, request: Request): Redirect {
  if (!(error instanceof SignOnFailed)) throw error;
  request.log.warn({ err: error, reason: error.reason }, 'a single sign-on came to nothing');
  const query = new URLSearchParams({ fehler: error.reason, ...(returnTo === '/' ? {} : { weiter: returnTo }) });
  return new Redirect(`/anmelden?${query.toString()}`);
}
