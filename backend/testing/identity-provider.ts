import { generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type AdapterFactory } from 'oidc-provider';
// @ts-expect-error: the package has no types for it. Named by us, the provider does not warn that it forgets everything.
import { createMemoryAdapter } from 'oidc-provider/lib/adapters/memory_adapter.js';
import type { OpenIdSettings } from '#backend/features/accounts/openid-provider.ts';
import type { Answer, TestClient } from './test-client.ts';

/** What the provider says about a person; `sub` is who it is. */
export interface SomeIdentity {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly name?: string;
  readonly groups?: readonly string[];
}

/** A provider of OpenID Connect with people who have signed in there. */
export interface TestProvider {
  settings(): OpenIdSettings;
  /** Sends the person through the whole sign-on; answers what the installation said at the end. */
  signOn(person: TestClient, identity: SomeIdentity, returnTo?: string): Promise<Answer>;
  /** The same up to the address with which the browser comes back. Without an identity the person gives up. */
  comeBack(person: TestClient, identity: SomeIdentity | undefined, returnTo?: string): Promise<string>;
  /** Stops answering, or goes on. */
  goDown(down: boolean): void;
}

const CLIENT = { client_id: 'gesamtbild', client_secret: 'a secret that the provider gave out' };

/** Runs a real provider on a free port for a suite; call it inside `describe`. `publicUrl` is the address that the installation believes to have. */
export function useIdentityProvider(publicUrl: string): TestProvider {
  const people = new Map<string, SomeIdentity>();
  let down = false;
  let whoIsThere: SomeIdentity | undefined;
  let server: Server | undefined;
  const issuer = () => `http://127.0.0.1:${(server?.address() as AddressInfo).port}`;

  beforeAll(async () => {
    server = await new Promise<Server>((resolve) => {
      const listening = createServer().listen(0, '127.0.0.1', () => resolve(listening));
    });
    const provider = new Provider(issuer(), {
      adapter: (createMemoryAdapter as () => AdapterFactory)(),
      clients: [{ ...CLIENT, redirect_uris: [`${publicUrl}/api/v1/session/sso/callback`] }],
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'groups'] },
      cookies: { keys: ['keys of a provider for specs'] },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
      jwks: { keys: [{ ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }), use: 'sig' }] },
      ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
      pkce: { required: () => true },
      findAccount: (_context, sub) => ({ accountId: sub, claims: async () => ({ ...people.get(sub), sub }) }),
      // Nobody is asked whether the installation may know.
      async loadExistingGrant({ oidc }) {
        const grant = new oidc.provider.Grant({ clientId: oidc.client?.clientId ?? '', accountId: oidc.session?.accountId ?? '' });
        grant.addOIDCScope('openid email profile');
        await grant.save();
        return grant;
      },
    });
    const answer = provider.callback();
    server.on('request', (request, response) => {
      if (down) request.socket.destroy();
      else if (request.url?.startsWith('/interaction/') !== true) void answer(request, response);
      else
        void provider.interactionFinished(
          request,
          response,
          whoIsThere === undefined ? { error: 'access_denied' } : { login: { accountId: whoIsThere.sub } },
        );
    });
  });

  afterAll(async () => {
    server?.closeAllConnections();
    await new Promise((resolve) => server?.close(resolve));
  });

  const test: TestProvider = {
    settings: () => ({ issuer: issuer(), clientId: CLIENT.client_id, clientSecret: CLIENT.client_secret, allowInsecure: true }),
    goDown: (now) => (down = now),
    async signOn(person, identity, returnTo) {
      return person.get(await test.comeBack(person, identity, returnTo));
    },
    async comeBack(person, identity, returnTo) {
      if (identity !== undefined) people.set(identity.sub, identity);
      whoIsThere = identity;
      const query = returnTo === undefined ? '' : `?returnTo=${encodeURIComponent(returnTo)}`;
      const left = await person.get(`/api/v1/session/sso${query}`);
      return follow(left.headers.get('location') ?? '', publicUrl);
    },
  };
  return test;
}

/** Follows the provider as a new browser would, until it sends back to the installation. Answers path and query of that address. */
async function follow(start: string, publicUrl: string): Promise<string> {
  const cookies = new Map<string, string>();
  let address = start;
  for (let steps = 0; steps < 10; steps += 1) {
    if (address.startsWith(publicUrl)) return address.slice(publicUrl.length);
    const cookie = Array.from(cookies, ([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(address, { redirect: 'manual', headers: { cookie } });
    for (const text of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(text) ?? [];
      cookies.set(name, value);
    }
    const next = response.headers.get('location');
    if (next === null) throw new Error(`The provider stopped at ${address}: ${await response.text()}`);
    address = new URL(next, address).href;
  }
  throw new Error('The provider goes round in circles.');
}
