import * as z from 'zod/mini';
import { bodyCode } from './body.ts';
import { isoDate, isoTime, localisedText, page, paging, rowVersion } from './common.ts';
import { role } from './account.ts';
import { engagement, memberRole } from './membership.ts';
import { contactData, personId } from './person.ts';

/** Why the program proposes to delete contact data: its last day is over, or the person has taken part in nothing for a long time. */
const proposalReason = z.enum(['retention_over', 'no_part']);
export type ProposalReason = z.infer<typeof proposalReason>;

/** Why contact data is kept longer. A list and not a text, which could say something about the person that cannot be erased. */
const prolongationReason = z.enum(['consent_renewed', 'task_goes_on', 'duty_to_keep']);
export type ProlongationReason = z.infer<typeof prolongationReason>;

/** What happens to the data of a person. */
const retentionEvent = z.enum(['proposed', 'prolonged', 'contact_removed', 'erased']);
export type RetentionEvent = z.infer<typeof retentionEvent>;
const retentionReason = z.enum(['retention_over', 'no_part', 'by_hand', 'consent_renewed', 'task_goes_on', 'duty_to_keep']);
export type RetentionReason = z.infer<typeof retentionReason>;

export const proposalId = z.string().check(z.regex(/^[1-9]\d{0,17}$/), z.describe('Id of a proposal.'));

/** A proposal of the program to delete the contact data of a person. */
const retentionProposal = z.strictObject({
  id: proposalId,
  person: z.strictObject({
    id: personId,
    name: z.string(),
    function: z.nullable(z.string()),
    organisation: z.nullable(z.string()),
    /** Of the person; goes along with the decision. */
    version: z.int(),
  }),
  reason: proposalReason,
  /** The last day on which the contact data was to be kept, or on which the person took part. */
  since: isoDate,
  /** Until when the contact data may be kept as it stands. */
  retainUntil: isoDate,
  proposedOn: isoDate,
});
export type RetentionProposal = z.infer<typeof retentionProposal>;

/** What is waiting for a decision, oldest first. */
export const retentionProposals = page(retentionProposal);
export const retentionQuery = z.strictObject(paging(100, 500));

/** Deletes the contact data; the version is that of the person. */
export const proposedDeletion = z.strictObject({ version: rowVersion });

/** Keeps the contact data until another day, from tomorrow on; the version is that of the person. */
export const prolongation = z.strictObject({ version: rowVersion, reason: prolongationReason, retainUntil: isoDate });
export type Prolongation = z.infer<typeof prolongation>;

/** One row of what happened to the data of persons. Persons are numbers here. */
const retentionEntry = z.strictObject({
  id: z.string(),
  at: isoTime,
  person: personId,
  event: retentionEvent,
  reason: retentionReason,
  /** Until when it is kept now; of a prolongation. */
  until: z.nullable(isoDate),
  actor: z.string(),
});
export type RetentionEntry = z.infer<typeof retentionEntry>;
/** Newest first. */
export const retentionLog = page(retentionEntry);

const dated = { validFrom: isoDate, validTo: z.nullable(isoDate) };

/** Everything that is stored about a person (Art. 15 GDPR). */
export const storedData = z.strictObject({
  /** When it was put together. */
  at: isoTime,
  person: z.strictObject({
    id: personId,
    /** Null once the person was erased. */
    name: z.nullable(z.string()),
    function: z.nullable(z.string()),
    organisation: z.nullable(z.string()),
    recordedOn: isoDate,
    erasedOn: z.nullable(isoDate),
  }),
  /** `since` is the day on which contact data was entered for somebody of whom none was kept; null when it came with the person. */
  contact: z.nullable(z.extend(contactData, { since: z.nullable(isoDate) })),
  /** Latest first. */
  memberships: z.array(
    z.strictObject({
      body: z.strictObject({ code: bodyCode, name: z.string() }),
      /** Null for a member without a seat. */
      seat: z.nullable(z.string()),
      /** On whose behalf. */
      organisation: z.string(),
      role: memberRole,
      votingRight: z.boolean(),
      engagement,
      ...dated,
    }),
  ),
  /** For what the person is or was contact person of a department, latest first. */
  contactFor: z.array(
    z.strictObject({
      department: localisedText,
      topic: localisedText,
      ...dated,
      trainings: z.array(z.strictObject({ title: z.string(), attendedOn: isoDate })),
    }),
  ),
  /** Meetings for which it is recorded whether the person came, and those that they came to as a deputy or a guest; latest first. */
  meetings: z.array(
    z.strictObject({
      body: z.string(),
      title: z.nullable(z.string()),
      heldOn: isoDate,
      attendance: z.enum(['present', 'excused', 'absent', 'deputy', 'as_deputy', 'guest']),
    }),
  ),
  /** Items of agendas that the person presents or presented; the day is null while an item waits for a meeting. */
  agendaItems: z.array(z.strictObject({ body: z.string(), title: z.string(), heldOn: z.nullable(isoDate) })),
  /** How many invitations to meetings went to the person. */
  invitations: z.int(),
  /** Accounts that sign in with the e-mail address of the person. They are no part of the person and are not erased with them. */
  accounts: z.array(z.strictObject({ name: z.string(), email: z.string(), roles: z.array(role), state: z.string() })),
  /** What was proposed, prolonged and deleted, newest first. */
  retention: z.array(z.strictObject({ at: isoTime, event: retentionEvent, reason: retentionReason, until: z.nullable(isoDate) })),
  /** Entries of the audit trail on the person. They say what was changed when and by whom, and never a name, a function or contact data. */
  historyEntries: z.int(),
});
export type StoredData = z.infer<typeof storedData>;

export const storedDataExportQuery = z.strictObject({ format: z._default(z.enum(['json', 'csv', 'xlsx']), 'json') });
