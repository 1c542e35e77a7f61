import {
  notificationChange,
  notificationSettings,
  sentMailPage,
  sentMailQuery,
  unsubscription,
  type NotificationSettings,
} from '#contract/notification.ts';
import type { Request } from 'express';
import * as z from 'zod/mini';
import { doingOf, PROGRAM } from '../../audit/actor.ts';
import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { NotFound } from '../../errors/app-error.ts';
import { offsetOf, pageOf } from '../../http/paging.ts';
import { Redirect, route, type Route } from '../../http/route.ts';
import { expectedVersion } from '../../row-version.ts';
import { notificationExamples } from './notification-examples.ts';
import { wantedKinds, type NotificationReadModel } from './notification-read-model.ts';
import type { NotificationService } from './notification-service.ts';
import { termsIn, type UnsubscribeTerms } from './unsubscribe-token.ts';

interface NotificationRouteDeps {
  readonly read: NotificationReadModel;
  readonly inTransaction: UnitOfWork<NotificationService>;
  readonly canSend: boolean;
  readonly secret: string;
  readonly clock: Clock;
}

const TAG = 'Reminders';
const byToken = z.object({ token: z.string().check(z.minLength(10), z.maxLength(300)) });

/** Which reminders a person wants, how they are ended, and which were sent. */
export function notificationRoutes({ read, inTransaction, canSend, secret, clock }: NotificationRouteDeps): Route[] {
  const answer = async (accountId: string): Promise<NotificationSettings> => {
    const [account, deputies] = await Promise.all([read.account(accountId), read.deputiesFor(accountId)]);
    if (account === undefined) throw new NotFound('There is no such account any more.');
    const { deliveries, meeting, alerts, decisions, language, absentFrom, absentTo, deputy, deputyName, version } = account;
    return {
      kinds: { deliveries, meeting, alerts, decisions },
      language,
      absence:
        absentFrom === null || absentTo === null
          ? null
          : { from: absentFrom, to: absentTo, deputy: deputy === null ? null : { id: deputy, name: deputyName ?? '' } },
      canSend,
      deputies,
      version,
    };
  };
  const own = { permission: 'own-account', tag: TAG, confidential: true, response: notificationSettings } as const;
  const ended = async ({ accountId, kinds }: UnsubscribeTerms) => {
    const account = await read.account(accountId);
    const wanted = account === undefined ? new Set() : wantedKinds(account);
    return { kinds: [...kinds], done: !kinds.some((kind) => wanted.has(kind)) };
  };
  const end = async (terms: UnsubscribeTerms, request: Request) => {
    const actor = { ...PROGRAM, requestId: request.id as string };
    await inTransaction((service) => service.end(terms.accountId, terms.kinds, { actor, at: clock.now() }));
    return ended(terms);
  };
  const signed = (token: string): UnsubscribeTerms => {
    const terms = termsIn(token, secret);
    if (terms === undefined) throw new NotFound('This link is not complete. Copy the whole address from the mail.');
    return terms;
  };
  return [
    route({
      ...own,
      method: 'get',
      path: '/own-account/notifications',
      summary: 'Which reminders by e-mail the person who asks wants, and who gets them during an absence',
      errors: [401],
      example: notificationExamples.settings,
      handle: (_input, { by }) => answer(by.accountId),
    }),
    route({
      ...own,
      method: 'patch',
      path: '/own-account/notifications',
      summary: 'Changes which reminders by e-mail the person who asks wants, their language, or an absence; what is absent stays',
      body: notificationChange,
      errors: [401, 409],
      example: notificationExamples.settings,
      handle: async ({ body: { version, ...change } }, { by, ifMatch, request }) => {
        const seen = expectedVersion(version, ifMatch);
        await inTransaction((service) => service.change(by.accountId, change, seen, doingOf(by, request, clock)));
        return answer(by.accountId);
      },
    }),
    route({
      method: 'get',
      path: '/sent-mails',
      permission: 'mails.read',
      tag: TAG,
      summary: 'Reminders that were sent, wait or could not be sent, newest first; never their text',
      query: sentMailQuery,
      response: sentMailPage,
      errors: [401, 403],
      example: { items: [notificationExamples.mail], nextCursor: null, total: 1 },
      handle: async ({ query }) => {
        const { items, total } = await read.mails({ ...query, offset: offsetOf(query) });
        return pageOf(query, items, total);
      },
    }),
    route({
      method: 'get',
      path: '/unsubscriptions/{token}',
      permission: 'public',
      confidential: true,
      tag: TAG,
      summary: 'Which reminders the link of a mail ends, and whether they have ended. Changes nothing',
      params: byToken,
      response: unsubscription,
      errors: [404],
      example: notificationExamples.unsubscription,
      handle: ({ params: { token } }) => ended(signed(token)),
    }),
    route({
      method: 'get',
      path: '/unsubscriptions/{token}/one-click',
      permission: 'public',
      confidential: true,
      tag: TAG,
      summary: 'Leads people who follow the address of the header `List-Unsubscribe` to the page that asks first. Changes nothing',
      params: byToken,
      response: z.null(),
      status: 303,
      errors: [404],
      example: null,
      handle: ({ params: { token } }) => {
        signed(token);
        return Promise.resolve(new Redirect(`/abbestellen/${token}`));
      },
    }),
    route({
      method: 'post',
      path: '/unsubscriptions/{token}/one-click',
      permission: 'public',
      withoutToken: true,
      confidential: true,
      tag: TAG,
      summary: 'Ends the reminders that the mail is about, as programs for mails ask it at the press of their own button (RFC 8058)',
      params: byToken,
      response: unsubscription,
      errors: [404],
      example: { ...notificationExamples.unsubscription, done: true },
      handle: ({ params: { token } }, { request }) => end(signed(token), request),
    }),
    route({
      method: 'post',
      path: '/unsubscriptions/{token}',
      permission: 'public',
      withoutToken: true,
      confidential: true,
      tag: TAG,
      summary: 'Ends the reminders that the link of a mail is about. Whoever holds it needs no session',
      params: byToken,
      response: unsubscription,
      errors: [404],
      example: { ...notificationExamples.unsubscription, done: true },
      handle: ({ params: { token } }, { request }) => end(signed(token), request),
    }),
  ];
}
