import { forgottenPasswordRequest, linkInfo, redeemedLink, redeemLinkRequest } from '#contract/account.ts';
import * as z from 'zod/mini';
import type { Clock } from '../../clock.ts';
import { remoteAddressOf } from '../../http/remote-address.ts';
import { route, type Route } from '../../http/route.ts';
import { accountExamples } from './account-examples.ts';
import type { AccountLinkReadModel } from './account-link-read-model.ts';
import type { ForgottenPassword } from './forgotten-password.ts';
import type { LinkRedemption } from './link-redemption.ts';

interface AccountLinkRouteDeps {
  readonly links: AccountLinkReadModel;
  readonly redemption: LinkRedemption;
  readonly forgotten: ForgottenPassword;
  readonly minimumPasswordLength: number;
  readonly clock: Clock;
}

/** Links that let a person choose a password. Whoever holds one needs no session. */
export function accountLinkRoutes({ links, redemption, forgotten, minimumPasswordLength, clock }: AccountLinkRouteDeps): Route[] {
  return [
    route({
      method: 'get',
      path: '/account-links/{token}',
      permission: 'public',
      confidential: true,
      tag: 'Session',
      summary: 'What a link is for. Unknown, ended and used ones answer alike',
      params: z.object({ token: redeemLinkRequest.shape.token }),
      response: linkInfo,
      errors: [404],
      example: accountExamples.linkInfo,
      handle: async ({ params }) => {
        const { purpose, name, email } = await links.get(params.token, clock.now());
        return { purpose, name, email, minimumPasswordLength };
      },
    }),
    route({
      method: 'post',
      path: '/account-links',
      permission: 'public',
      withoutToken: true,
      confidential: true,
      tag: 'Session',
      summary: 'Sets the password by a link, which can be used once. The person signs in with it next',
      body: redeemLinkRequest,
      response: redeemedLink,
      errors: [404],
      example: { email: accountExamples.own.email },
      handle: async ({ body }, { request }) => {
        const { email } = await redemption.redeem(body.token, body.password, request.id as string);
        return { email };
      },
    }),
    route({
      method: 'post',
      path: '/forgotten-password',
      permission: 'public',
      withoutToken: true,
      confidential: true,
      tag: 'Session',
      summary: 'Sends a link for a new password, where there is such an account. The answer never tells',
      status: 202,
      body: forgottenPasswordRequest,
      response: z.strictObject({}),
      errors: [429],
      example: {},
      handle: async ({ body }, { request }) => {
        await forgotten.ask({ email: body.email, remoteAddress: remoteAddressOf(request), requestId: request.id as string }, request.log);
        return {};
      },
    }),
  ];
}
