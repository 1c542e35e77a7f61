import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type {
  AccountLink,
  AccountResponse,
  ChangeAccountRequest,
  ChangeOwnAccountRequest,
  InviteRequest,
  LinkInfo,
  OpenSession,
  OwnAccount,
  OwnProof,
  RecoveryCodes,
  SecondFactorSetup,
  SignInOptions,
} from '#contract/account.ts';
import type { Page } from '#contract/common.ts';

const ACCOUNTS = '/api/v1/accounts';
const OWN = '/api/v1/own-account';

/** Which accounts a list shows. */
export interface AccountFilter {
  readonly text?: string | undefined;
  readonly role?: string | undefined;
  readonly state?: string | undefined;
}

/** Reads and changes accounts. Methods that answer a resource are called in an injection context. */
@Service()
export class AccountApi {
  readonly #http = inject(HttpClient);

  /** Ways to sign in that this installation offers. */
  signInOptions(): HttpResourceRef<SignInOptions | undefined> {
    return httpResource<SignInOptions>(() => '/api/v1/session/options');
  }

  /** What a link from an e-mail is for. */
  linkInfo(token: () => string): HttpResourceRef<LinkInfo | undefined> {
    return httpResource<LinkInfo>(() => `/api/v1/account-links/${encodeURIComponent(token())}`);
  }

  redeemLink(token: string, password: string): Promise<unknown> {
    return firstValueFrom(this.#http.post('/api/v1/account-links', { token, password }));
  }

  forgottenPassword(email: string): Promise<unknown> {
    return firstValueFrom(this.#http.post('/api/v1/forgotten-password', { email }));
  }

  list(filter: () => AccountFilter): HttpResourceRef<Page<AccountResponse>> {
    return httpResource<Page<AccountResponse>>(() => ({ url: ACCOUNTS, params: { limit: 500, ...filled(filter()) } }), {
      defaultValue: { items: [], nextCursor: null, total: 0 },
    });
  }

  /** Nothing is asked without an id. */
  account(id: () => string | undefined): HttpResourceRef<AccountResponse | undefined> {
    return httpResource<AccountResponse>(() => {
      const asked = id();
      return asked === undefined ? undefined : `${ACCOUNTS}/${encodeURIComponent(asked)}`;
    });
  }

  invite(request: InviteRequest): Promise<AccountLink> {
    return firstValueFrom(this.#http.post<AccountLink>(ACCOUNTS, request));
  }

  change(id: string, request: ChangeAccountRequest): Promise<AccountResponse> {
    return firstValueFrom(this.#http.patch<AccountResponse>(`${ACCOUNTS}/${id}`, request));
  }

  /** A new invitation, or a link to a new password. */
  newLink(id: string): Promise<AccountLink> {
    return firstValueFrom(this.#http.post<AccountLink>(`${ACCOUNTS}/${id}/link`, {}));
  }

  removeSecondFactorOf(id: string): Promise<unknown> {
    return firstValueFrom(this.#http.delete(`${ACCOUNTS}/${id}/second-factor`));
  }

  endSessionsOf(id: string): Promise<unknown> {
    return firstValueFrom(this.#http.delete(`${ACCOUNTS}/${id}/sessions`));
  }

  changeOwn(request: ChangeOwnAccountRequest): Promise<OwnAccount> {
    return firstValueFrom(this.#http.patch<OwnAccount>(OWN, request));
  }

  ownSessions(): HttpResourceRef<Page<OpenSession>> {
    return httpResource<Page<OpenSession>>(() => `${OWN}/sessions`, { defaultValue: { items: [], nextCursor: null, total: 0 } });
  }

  endOwnSession(handle: string): Promise<unknown> {
    return firstValueFrom(this.#http.delete(`${OWN}/sessions/${handle}`));
  }

  beginSecondFactor(): Promise<SecondFactorSetup> {
    return firstValueFrom(this.#http.post<SecondFactorSetup>(`${OWN}/second-factor`, {}));
  }

  confirmSecondFactor(code: string): Promise<RecoveryCodes> {
    return firstValueFrom(this.#http.post<RecoveryCodes>(`${OWN}/second-factor/confirmation`, { code }));
  }

  removeSecondFactor(proof: OwnProof): Promise<unknown> {
    return firstValueFrom(this.#http.delete(`${OWN}/second-factor`, { body: proof }));
  }

  newRecoveryCodes(proof: OwnProof): Promise<RecoveryCodes> {
    return firstValueFrom(this.#http.post<RecoveryCodes>(`${OWN}/recovery-codes`, proof));
  }
}

const filled = (filter: AccountFilter): Record<string, string> =>
  Object.fromEntries(Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''));
