import { openSession } from '#contract/account.ts';
import { page } from '#contract/common.ts';
import type { Request } from 'express';
import * as z from 'zod/mini';
import { actorOf } from '../../audit/actor.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { RuleViolation } from '../../errors/app-error.ts';
import { route, type Route } from '../../http/route.ts';
import { accountExamples } from './account-examples.ts';
import { toSessionPage } from './account-response.ts';
import { accountId } from './account-routes.ts';
import type { AccountReadModel } from './account-read-model.ts';
import type { AccountService } from './account-service.ts';
import { sessionHandle } from './session-handle.ts';
import type { SessionRegister } from './session-read-model.ts';

interface AccountSessionRouteDeps {
  readonly accounts: Pick<AccountReadModel, 'get'>;
  readonly register: SessionRegister;
  readonly inTransaction: UnitOfWork<AccountService>;
}

const handle = z.string().check(z.regex(/^[0-9a-f]{32}$/));

/** Open sessions: those of everybody for administrators, and one's own. */
export function accountSessionRoutes({ accounts, register, inTransaction }: AccountSessionRouteDeps): Route[] {
  const list = async (id: string, request: Request) => toSessionPage(await register.listOf(id), sessionHandle(request));
  const response = page(openSession);
  const example = accountExamples.openSessions;

  return [
    route({
      method: 'get',
      path: '/accounts/{id}/sessions',
      permission: 'accounts.manage',
      confidential: true,
      tag: 'Accounts',
      summary: 'Open sessions of an account',
      params: accountId,
      response,
      errors: [401, 403, 404],
      example,
      handle: async ({ params }, { request }) => list((await accounts.get(params.id)).id, request),
    }),
    route({
      method: 'delete',
      path: '/accounts/{id}/sessions',
      permission: 'accounts.manage',
      confidential: true,
      tag: 'Accounts',
      summary: 'Ends all sessions of an account; answers with those that are left',
      params: accountId,
      response,
      errors: [401, 403, 404],
      example: { items: [], nextCursor: null, total: 0 },
      handle: async ({ params }, { by, request }) => {
        await inTransaction((service) => service.endSessions(params.id, actorOf(by, request)));
        return list(params.id, request);
      },
    }),
    route({
      method: 'delete',
      path: '/accounts/{id}/sessions/{handle}',
      permission: 'accounts.manage',
      confidential: true,
      tag: 'Accounts',
      summary: 'Ends one session of an account; answers with those that are left',
      params: z.object({ ...accountId.shape, handle }),
      response,
      errors: [401, 403, 404],
      example,
      handle: async ({ params }, { by, request }) => {
        await inTransaction((service) => service.endSession(params.id, params.handle, actorOf(by, request)));
        return list(params.id, request);
      },
    }),
    route({
      method: 'get',
      path: '/own-account/sessions',
      permission: 'own-account',
      confidential: true,
      tag: 'Own account',
      summary: 'Where one is signed in',
      response,
      errors: [401],
      example,
      handle: (_input, { by, request }) => list(by.accountId, request),
    }),
    route({
      method: 'delete',
      path: '/own-account/sessions/{handle}',
      permission: 'own-account',
      confidential: true,
      tag: 'Own account',
      summary: 'Ends another session of one’s own; answers with those that are left',
      params: z.object({ handle }),
      response,
      errors: [401, 403, 404, 409],
      example,
      handle: async ({ params }, { by, request }) => {
        // Ending the one that asks is signing out, which also takes the cookie back.
        if (params.handle === sessionHandle(request)) throw new RuleViolation('This is the session that you are using. Sign out instead.');
        await inTransaction((service) => service.endSession(by.accountId, params.handle, actorOf(by, request)));
        return list(by.accountId, request);
      },
    }),
  ];
}
