import type { LocalisedText } from '#contract/common.ts';
import type { NotificationKind } from '#contract/notification.ts';

/** What a line of a mail may be about. */
export type LineKind =
  | 'report'
  | 'values'
  | 'returned'
  | 'decision'
  | 'task'
  | 'agenda'
  | 'ownMeasure'
  | 'noAgenda'
  | 'missing'
  | 'waiting'
  | 'overdueDecisions'
  | 'off_track'
  | 'back'
  | 'late';

interface Line {
  readonly about: string;
  /** `: ` and a second part, or nothing. */
  readonly more: string;
  readonly count: number;
}

/** The words of one language. */
interface Words {
  readonly line: Readonly<Record<LineKind, (line: Line) => string>>;
  readonly heading: Readonly<Record<NotificationKind, string>>;
  readonly greeting: (name: string) => string;
  readonly before: (installation: string) => string;
  readonly subject: (items: number, installation: string) => string;
  readonly insteadOf: (name: string) => string;
  readonly due: (day: string, late: boolean) => string;
  readonly on: (day: string) => string;
  readonly day: Intl.DateTimeFormat;
  readonly tasks: string;
  readonly unsubscribe: (heading: string) => string;
  readonly why: string;
}

const GERMAN: Words = {
  line: {
    report: ({ about, more }) => `Statusmeldung abgeben: ${about}${more}`,
    values: ({ about, more, count }) => `${count === 1 ? 'Einen Wert' : `${count} Werte`} eintragen: ${about}${more}`,
    returned: ({ about, more }) => `Zurückgegeben: ${about}${more}`,
    decision: ({ about }) => `Beschluss umsetzen: ${about}`,
    task: ({ about }) => `Aufgabe erledigen: ${about}`,
    agenda: ({ about, more }) => `Auf der Tagesordnung: ${about}${more}`,
    ownMeasure: ({ about, more }) => `Ihre Maßnahme auf der Tagesordnung: ${about}${more}`,
    noAgenda: ({ about }) => `Noch ohne Tagesordnung: ${about}`,
    missing: ({ about, count }) => `${about}: ${count === 1 ? 'Eine Lieferung fehlt' : `${count} Lieferungen fehlen`} noch`,
    waiting: ({ about, count }) => `${about}: ${count === 1 ? 'Eine Lieferung wartet' : `${count} Lieferungen warten`} auf die Freigabe`,
    overdueDecisions: ({ about, count }) => `${about}: ${count === 1 ? 'Ein Beschluss ist' : `${count} Beschlüsse sind`} überfällig`,
    off_track: ({ about }) => `Der Indikator ist jetzt nicht im Plan: ${about}`,
    back: ({ about }) => `Der Indikator ist wieder im Plan oder zu beobachten: ${about}`,
    late: ({ about }) => `Die Maßnahme ist nach der neuesten Statusmeldung verspätet: ${about}`,
  },
  heading: {
    deliveries: 'Meldungen und Werte',
    meeting: 'Nächste Sitzung',
    alerts: 'Hinweise auf Veränderungen',
    decisions: 'Beschlüsse und Aufgaben',
  },
  greeting: (name) => `Guten Tag ${name},`,
  before: (installation) => `in ${installation} steht heute für Sie an:`,
  subject: (items, installation) => `${installation}: ${items === 1 ? 'eine Erinnerung' : `${items} Erinnerungen`}`,
  insteadOf: (name) => `in Vertretung für ${name}`,
  due: (day, late) => (late ? `war fällig am ${day}` : `fällig am ${day}`),
  on: (day) => `am ${day}`,
  day: new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeZone: 'UTC' }),
  tasks: 'Alle meine Aufgaben ansehen',
  unsubscribe: (heading) => `„${heading}“ abbestellen`,
  why: 'Sie bekommen diese E-Mail, weil Sie in dieser Anwendung ein Konto haben. Was Sie bekommen möchten, wählen Sie auf der Seite Ihres Kontos.',
};

const ENGLISH: Words = {
  line: {
    report: ({ about, more }) => `Hand in a status report: ${about}${more}`,
    values: ({ about, more, count }) => `Enter ${count === 1 ? 'one value' : `${count} values`}: ${about}${more}`,
    returned: ({ about, more }) => `Returned: ${about}${more}`,
    decision: ({ about }) => `Carry out a decision: ${about}`,
    task: ({ about }) => `Do a task: ${about}`,
    agenda: ({ about, more }) => `On the agenda: ${about}${more}`,
    ownMeasure: ({ about, more }) => `Your measure on the agenda: ${about}${more}`,
    noAgenda: ({ about }) => `Without an agenda so far: ${about}`,
    missing: ({ about, count }) => `${about}: ${count === 1 ? 'one delivery is' : `${count} deliveries are`} still missing`,
    waiting: ({ about, count }) => `${about}: ${count === 1 ? 'one delivery waits' : `${count} deliveries wait`} for approval`,
    overdueDecisions: ({ about, count }) => `${about}: ${count === 1 ? 'one decision is' : `${count} decisions are`} overdue`,
    off_track: ({ about }) => `The indicator has gone off track: ${about}`,
    back: ({ about }) => `The indicator is no longer off track: ${about}`,
    late: ({ about }) => `The measure is late by its newest status report: ${about}`,
  },
  heading: { deliveries: 'Reports and values', meeting: 'Next meeting', alerts: 'Changes to know of', decisions: 'Decisions and tasks' },
  greeting: (name) => `Dear ${name},`,
  before: (installation) => `this is what is up for you in ${installation} today:`,
  subject: (items, installation) => `${installation}: ${items === 1 ? 'one reminder' : `${items} reminders`}`,
  insteadOf: (name) => `in place of ${name}`,
  due: (day, late) => (late ? `was due on ${day}` : `due on ${day}`),
  on: (day) => `on ${day}`,
  day: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
  tasks: 'See all my tasks',
  unsubscribe: (heading) => `Unsubscribe from “${heading}”`,
  why: 'You get this e-mail because you have an account in this application. Choose what you want to get on the page of your account.',
};

export const WORDS = { de: GERMAN, en: ENGLISH } as const;
export type MailLanguage = keyof typeof WORDS;

/** A line in both languages. */
export function both(
  kind: LineKind,
  { about, within, count }: { readonly about: LocalisedText; readonly within: LocalisedText | null; readonly count: number },
): LocalisedText {
  const more = (text: string | undefined): string => (text === undefined || text === '' ? '' : ` (${text})`);
  return {
    de: GERMAN.line[kind]({ about: about.de, more: more(within?.de), count }),
    en: ENGLISH.line[kind]({ about: about.en || about.de, more: more(within?.en), count }),
  };
}
