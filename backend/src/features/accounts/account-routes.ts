import { accountLink, accountResponse, changeAccountRequest, inviteRequest, role, type AccountLink } from '#contract/account.ts';
import { page, paging } from '#contract/common.ts';
import type { Request } from 'express';
import * as z from 'zod/mini';
import { actorOf } from '../../audit/actor.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { offsetOf, pageOf } from '../../http/paging.ts';
import { route, type Route } from '../../http/route.ts';
import { expectedVersion } from '../../row-version.ts';
import { accountExamples } from './account-examples.ts';
import { addressOf } from './account-link.ts';
import type { AccountOverviewReadModel } from './account-overview-read-model.ts';
import { toAccountResponse } from './account-response.ts';
import type { AccountService, MadeLink } from './account-service.ts';
import type { LinkDelivery } from './link-delivery.ts';

interface AccountRouteDeps {
  readonly accounts: AccountOverviewReadModel;
  readonly inTransaction: UnitOfWork<AccountService>;
  readonly delivery: LinkDelivery;
  /** Address of the installation for the person who makes this request. */
  readonly originOf: (request: Request) => string;
}

export const accountId = z.object({ id: z.string().check(z.regex(/^\d{1,18}$/)) });

/** Keeping accounts, for administrators. */
export function accountRoutes({ accounts, inTransaction, delivery, originOf }: AccountRouteDeps): Route[] {
  const answer = async (id: string) => toAccountResponse(await accounts.get(id));

  // The mail goes out when the link is certain to exist. Where none does, the administrator passes the link on.
  const passOn = async (link: MadeLink, request: Request): Promise<AccountLink> => {
    const origin = originOf(request);
    const how = await delivery.deliver(link, origin, request.log);
    return {
      account: await answer(link.accountId),
      link: how === 'sent' ? null : addressOf(link, origin),
      delivery: how,
      expiresAt: link.expiresAt.toISOString(),
    };
  };

  const common = { permission: 'accounts.manage', tag: 'Accounts', confidential: true } as const;

  return [
    route({
      ...common,
      method: 'get',
      path: '/accounts',
      summary: 'Accounts by name',
      query: z.strictObject({
        ...paging(100, 1000),
        text: z.optional(
          z.string().check(z.trim(), z.maxLength(100), z.regex(/^[^\u0000]*$/), z.describe('Part of the name or the address.')),
        ),
        role: z.optional(role),
        state: z.optional(z.enum(['invited', 'active', 'disabled'])),
      }),
      response: page(accountResponse),
      errors: [401, 403],
      example: { items: [accountExamples.account], nextCursor: null, total: 1 },
      handle: async ({ query }) => {
        const { text, role: wanted, state, limit } = query;
        const { items, total } = await accounts.list({ text, role: wanted, state, limit, offset: offsetOf(query) });
        return pageOf(query, items.map(toAccountResponse), total);
      },
    }),
    route({
      ...common,
      method: 'get',
      path: '/accounts/{id}',
      summary: 'One account',
      params: accountId,
      response: accountResponse,
      errors: [401, 403, 404],
      example: accountExamples.account,
      handle: ({ params }) => answer(params.id),
    }),
    route({
      ...common,
      method: 'post',
      path: '/accounts',
      summary: 'Invites a person: makes the account and sends the link, or hands it over',
      status: 201,
      body: inviteRequest,
      response: accountLink,
      errors: [401, 403, 409],
      example: accountExamples.link,
      handle: async ({ body }, { by, request }) =>
        passOn(await inTransaction((service) => service.invite(body, actorOf(by, request))), request),
    }),
    route({
      ...common,
      method: 'patch',
      path: '/accounts/{id}',
      summary: 'Changes an account. Nobody changes their own rights; one active administrator is always left',
      params: accountId,
      body: changeAccountRequest,
      response: accountResponse,
      errors: [401, 403, 404, 409],
      example: accountExamples.account,
      handle: async ({ params, body: { version, ...change } }, { by, ifMatch, request }) => {
        const expected = expectedVersion(version, ifMatch);
        await inTransaction((service) => service.change(params.id, change, expected, actorOf(by, request)));
        return answer(params.id);
      },
    }),
    route({
      ...common,
      method: 'post',
      path: '/accounts/{id}/link',
      summary: 'A new invitation, or a link for a new password where the account is active; earlier links end',
      status: 201,
      params: accountId,
      response: accountLink,
      errors: [401, 403, 404, 409],
      example: accountExamples.link,
      handle: async ({ params }, { by, request }) =>
        passOn(await inTransaction((service) => service.renewLink(params.id, actorOf(by, request))), request),
    }),
    route({
      ...common,
      method: 'delete',
      path: '/accounts/{id}/second-factor',
      summary: 'Removes the second factor of somebody who has lost it, and ends all sessions of the account',
      params: accountId,
      response: accountResponse,
      errors: [401, 403, 404, 409],
      example: accountExamples.account,
      handle: async ({ params }, { by, request }) => {
        await inTransaction((service) => service.removeSecondFactor(params.id, actorOf(by, request)));
        return answer(params.id);
      },
    }),
  ];
}
