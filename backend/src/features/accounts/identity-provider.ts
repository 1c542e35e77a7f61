import type { Claims } from './role-mapping.ts';

/** Why a sign-on came to nothing, as the address of the sign-in page says it. */
type SignOnReason = 'anbieter-nicht-erreichbar' | 'abgebrochen' | 'fehlgeschlagen' | 'keine-bestaetigte-adresse' | 'kein-zugang';

/** A sign-on that came to nothing. */
export class SignOnFailed extends Error {
  readonly reason: SignOnReason;

  constructor(reason: SignOnReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SignOnFailed';
    this.reason = reason;
  }
}

/** What has to come back from the provider to the browser that left for it. */
export interface ExpectedAnswer {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Who a provider says somebody is. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  readonly claims: Claims;
}

/** A provider of single sign-on. */
export interface IdentityProvider {
  /** Where to send the browser. Throws `SignOnFailed`. */
  begin(): Promise<{ readonly address: string; readonly expected: ExpectedAnswer }>;
  /** Reads the answer with which the browser came back; `query` is what follows the question mark. Throws `SignOnFailed`. */
  finish(query: string, expected: ExpectedAnswer): Promise<Identity>;
}
