import {
  changeOwnAccountRequest,
  confirmSecondFactorRequest,
  ownAccount,
  ownProof,
  recoveryCodes,
  secondFactorSetup,
} from '#contract/account.ts';
import type { Request } from 'express';
import { actorOf } from '../../audit/actor.ts';
import type { Principal } from '../../access/principal.ts';
import { remoteAddressOf } from '../../http/remote-address.ts';
import { route, type Route } from '../../http/route.ts';
import { expectedVersion } from '../../row-version.ts';
import { accountExamples } from './account-examples.ts';
import type { AccountReadModel } from './account-read-model.ts';
import { toOwnAccount } from './account-response.ts';
import type { OwnAccount, Owner } from './own-account.ts';
import type { SecondFactorEnrolment } from './second-factor-enrolment.ts';
import { sessionHandle } from './session-handle.ts';

interface OwnAccountRouteDeps {
  readonly accounts: Pick<AccountReadModel, 'get'>;
  readonly own: OwnAccount;
  readonly enrolment: SecondFactorEnrolment;
}

/** One's own account: name, password, second factor. */
export function ownAccountRoutes({ accounts, own, enrolment }: OwnAccountRouteDeps): Route[] {
  const ownerOf = (by: Principal, request: Request): Owner => ({
    accountId: by.accountId,
    actor: actorOf(by, request),
    handle: sessionHandle(request),
    remoteAddress: remoteAddressOf(request),
  });
  const answer = async (by: Principal) => toOwnAccount(await accounts.get(by.accountId));
  const common = { permission: 'own-account', tag: 'Own account', confidential: true } as const;

  return [
    route({
      ...common,
      method: 'get',
      path: '/own-account',
      summary: 'One’s own account',
      response: ownAccount,
      errors: [401],
      example: accountExamples.own,
      handle: (_input, { by }) => answer(by),
    }),
    route({
      ...common,
      method: 'patch',
      path: '/own-account',
      summary: 'Changes the own name or password. A new password needs the present one and ends all other sessions',
      body: changeOwnAccountRequest,
      response: ownAccount,
      errors: [401, 403, 409, 429],
      example: accountExamples.own,
      handle: async ({ body: { version, ...change } }, { by, ifMatch, request }) => {
        await own.change(change, expectedVersion(version, ifMatch), ownerOf(by, request));
        return answer(by);
      },
    }),
    route({
      ...common,
      method: 'post',
      path: '/own-account/second-factor',
      summary: 'Begins a second factor: a secret for an app, to be confirmed by its first code',
      status: 201,
      response: secondFactorSetup,
      errors: [401, 403, 409],
      example: accountExamples.secondFactor,
      handle: (_input, { by, request }) => enrolment.begin(ownerOf(by, request)),
    }),
    route({
      ...common,
      method: 'post',
      path: '/own-account/second-factor/confirmation',
      summary: 'Confirms the second factor by its first code, ends all other sessions, and gives recovery codes',
      status: 201,
      body: confirmSecondFactorRequest,
      response: recoveryCodes,
      errors: [401, 403, 404],
      example: accountExamples.recoveryCodes,
      handle: async ({ body }, { by, request }) => ({ codes: await enrolment.confirm(body.code, ownerOf(by, request)) }),
    }),
    route({
      ...common,
      method: 'delete',
      path: '/own-account/second-factor',
      summary: 'Removes the second factor by password or code, unless a role demands it',
      body: ownProof,
      response: ownAccount,
      errors: [401, 403, 404, 409, 429],
      example: accountExamples.own,
      handle: async ({ body }, { by, request }) => {
        await enrolment.remove(body, ownerOf(by, request));
        return answer(by);
      },
    }),
    route({
      ...common,
      method: 'post',
      path: '/own-account/recovery-codes',
      summary: 'New recovery codes by password or code; the old ones end',
      status: 201,
      body: ownProof,
      response: recoveryCodes,
      errors: [401, 403, 404, 429],
      example: accountExamples.recoveryCodes,
      handle: async ({ body }, { by, request }) => ({ codes: await enrolment.renewCodes(body, ownerOf(by, request)) }),
    }),
  ];
}
