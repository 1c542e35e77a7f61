import { auditEvent, auditFilter, auditOptions, auditPaging, historyEvent, historyOf } from '#contract/audit.ts';
import { page } from '#contract/common.ts';
import * as z from 'zod/mini';
import { actorOf } from '../../audit/actor.ts';
import { Forbidden } from '../../errors/app-error.ts';
import { FileAnswer, route, type Route } from '../../http/route.ts';
import { auditExamples } from './audit-examples.ts';
import type { AuditExport } from './audit-export.ts';
import type { AuditReadModel } from './audit-read-model.ts';
import { toAuditEvent, toHistoryEvent } from './audit-response.ts';
import { maySeeHistoryOf } from './history-access.ts';

interface AuditRouteDeps {
  readonly events: AuditReadModel;
  readonly exporting: AuditExport;
}

/** The audit trail, and the history of one object. */
export function auditRoutes({ events, exporting }: AuditRouteDeps): Route[] {
  return [
    route({
      method: 'get',
      path: '/audit-events',
      permission: 'audit.read',
      confidential: true,
      tag: 'Audit trail',
      summary: 'Who did what and when, newest first',
      query: z.strictObject({ ...auditPaging, ...auditFilter }),
      response: page(auditEvent),
      errors: [401, 403],
      example: auditExamples.events,
      handle: async ({ query: { limit, cursor, ...filter } }) => {
        const { items, nextCursor, total } = await events.page(filter, { limit, cursor });
        return { items: items.map(toAuditEvent), nextCursor, total };
      },
    }),
    route({
      method: 'get',
      path: '/audit-events/export',
      permission: 'audit.read',
      confidential: true,
      tag: 'Audit trail',
      summary: 'The same as a CSV file; that it was asked for becomes an event of its own',
      query: z.strictObject(auditFilter),
      response: z.string(),
      contentType: 'text/csv',
      errors: [401, 403, 409],
      example: auditExamples.file,
      handle: async ({ query }, { by, request }) =>
        new FileAnswer(Buffer.from(await exporting.file(query, actorOf(by, request))), 'text/csv'),
    }),
    route({
      method: 'get',
      path: '/audit-events/options',
      permission: 'audit.read',
      confidential: true,
      tag: 'Audit trail',
      summary: 'What there are events of: actions, types of objects, accounts',
      response: auditOptions,
      errors: [401, 403],
      example: auditExamples.options,
      handle: () => events.options(),
    }),
    route({
      method: 'get',
      path: '/history',
      permission: 'history.read',
      confidential: true,
      tag: 'Audit trail',
      summary: 'What happened to one object, newest first, for those who may see it',
      query: z.strictObject({ ...auditPaging, ...historyOf }),
      response: page(historyEvent),
      errors: [401, 403],
      example: auditExamples.history,
      handle: async ({ query: { limit, cursor, objectType, objectId } }, { by }) => {
        if (!maySeeHistoryOf(objectType, by.permissions)) throw new Forbidden('Your account does not have the right to see this history.');
        const { items, nextCursor, total } = await events.page({ objectType, objectId }, { limit, cursor });
        return { items: items.map(toHistoryEvent), nextCursor, total };
      },
    }),
  ];
}
