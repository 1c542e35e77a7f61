import * as z from 'zod/mini';
import { isoDate, isoTime, page, paging, rowVersion } from './common.ts';
import { timeOfDay } from './meeting-reference.ts';

/** The kinds of mail that the program sends by itself and that everybody can do without. */
const notificationKind = z.enum([
  /** What I have to deliver: at the opening of a quarter, 14, 7 and 1 days before the day for handing in and once after it; what came back. */
  'deliveries',
  /** Before a meeting: what matters in it for me. */
  'meeting',
  /** An indicator crosses a limit, a measure turns late. */
  'alerts',
  /** Decisions and tasks of mine whose day comes near or has passed. */
  'decisions',
]);
export type NotificationKind = z.infer<typeof notificationKind>;

/** What a person wants to get, and who gets it while they are away. */
export const notificationSettings = z.strictObject({
  kinds: z.strictObject({ deliveries: z.boolean(), meeting: z.boolean(), alerts: z.boolean(), decisions: z.boolean() }),
  language: z.enum(['de', 'en']),
  /** Both days belong to it. */
  absence: z.nullable(
    z.strictObject({ from: isoDate, to: isoDate, deputy: z.nullable(z.strictObject({ id: z.string(), name: z.string() })) }),
  ),
  /** Whether this installation sends mails at all. */
  canSend: z.boolean(),
  /** People who may be chosen as the one who gets the mails during an absence. */
  deputies: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  version: z.int(),
});
export type NotificationSettings = z.infer<typeof notificationSettings>;
export const notificationChange = z.strictObject({
  version: rowVersion,
  kinds: z.optional(z.partial(notificationSettings.shape.kinds)),
  language: z.optional(z.enum(['de', 'en'])),
  absence: z.optional(
    z.nullable(z.strictObject({ from: isoDate, to: isoDate, deputy: z.nullable(z.string().check(z.regex(/^\d{1,18}$/))) })),
  ),
});
export type NotificationChange = z.infer<typeof notificationChange>;

/** When no mail goes out: from `from` in the evening to `to` in the morning, and on Saturdays and Sundays where `weekends` says so. */
export const quietHours = z.strictObject({ from: timeOfDay, to: timeOfDay, weekends: z.boolean() });
export type QuietHours = z.infer<typeof quietHours>;

/** `doubtful`: the program was ended while it handed the mail over; it is not sent a second time. */
const mailState = z.enum(['waiting', 'sent', 'failed', 'doubtful']);
export type MailState = z.infer<typeof mailState>;

/** A mail that was sent, waits or could not be sent. Its text is not kept, only what it was about. */
const sentMail = z.strictObject({
  id: z.string(),
  kinds: z.array(notificationKind),
  /** The account; its name is null once it is gone. */
  to: z.strictObject({ id: z.string(), name: z.nullable(z.string()) }),
  /** In whose place as well, where these people were away. */
  insteadOf: z.array(z.strictObject({ id: z.string(), name: z.nullable(z.string()) })),
  subject: z.string(),
  /** How many things it told about. */
  items: z.int(),
  state: mailState,
  /** When it was sent, or planned where it was not. */
  at: isoTime,
});
export type SentMail = z.infer<typeof sentMail>;
/** Newest first. */
export const sentMailPage = page(sentMail);
export const sentMailQuery = z.strictObject({
  kind: z.optional(notificationKind),
  state: z.optional(mailState),
  ...paging(100, 500),
});

/** What the link in a mail ends, and whether that has been done. */
export const unsubscription = z.strictObject({ kinds: z.array(notificationKind), done: z.boolean() });
export type Unsubscription = z.infer<typeof unsubscription>;
