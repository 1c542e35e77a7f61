import type { AgendaItem } from '#contract/agenda-item.ts';
import type { AttendanceList, MemberAttendance } from '#contract/attendance.ts';
import type { Decision } from '#contract/decision.ts';
import type { MeetingDetail, MeetingRow } from '#contract/meeting.ts';

const BODY = { code: 'G-002', name: 'Steuerungsgruppe Integration (Demo)' };

/** A meeting as a row of a list: planned for an afternoon far ahead, unless told otherwise. */
export const aMeetingRow = (change: Partial<MeetingRow> = {}): MeetingRow => ({
  id: '7',
  body: BODY,
  title: null,
  heldOn: '2090-12-03',
  begins: '14:00',
  ends: '16:00',
  place: 'Rathaus, Raum 201',
  state: 'planned',
  minutesState: 'none',
  items: 0,
  plannedMinutes: 0,
  members: 2,
  recorded: 0,
  represented: 0,
  decisions: 0,
  demo: false,
  version: 4,
  ...change,
});

/** A meeting with its agenda. */
export const aMeeting = (change: Partial<MeetingDetail> = {}): MeetingDetail => ({
  ...aMeetingRow({ items: change.agenda?.length ?? 0 }),
  onlineLink: null,
  cancelReason: null,
  agenda: [],
  approvedOn: null,
  approvedIn: null,
  addenda: [],
  previous: null,
  next: null,
  permitted: { edit: true },
  ...change,
});

/** An item that takes a quarter of an hour. */
export const anItem = (change: Partial<AgendaItem> = {}): AgendaItem => ({
  id: '21',
  body: BODY.code,
  meeting: '7',
  title: 'Stand der Sprachkurse',
  description: null,
  durationMinutes: 15,
  presenter: { person: null, organisation: null },
  links: [],
  minutes: null,
  outcome: null,
  decisions: [],
  version: 2,
  ...change,
});

/** An open decision without votes. */
export const aMinutedDecision = (change: Partial<Decision> = {}): Decision => ({
  code: 'B-2026-001',
  kind: 'decision',
  wording: 'Die Sprachkurse werden verlängert.',
  responsible: null,
  dueOn: null,
  votes: null,
  state: 'open',
  settledOn: null,
  overdue: false,
  meeting: { id: '7', heldOn: '2025-12-03', approved: false },
  body: BODY,
  item: { id: '21', title: 'Stand der Sprachkurse' },
  measures: [],
  tasks: [],
  demo: false,
  version: 1,
  ...change,
});

/** A member of whom nothing is recorded. */
export const anAttendance = (change: Partial<MemberAttendance> = {}): MemberAttendance => ({
  membership: '31',
  person: { id: '5', name: 'Adile Muster' },
  organisation: { code: 'vielfalt-verein', name: 'Verein Vielfalt (Demo)' },
  role: 'member',
  seat: 'Migrant:innenorganisationen 1',
  votingRight: true,
  state: 'not_recorded',
  deputyCame: false,
  deputy: null,
  ...change,
});

/** Two members, one of them with a deputy, and a vacant seat. */
export const anAttendanceList = (change: Partial<AttendanceList> = {}): AttendanceList => ({
  meeting: '7',
  heldOn: '2025-12-03',
  members: [
    anAttendance(),
    anAttendance({
      membership: '32',
      person: { id: '6', name: 'Bela Beispiel' },
      organisation: { code: 'jugendamt', name: 'Jugendamt (Demo)' },
      seat: 'Verwaltung 1',
      deputy: { membership: '33', person: { id: '8', name: 'Cem Muster' }, organisation: { code: 'jugendamt', name: 'Jugendamt (Demo)' } },
    }),
  ],
  guests: [],
  vacantSeats: ['Wirtschaft 1'],
  version: 4,
  ...change,
});
