import { changesBetween, type AuditLog, type Change, type Doing } from '../../audit/audit-log.ts';
import type { NamedBody } from '../bodies/body.ts';
import { personLabel } from '../people/person-audit.ts';
import type { AgendaItemContent } from './agenda-item.ts';
import type { MeetingContent } from './meeting.ts';

/** What the audit trail calls a meeting. */
export const meetingLabel = (body: NamedBody, heldOn: string): string => `${body.name} · ${heldOn.split('-').toReversed().join('.')}`;

/** Writes down what happened to a meeting. */
export async function recordMeeting(
  audit: AuditLog,
  meeting: { readonly id: string; readonly heldOn: string; readonly body: NamedBody },
  what: { readonly action: string; readonly about?: string; readonly changes: readonly Change[] },
  { actor, at }: Doing,
): Promise<void> {
  const label = meetingLabel(meeting.body, meeting.heldOn);
  await audit.record(
    actor,
    {
      action: what.action,
      objectType: 'meeting',
      objectId: meeting.id,
      objectLabel: what.about === undefined ? label : `${label} · ${what.about}`,
      changes: what.changes.filter(isSomething),
    },
    at,
  );
}

/** The content of a meeting as the trail keeps it. Of a reason only that there is one: it may say who is ill. */
export const auditedMeeting = ({ heldOn, cancelReason, ...content }: MeetingContent) => ({
  ...content,
  meetingDay: heldOn,
  cancelReason: cancelReason === null ? null : new Hidden(cancelReason),
});

/** An item in the same way. What was said may name people, and the trail cannot be changed: it has only that it changed. */
export const auditedItem = ({ meeting: _, presenterPerson, description, minutes, links, ...content }: AgendaItemContent) => ({
  ...content,
  presenterPerson: presenterPerson === null ? null : personLabel(presenterPerson),
  agendaLinks: links.map(({ code }) => code),
  description: description === null ? null : new Hidden(description),
  minutes: minutes === null ? null : new Hidden(minutes),
});

/** The differences, with what must not be kept as the word `hidden`. */
export const auditedChanges = (before: object | undefined, after: object | undefined): Change[] =>
  changesBetween(before, after).map((change) => ({ ...change, before: shown(change.before), after: shown(change.after) }));

/** A text that is compared, and not kept. */
class Hidden {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}
const shown = (value: unknown): unknown => (value instanceof Hidden ? 'hidden' : value);

/** A list that was left empty is nothing that happened. */
const isSomething = ({ before, after }: Change): boolean => ![before, after].every((value) => value === null || isEmpty(value));
const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
