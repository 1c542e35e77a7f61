import type { LocalisedText } from '#contract/common.ts';
import type { NotificationKind } from '#contract/notification.ts';

/** What a line of a mail may be about. */
type LineKind =
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
  /** How many; of an item of an agenda its place on it. */
  readonly count: number;
}

/** The words of one language. */
interface Words {
  readonly line: Readonly<Record<LineKind, (line: Line) => string>>;
  readonly heading: Readonly<Record<NotificationKind, string>>;
  readonly greeting: (name: string) => string;
  readonly before: string;
  readonly subject: (items: number, installation: string) => string;
  readonly insteadOf: (name: string) => string;
  readonly due: (day: string, late: boolean) => string;
  readonly day: Intl.DateTimeFormat;
  readonly tasks: string;
  readonly unsubscribe: (heading: string) => string;
  readonly settings: string;
  readonly why: (installation: string) => string;
}

const GERMAN: Words = {
  line: {
    report: ({ about }) => `Statusmeldung abgeben: ${about}`,
    values: ({ about, count }) => `${count === 1 ? 'Einen Wert' : `${count} Werte`} eintragen: ${about}`,
    returned: ({ about }) => `Zurückgegeben, bitte überarbeiten: ${about}`,
    decision: ({ about }) => `Beschluss umsetzen: ${about}`,
    task: ({ about }) => `Aufgabe erledigen: ${about}`,
    agenda: ({ about, count }) => `TOP ${count}: ${about}`,
    ownMeasure: ({ about }) => `Ihre Maßnahme steht auf der Tagesordnung: ${about}`,
    noAgenda: () => 'Die Tagesordnung ist noch leer.',
    missing: ({ about, count }) => `${about}: ${count === 1 ? 'Eine Lieferung fehlt' : `${count} Lieferungen fehlen`} noch`,
    waiting: ({ about, count }) => `${about}: ${count === 1 ? 'Eine Lieferung wartet' : `${count} Lieferungen warten`} auf die Freigabe`,
    overdueDecisions: ({ count }) =>
      `${count === 1 ? 'Ein Beschluss des Gremiums ist' : `${count} Beschlüsse des Gremiums sind`} überfällig`,
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
  before: 'das steht heute für Sie an:',
  subject: (items, installation) => `${installation}: ${items === 1 ? 'eine Erinnerung' : `${items} Erinnerungen`}`,
  insteadOf: (name) => `in Vertretung für ${name}`,
  due: (day, late) => (late ? `war fällig am ${day}` : `fällig am ${day}`),
  day: new Intl.DateTimeFormat('de-DE', { dateStyle: 'full', timeZone: 'UTC' }),
  tasks: 'Alle meine Aufgaben ansehen',
  unsubscribe: (heading) => `„${heading}“ abbestellen`,
  settings: 'Wählen, woran ich erinnert werde',
  why: (installation) =>
    `Sie bekommen diese E-Mail, weil Sie bei „${installation}“ ein Konto haben. Erinnerungen kommen höchstens einmal am Tag.`,
};

const ENGLISH: Words = {
  line: {
    report: ({ about }) => `Hand in a status report: ${about}`,
    values: ({ about, count }) => `Enter ${count === 1 ? 'one value' : `${count} values`}: ${about}`,
    returned: ({ about }) => `Returned, please revise: ${about}`,
    decision: ({ about }) => `Carry out a decision: ${about}`,
    task: ({ about }) => `Do a task: ${about}`,
    agenda: ({ about, count }) => `Item ${count}: ${about}`,
    ownMeasure: ({ about }) => `Your measure is on the agenda: ${about}`,
    noAgenda: () => 'The agenda is still empty.',
    missing: ({ about, count }) => `${about}: ${count === 1 ? 'one delivery is' : `${count} deliveries are`} still missing`,
    waiting: ({ about, count }) => `${about}: ${count === 1 ? 'one delivery waits' : `${count} deliveries wait`} for approval`,
    overdueDecisions: ({ count }) => `${count === 1 ? 'One decision of the body is' : `${count} decisions of the body are`} overdue`,
    off_track: ({ about }) => `The indicator has gone off track: ${about}`,
    back: ({ about }) => `The indicator is no longer off track: ${about}`,
    late: ({ about }) => `The measure is late by its newest status report: ${about}`,
  },
  heading: { deliveries: 'Reports and values', meeting: 'Next meeting', alerts: 'Changes to know of', decisions: 'Decisions and tasks' },
  greeting: (name) => `Dear ${name},`,
  before: 'Here is what is up for you today:',
  subject: (items, installation) => `${installation}: ${items === 1 ? 'one reminder' : `${items} reminders`}`,
  insteadOf: (name) => `in place of ${name}`,
  due: (day, late) => (late ? `was due on ${day}` : `due on ${day}`),
  day: new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' }),
  tasks: 'See all my tasks',
  unsubscribe: (heading) => `Unsubscribe from “${heading}”`,
  settings: 'Choose what I am reminded of',
  why: (installation) => `You get this e-mail because you have an account at “${installation}”. Reminders come once a day at most.`,
};

export const WORDS = { de: GERMAN, en: ENGLISH } as const;
export type MailLanguage = keyof typeof WORDS;

/** A line in both languages. */
export const both = (kind: LineKind, about: LocalisedText, count = 1): LocalisedText => ({
  de: GERMAN.line[kind]({ about: about.de, count }),
  en: ENGLISH.line[kind]({ about: about.en || about.de, count }),
});
