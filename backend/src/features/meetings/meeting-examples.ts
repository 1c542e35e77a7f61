import type { AgendaItem } from '#contract/agenda-item.ts';
import type { AttendanceList, OrganisationAttendanceList } from '#contract/attendance.ts';
import type { MeetingDates, MeetingDetail, MeetingRow, MoveConsequences } from '#contract/meeting.ts';

const body = { code: 'G-001', name: 'Steuerungsgruppe Integration (Demo)' };
const organisation = { code: 'sozialwerk-kastanie', name: 'Sozialwerk Kastanie (Demo)' };

const row: MeetingRow = {
  id: '12',
  body,
  title: null,
  heldOn: '2026-09-08',
  begins: '14:00',
  ends: '16:00',
  place: 'Haus der Integration, Saal 2',
  state: 'held',
  minutesState: 'draft',
  items: 1,
  plannedMinutes: 30,
  members: 14,
  recorded: 14,
  represented: 12,
  decisions: 0,
  demo: true,
  version: 3,
};

const item: AgendaItem = {
  id: '48',
  body: 'G-001',
  meeting: '12',
  title: 'Stand der Sprachkurse im dritten Quartal',
  description: 'Die Wartezeiten sind in zwei Bezirken gestiegen.',
  durationMinutes: 30,
  presenter: { person: null, organisation },
  links: [{ kind: 'measure', code: 'M-019', name: { de: 'Erstorientierungskurse', en: 'Erstorientierungskurse' } }],
  minutes: 'Die Gruppe nimmt den Stand zur Kenntnis. Die Träger melden freie Plätze künftig monatlich.',
  outcome: 'information',
  decisions: [],
  version: 2,
};

const meeting: MeetingDetail = {
  ...row,
  onlineLink: null,
  cancelReason: null,
  agenda: [item],
  approvedOn: null,
  approvedIn: null,
  addenda: [],
  previous: { id: '11', heldOn: '2026-07-14' },
  next: { id: '13', heldOn: '2026-11-10' },
  permitted: { edit: true },
};

const attendance: AttendanceList = {
  meeting: '12',
  heldOn: '2026-09-08',
  members: [
    {
      membership: '9',
      person: { id: '9', name: 'Bao Weide' },
      organisation,
      role: 'member',
      seat: 'Wohlfahrtsverbände 1',
      votingRight: true,
      state: 'excused',
      deputyCame: true,
      deputy: {
        membership: '10',
        person: { id: '10', name: 'Lamin Buche' },
        organisation: { code: 'brueckenbogen', name: 'Brückenbogen (Demo)' },
      },
    },
  ],
  guests: [{ person: null, organisation: { code: 'institut-stadtleben', name: 'Institut Stadtleben (Demo)' } }],
  vacantSeats: ['Migrantische Organisationen 2'],
  version: 3,
};

const figures = { held: 12, recorded: 10, present: 5, deputyCame: 3, excused: 1, absent: 1, share: 80 };

const organisations: OrganisationAttendanceList = {
  from: '2025-11-23',
  to: '2026-11-22',
  items: [{ organisation: { ...organisation, sector: 'welfare_organisation' }, ...figures, bodies: [{ body, ...figures }] }],
};

const move: MoveConsequences = {
  from: '2026-12-08',
  to: '2027-01-12',
  leaving: [
    {
      membership: '7',
      person: 'Nadège Tanne',
      organisation: { code: 'arbeitsvermittlung-mitte', name: 'Arbeitsvermittlung Mitte (Demo)' },
    },
  ],
  joining: [],
  invited: 14,
};

const dates: MeetingDates = {
  items: [
    { heldOn: '2026-12-08', taken: true },
    { heldOn: '2027-02-09', taken: false },
  ],
};

/** Examples of the API description. */
export const meetingExamples = { row, meeting, item, attendance, organisations, move, dates };
