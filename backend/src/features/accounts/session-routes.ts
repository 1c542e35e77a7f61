import { sessionResponse, signInOptions, signInRequest, type SessionResponse, type SignInOptions } from '#contract/account.ts';
import type { Request } from 'express';
import * as z from 'zod/mini';
import { actorOf } from '../../audit/actor.ts';
import type { AuditLog } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { PUBLIC_PERMISSIONS } from '../../access/permissions.ts';
import type { Principal, Principals } from '../../access/principal.ts';
import { route, type Route } from '../../http/route.ts';
import { remoteAddressOf } from '../../http/remote-address.ts';
import { renewSession, startSession } from '../../http/sessions.ts';
import type { SettingsReadModel } from '../settings/settings-read-model.ts';
import { accountExamples } from './account-examples.ts';
import { toOwnAccount } from './account-response.ts';
import type { SessionStore } from './session-store.ts';
import type { SignIn } from './sign-in.ts';

interface SessionRouteDeps {
  readonly signIn: SignIn;
  readonly principals: Principals;
  readonly settings: SettingsReadModel;
  readonly inTransaction: UnitOfWork<{ readonly sessions: SessionStore; readonly audit: AuditLog }>;
  readonly options: SignInOptions;
  readonly clock: Clock;
}

/** Signing in, out, and who is asking. */
export function sessionRoutes({ signIn, principals, settings, inTransaction, options, clock }: SessionRouteDeps): Route[] {
  const answer = (principal: Principal | undefined, request: Request): SessionResponse =>
    principal === undefined
      ? { account: null, permissions: [...PUBLIC_PERMISSIONS], csrfToken: null, required: null, endsAt: null }
      : {
          account: toOwnAccount({ ...principal, id: principal.accountId }),
          permissions: [...principal.permissions],
          csrfToken: request.session.csrfToken ?? null,
          required: principal.owesSecondFactor ? 'second-factor' : null,
          endsAt: request.session.endsAt ?? null,
        };

  return [
    route({
      method: 'get',
      path: '/session',
      permission: 'public',
      confidential: true,
      tag: 'Session',
      summary: 'Who is asking, and what they may do',
      response: sessionResponse,
      example: accountExamples.session,
      handle: async (_input, { by, request }) => answer(by, request),
    }),
    route({
      method: 'post',
      path: '/session',
      permission: 'public',
      confidential: true,
      withoutToken: true,
      tag: 'Session',
      summary: 'Signs in with e-mail address and password and sets the cookie of the session',
      body: signInRequest,
      response: sessionResponse,
      errors: [401, 429],
      example: accountExamples.session,
      handle: async ({ body }, { request }) => {
        const accountId = await signIn.withPassword({
          email: body.email,
          password: body.password,
          code: body.code,
          remoteAddress: remoteAddressOf(request),
          requestId: request.id as string,
        });
        await startSession(request, accountId, await settings.security(), clock.now());
        return answer(await principals.find(accountId), request);
      },
    }),
    route({
      method: 'delete',
      path: '/session',
      permission: 'public',
      confidential: true,
      tag: 'Session',
      summary: 'Signs out; with `everywhere=true` on all devices',
      query: z.strictObject({ everywhere: z.optional(z.stringbool()) }),
      response: sessionResponse,
      errors: [403],
      example: accountExamples.nobody,
      handle: async ({ query }, { by, request }) => {
        if (by !== undefined) {
          await inTransaction(async ({ sessions, audit }) => {
            if (query.everywhere === true) await sessions.endAllOf(by.accountId);
            const action = query.everywhere === true ? 'signed_out_everywhere' : 'signed_out';
            await audit.record(
              actorOf(by, request),
              { action, objectType: 'account', objectId: by.accountId, objectLabel: by.name },
              clock.now(),
            );
          });
        }
        await renewSession(request);
        return answer(undefined, request);
      },
    }),
    route({
      method: 'get',
      path: '/session/options',
      permission: 'public',
      tag: 'Session',
      summary: 'Ways to sign in that this installation offers',
      response: signInOptions,
      example: options,
      handle: async () => options,
    }),
  ];
}
