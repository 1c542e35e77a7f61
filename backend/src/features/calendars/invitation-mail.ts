import type { Mail, MailAddress } from '../../mail/mail.ts';
import { toHtml, toText, type MailPart } from '../../mail/mail-text.ts';
import { meetingAddress, meetingName, type CalendarMeeting } from './calendar-meeting.ts';
import { requestText } from './calendar-text.ts';
import type { InvitedItem } from './invitation-read-model.ts';
import type { Occasion } from './invitation.ts';

/** What an invitation needs to know. */
interface InvitationFacts {
  readonly to: MailAddress;
  readonly isDeputy: boolean;
  readonly occasion: Occasion;
  readonly meeting: CalendarMeeting;
  readonly agenda: readonly InvitedItem[];
  /** The sender of the mail. */
  readonly organizer: MailAddress;
  /** Address of the installation. */
  readonly origin: string;
  readonly at: Date;
}

/** The mail that invites to a meeting, tells what has changed, or calls it off: German first, English below, with the date for calendars. */
export function invitationMail(facts: InvitationFacts): Mail {
  const { to, occasion, meeting, organizer, origin, isDeputy, at } = facts;
  const parts = [part(facts, GERMAN), part(facts, ENGLISH)];
  const method = occasion === 'called_off' ? 'CANCEL' : 'REQUEST';
  const attendee = { ...to, optional: isDeputy };
  return {
    to,
    subject: `${GERMAN.subject[occasion]}: ${meetingName(meeting)}, ${GERMAN.shortDay(meeting.heldOn)} / ${ENGLISH.subject[occasion]}`,
    text: toText(parts),
    html: toHtml(parts),
    calendar: { method, content: requestText(meeting, origin, { method, organizer, attendee, at }) },
  };
}

/** The words of one language. */
interface Words {
  readonly lang: string;
  readonly subject: Readonly<Record<Occasion, string>>;
  readonly greeting: (name: string) => string;
  readonly before: Readonly<Record<Occasion, (meeting: string) => string>>;
  readonly shortDay: (day: string) => string;
  readonly when: (meeting: CalendarMeeting) => string;
  readonly labels: { readonly when: string; readonly where: string; readonly online: string; readonly reason: string };
  readonly agenda: string;
  readonly item: (item: InvitedItem) => string;
  readonly link: string;
  readonly deputy: string;
  readonly calendar: Readonly<Record<Occasion, string>>;
  readonly why: string;
}

function part({ to, isDeputy, occasion, meeting, agenda, origin }: InvitationFacts, words: Words): MailPart {
  const calledOff = occasion === 'called_off';
  const { place, onlineLink, cancelReason } = meeting;
  return {
    lang: words.lang,
    greeting: words.greeting(to.name),
    before: words.before[occasion](meetingName(meeting)),
    facts: [
      [words.labels.when, words.when(meeting)],
      ...(place === null ? [] : [[words.labels.where, place] as const]),
      ...(cancelReason === null ? [] : [[words.labels.reason, cancelReason] as const]),
      ...(onlineLink === null || calledOff ? [] : [[words.labels.online, onlineLink] as const]),
    ],
    ...(calledOff || agenda.length === 0 ? {} : { list: { heading: words.agenda, items: agenda.map(words.item) } }),
    link: { label: words.link, address: meetingAddress(meeting.id, origin) },
    after: [...(isDeputy && !calledOff ? [words.deputy] : []), words.calendar[occasion], words.why],
  };
}

/** A day as it is, whatever the zone of the computer. */
const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);
const GERMAN_DAY = new Intl.DateTimeFormat('de-DE', { dateStyle: 'full', timeZone: 'UTC' });
const GERMAN_SHORT = new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeZone: 'UTC' });
const ENGLISH_DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' });
const ENGLISH_SHORT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

const GERMAN: Words = {
  lang: 'de',
  subject: { new: 'Einladung', changed: 'Geänderte Einladung', called_off: 'Absage' },
  greeting: (name) => `Guten Tag ${name},`,
  before: {
    new: (meeting) => `wir laden Sie zu einer Sitzung ein: ${meeting}.`,
    changed: (meeting) => `an einer Sitzung, zu der Sie eingeladen sind, hat sich etwas geändert: ${meeting}. Es gilt jetzt:`,
    called_off: (meeting) => `eine Sitzung, zu der Sie eingeladen waren, findet nicht statt oder betrifft Sie nicht mehr: ${meeting}.`,
  },
  shortDay: (day) => GERMAN_SHORT.format(noon(day)),
  when: ({ heldOn, begins, ends }) => {
    const day = GERMAN_DAY.format(noon(heldOn));
    if (begins === null) return day;
    return ends === null ? `${day}, ${begins} Uhr` : `${day}, ${begins} bis ${ends} Uhr`;
  },
  labels: { when: 'Wann', where: 'Wo', online: 'Online', reason: 'Grund' },
  agenda: 'Tagesordnung',
  item: ({ title, minutes }) => (minutes === null ? title : `${title} (${minutes} Minuten)`),
  link: 'Sitzung ansehen',
  deputy: 'Sie bekommen diese Einladung als Stellvertretung.',
  calendar: {
    new: 'Der Termin liegt dieser E-Mail bei. Sie können ihn in Ihren Kalender übernehmen.',
    changed: 'Der geänderte Termin liegt dieser E-Mail bei und ersetzt den bisherigen in Ihrem Kalender.',
    called_off: 'Die Absage liegt dieser E-Mail bei. Damit wird der Termin aus Ihrem Kalender entfernt.',
  },
  why: 'Sie bekommen diese E-Mail, weil Ihre Adresse für Einladungen dieses Gremiums hinterlegt ist.',
};

const ENGLISH: Words = {
  lang: 'en',
  subject: { new: 'Invitation', changed: 'Changed invitation', called_off: 'Cancellation' },
  greeting: (name) => `Dear ${name},`,
  before: {
    new: (meeting) => `you are invited to a meeting: ${meeting}.`,
    changed: (meeting) => `something has changed about a meeting to which you are invited: ${meeting}. This holds now:`,
    called_off: (meeting) => `a meeting to which you were invited does not take place or no longer concerns you: ${meeting}.`,
  },
  shortDay: (day) => ENGLISH_SHORT.format(noon(day)),
  when: ({ heldOn, begins, ends }) => {
    const day = ENGLISH_DAY.format(noon(heldOn));
    if (begins === null) return day;
    return ends === null ? `${day}, ${begins}` : `${day}, ${begins} to ${ends}`;
  },
  labels: { when: 'When', where: 'Where', online: 'Online', reason: 'Reason' },
  agenda: 'Agenda',
  item: ({ title, minutes }) => (minutes === null ? title : `${title} (${minutes} minutes)`),
  link: 'See the meeting',
  deputy: 'You get this invitation as a deputy.',
  calendar: {
    new: 'The date is attached to this e-mail. You can add it to your calendar.',
    changed: 'The changed date is attached to this e-mail and replaces the one in your calendar.',
    called_off: 'The cancellation is attached to this e-mail. It removes the date from your calendar.',
  },
  why: 'You get this e-mail because your address is kept for invitations of this body.',
};
