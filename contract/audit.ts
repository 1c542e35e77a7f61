import * as z from 'zod/mini';
import { isoDate, isoTime, lineOfText } from './common.ts';

/** One field that is not what it was. Absent is null. */
export const auditChange = z.strictObject({ field: z.string(), before: z.unknown(), after: z.unknown() });
export type AuditChange = z.infer<typeof auditChange>;

/** What happened to an object, as everybody may know who may see the object. */
export const historyEvent = z.strictObject({
  id: z.string(),
  at: isoTime,
  /** Name of the person at that time; of the program or its command line where nobody did it in person. */
  actor: z.string(),
  /** In the past tense: `created`, `changed`, `removed`, `signed_in`, … */
  action: z.string(),
  objectType: z.string(),
  objectId: z.string(),
  /** What people called it at that time. */
  objectLabel: z.string(),
  changes: z.array(auditChange),
});
export type HistoryEvent = z.infer<typeof historyEvent>;

/** The same with what only the audit trail tells. */
export const auditEvent = z.extend(historyEvent, {
  /** Null for the program itself and its command line. */
  accountId: z.nullable(z.string()),
  requestId: z.nullable(z.string()),
  /** Network address; kept for sign-ins only. */
  remoteAddress: z.nullable(z.string()),
});
export type AuditEventResponse = z.infer<typeof auditEvent>;

/** What can be chosen in the filters: what there are events of. */
export const auditOptions = z.strictObject({
  actions: z.array(z.string()),
  objectTypes: z.array(z.string()),
  /** With the newest name of each. */
  accounts: z.array(z.strictObject({ id: z.string(), name: z.string() })),
});
export type AuditOptions = z.infer<typeof auditOptions>;

/** A word or an id. */
const code = lineOfText(200);
const id = z.string().check(z.regex(/^\d{1,18}$/));

/** Narrow the audit trail down. Days are those of Berlin. */
export const auditFilter = {
  account: z.optional(id.check(z.describe('Id of an account.'))),
  actor: z.optional(code.check(z.describe('Part of the name of whoever did it.'))),
  objectType: z.optional(code),
  objectId: z.optional(code),
  action: z.optional(code),
  from: z.optional(isoDate.check(z.describe('First day, in Europe/Berlin.'))),
  to: z.optional(isoDate.check(z.describe('Last day, in Europe/Berlin.'))),
  search: z.optional(code.check(z.describe('Part of a name, of an id or of what was changed.'))),
};

/** Events are only added, so a page goes on below an event and not after a number of them. */
export const auditPaging = {
  limit: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(200)), 50),
  cursor: z.optional(id.check(z.describe('Where to go on: `nextCursor` of the page before.'))),
};

export const historyOf = { objectType: code, objectId: code };
