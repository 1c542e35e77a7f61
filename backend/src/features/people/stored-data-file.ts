import { writeDate } from '../../files/cell-text.ts';
import type { StoredData } from './stored-data.ts';

// The words of the pages (`people` and `bodies` in the translation files, which a spec compares), because files are made where these cannot
// be read.

export const BASIS_WORDS = {
  public_task: 'öffentliche Aufgabe (Art. 6 Abs. 1 Buchst. e DSGVO mit Landesrecht)',
  consent: 'Einwilligung der Person (Art. 6 Abs. 1 Buchst. a DSGVO)',
} as const;

export const ROLE_WORDS = {
  chair: 'Vorsitz',
  coordinator: 'Geschäftsführung',
  member: 'Mitglied',
  deputy: 'Stellvertretung',
  guest: 'Gast',
} as const;

export const ENGAGEMENT_WORDS = { paid: 'hauptamtlich', voluntary: 'ehrenamtlich' } as const;

export const ATTENDANCE_WORDS = {
  present: 'anwesend',
  excused: 'entschuldigt',
  absent: 'unentschuldigt',
  deputy: 'vertreten durch die Stellvertretung',
  as_deputy: 'als Stellvertretung anwesend',
  guest: 'als Gast anwesend',
} as const;

export const EVENT_WORDS = {
  proposed: 'Löschung vorgeschlagen',
  prolonged: 'Aufbewahrung verlängert',
  contact_removed: 'Kontaktdaten gelöscht',
  erased: 'alle Daten gelöscht',
} as const;

export const REASON_WORDS = {
  retention_over: 'Die Frist ist abgelaufen.',
  no_part: 'Die Person hat seit langem an nichts mitgewirkt.',
  by_hand: 'Jemand hat es so entschieden.',
  consent_renewed: 'Die Person hat erneut eingewilligt.',
  task_goes_on: 'Die Person wirkt weiter mit.',
  duty_to_keep: 'Eine Rechtspflicht verlangt, die Daten zu behalten.',
} as const;

/** Headings of the table. */
export const HEADINGS: readonly string[] = ['Bereich', 'Angabe', 'Inhalt'];

/** What is stored about a person as a plain table: what it belongs to, what it is, what it says. What is empty is not stored. */
export function storedDataTable({ person, contact, ...data }: StoredData): string[][] {
  const rows: (readonly [part: string, what: string, says: string | null])[] = [
    ['Person', 'Name', person.name],
    ['Person', 'Funktion', person.function],
    ['Person', 'Organisation', person.organisation],
    ['Person', 'Erfasst am', writeDate(person.recordedOn)],
    ['Person', 'Gelöscht am', writeDate(person.erasedOn)],
    ['Kontaktdaten', 'E-Mail-Adresse', contact?.email ?? null],
    ['Kontaktdaten', 'Telefon', contact?.phone ?? null],
    ['Kontaktdaten', 'Rechtsgrundlage', contact === null ? null : BASIS_WORDS[contact.legalBasis]],
    ['Kontaktdaten', 'Zweck', contact?.purpose ?? null],
    ['Kontaktdaten', 'Eingetragen am', writeDate(contact?.since ?? null)],
    ['Kontaktdaten', 'Aufbewahren bis', writeDate(contact?.retainUntil ?? null)],
    ...data.memberships.map(({ body, seat, organisation, role, engagement, votingRight, validFrom, validTo }) => {
      const vote = votingRight ? 'mit Stimmrecht' : 'ohne Stimmrecht';
      const says = [ROLE_WORDS[role], seat, `für ${organisation}`, vote, ENGAGEMENT_WORDS[engagement], time(validFrom, validTo)];
      return ['Mitgliedschaft', body.name, inOne(says)] as const;
    }),
    ...data.contactFor.map(({ department, topic, validFrom, validTo, trainings }) => {
      const attended = trainings.map(({ title, attendedOn }) => `Schulung „${title}“ am ${writeDate(attendedOn)}`);
      return ['Ansprechperson', `${topic.de}, ${department.de}`, inOne([time(validFrom, validTo), ...attended])] as const;
    }),
    ...data.meetings.map(
      ({ body, title, heldOn, attendance }) =>
        ['Sitzung', inOne([body, title]), inOne([writeDate(heldOn), ATTENDANCE_WORDS[attendance]])] as const,
    ),
    ...data.agendaItems.map(
      ({ body, title, heldOn }) => ['Vorgestellt', body, inOne([title, heldOn === null ? null : writeDate(heldOn)])] as const,
    ),
    ['Sitzung', 'Einladungen', data.invitations === 0 ? null : String(data.invitations)],
    ...data.accounts.map(({ name, email }) => ['Konto mit derselben E-Mail-Adresse', name, email] as const),
    ...data.retention.map(
      ({ at, event, reason, until }) =>
        [
          'Aufbewahrung',
          EVENT_WORDS[event],
          inOne([berlinDay(at), REASON_WORDS[reason], until === null ? null : `bis ${writeDate(until)}`]),
        ] as const,
    ),
    ['Protokoll', 'Einträge zu dieser Person, ohne Namen und Kontaktdaten', String(data.historyEntries)],
  ];
  return rows.filter(([, , says]) => says !== null && says !== '').map(([part, what, says]) => [part, what, says ?? '']);
}

const inOne = (parts: readonly (string | null)[]): string => parts.filter((part) => part !== null && part !== '').join(', ');

const time = (from: string, to: string | null): string =>
  to === null ? `seit ${writeDate(from)}` : `${writeDate(from)} bis ${writeDate(to)}`;

const BERLIN = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' });
const berlinDay = (moment: string): string => writeDate(BERLIN.format(new Date(moment)));
