import type { AgendaItem as ItemResponse } from '#contract/agenda-item.ts';
import type { AttendanceList, OrganisationAttendance as OrganisationResponse } from '#contract/attendance.ts';
import type { Decision } from '#contract/decision.ts';
import type { MeetingDetail as DetailResponse, MoveConsequences } from '#contract/meeting.ts';
import type { Permission } from '../../access/permissions.ts';
import type { NamedAgendaItem } from './agenda-item.ts';
import { attendanceOfDay, membersOnlyOn } from './attendance-list.ts';
import type { MeetingAttendance, NamedMembership } from './attendance-read-model.ts';
import type { OrganisationAttendance } from './attendance-share.ts';
import type { MeetingDetail } from './meeting.ts';

/** An item with what was decided on it. */
export const toAgendaItem = (item: NamedAgendaItem, decisions: readonly Decision[] = []): ItemResponse => ({
  ...item,
  links: [...item.links],
  decisions: [...decisions],
});

/** A meeting with its agenda, and what the person may do. */
export const toMeetingDetail = (
  meeting: MeetingDetail,
  agenda: readonly ItemResponse[],
  permissions: ReadonlySet<Permission>,
): DetailResponse => ({
  ...meeting,
  agenda: [...agenda],
  addenda: [...meeting.addenda],
  permitted: { edit: permissions.has('network.edit') },
});

/** Who came to a meeting. */
export function toAttendanceList(attendance: MeetingAttendance): AttendanceList {
  const { meeting, heldOn, version } = attendance;
  const { members, guests, vacantSeats } = attendanceOfDay(attendance);
  return { meeting, heldOn, members: [...members], guests: [...guests], vacantSeats: [...vacantSeats], version };
}

/** What moving a meeting to another day would mean. */
export function toMoveConsequences({ heldOn, memberships }: MeetingAttendance, to: string, invited: number): MoveConsequences {
  return {
    from: heldOn,
    to,
    leaving: membersOnlyOn(memberships, heldOn, to).map(concerned),
    joining: membersOnlyOn(memberships, to, heldOn).map(concerned),
    invited,
  };
}

const concerned = ({ id, personName, organisation, organisationName }: NamedMembership) => ({
  membership: id,
  person: personName,
  organisation: { code: organisation, name: organisationName },
});

/** How often an organisation came. */
export const toOrganisationAttendance = ({ bodies, ...attendance }: OrganisationAttendance): OrganisationResponse => ({
  ...attendance,
  bodies: [...bodies],
});
