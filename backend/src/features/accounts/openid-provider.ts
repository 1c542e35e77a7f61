import * as openid from 'openid-client';
import { SignOnFailed, type ExpectedAnswer, type Identity, type IdentityProvider } from './identity-provider.ts';

/** How we are known to a provider of OpenID Connect. */
export interface OpenIdSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Whether a provider may be asked over `http`: for tests and trials, never in production. */
  readonly allowInsecure: boolean;
}

/** Seconds after which a provider that does not answer is given up. */
const PATIENCE = 10;
/** Seconds by which clocks may differ. */
const DRIFT = 30;

/** A provider of OpenID Connect: authorization code with PKCE, state and nonce. */
export class OpenIdProvider implements IdentityProvider {
  readonly #settings: OpenIdSettings;
  readonly #redirectUri: string;
  #configuration: Promise<openid.Configuration> | undefined;

  /** `redirectUri` is where the browser comes back to, as it is registered with the provider. */
  constructor(settings: OpenIdSettings, redirectUri: string) {
    this.#settings = settings;
    this.#redirectUri = redirectUri;
  }

  async begin(): Promise<{ address: string; expected: ExpectedAnswer }> {
    const configuration = await this.#discovered();
    const expected = { state: openid.randomState(), nonce: openid.randomNonce(), verifier: openid.randomPKCECodeVerifier() };
    const address = openid.buildAuthorizationUrl(configuration, {
      redirect_uri: this.#redirectUri,
      scope: 'openid email profile',
      state: expected.state,
      nonce: expected.nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(expected.verifier),
      code_challenge_method: 'S256',
    });
    return { address: address.href, expected };
  }

  async finish(query: string, { state, nonce, verifier }: ExpectedAnswer): Promise<Identity> {
    const configuration = await this.#discovered();
    const callback = new URL(this.#redirectUri);
    callback.search = query;
    try {
      const tokens = await openid.authorizationCodeGrant(configuration, callback, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
      });
      const claims = tokens.claims();
      if (claims === undefined) throw new SignOnFailed('fehlgeschlagen', 'The provider sent no ID token.');
      const more =
        configuration.serverMetadata().userinfo_endpoint === undefined
          ? {}
          : await openid.fetchUserInfo(configuration, tokens.access_token, claims.sub);
      // What is signed counts more.
      return { issuer: claims.iss, subject: claims.sub, claims: { ...more, ...claims } };
    } catch (error) {
      throw failureOf(error);
    }
  }

  /** What the provider says about itself: asked for when somebody first needs it, so that we start without it. A failure is not kept. */
  async #discovered(): Promise<openid.Configuration> {
    this.#configuration ??= this.#discover();
    try {
      return await this.#configuration;
    } catch (error) {
      this.#configuration = undefined;
      throw new SignOnFailed('anbieter-nicht-erreichbar', `The provider ${this.#settings.issuer} does not answer as one.`, {
        cause: error,
      });
    }
  }

  #discover(): Promise<openid.Configuration> {
    const { issuer, clientId, clientSecret, allowInsecure } = this.#settings;
    return openid.discovery(
      new URL(issuer),
      clientId,
      { [openid.clockTolerance]: DRIFT },
      openid.ClientSecretBasic(clientSecret),
      // The library marks this as deprecated so that nobody uses it by accident.
      // eslint-disable-next-line @typescript-eslint/no-deprecated
      { timeout: PATIENCE, execute: allowInsecure && issuer.startsWith('http:') ? [openid.allowInsecureRequests] : [] },
    );
  }
}

function failureOf(error: unknown): SignOnFailed {
  if (error instanceof SignOnFailed) return error;
  if (error instanceof openid.AuthorizationResponseError)
    return new SignOnFailed(GIVEN_UP.includes(error.error) ? 'abgebrochen' : 'fehlgeschlagen', `The provider refused: ${error.error}`, {
      cause: error,
    });
  const unreachable = error instanceof TypeError || (error instanceof openid.ClientError && error.code === 'OAUTH_TIMEOUT');
  return unreachable
    ? new SignOnFailed('anbieter-nicht-erreichbar', 'The provider does not answer.', { cause: error })
    : new SignOnFailed('fehlgeschlagen', 'The answer of the provider is not a good one.', { cause: error });
}

/** What a provider says when the person did not want to, or did not do it in time. */
const GIVEN_UP = ['access_denied', 'login_required', 'interaction_required', 'consent_required'];
