import { daysLater, monthsLater } from '#backend/days.ts';
import { meetingDays } from '#backend/features/meetings/meeting-days.ts';
import type { Outcome } from '#contract/agenda-item.ts';
import type { Rhythm } from '#contract/body.ts';
import { ALL_BODIES } from '../bodies/all-bodies.ts';
import type { MeetingsPlan, Topic } from './meeting-plan.ts';

/** How far back meetings go, and how far ahead they are planned. */
const MONTHS_BACK = 36;
const MONTHS_AHEAD = 7;

const RHYTHMS: Readonly<Record<number, Rhythm>> = { 1: 'monthly', 2: 'every_two_months', 3: 'quarterly' };

/** An item of an agenda. */
export interface PlannedItem {
  readonly title: string;
  readonly description: string | null;
  readonly takes: number;
  readonly by: string | null;
  /** Whether a person presents it, and not the organisation as such. */
  readonly inPerson: boolean;
  readonly links: readonly string[];
  readonly minutes: string | null;
  readonly outcome: Outcome | null;
}

/** A meeting of a body. */
export interface PlannedMeeting {
  readonly body: string;
  readonly heldOn: string;
  readonly title: string | null;
  readonly begins: string;
  readonly ends: string;
  readonly place: string;
  readonly onlineLink: string | null;
  readonly state: 'planned' | 'held' | 'cancelled';
  readonly cancelReason: string | null;
  /** Whether the next meeting that was held approved its minutes. */
  readonly approvedInNext: boolean;
  /** Whether anybody wrote down who came. */
  readonly recorded: boolean;
  readonly rarelyThere: readonly string[];
  readonly items: readonly PlannedItem[];
}

/** Meetings of a body as seen from a day, oldest first: those before it were held or cancelled, those from it on are planned. */
export function meetingsOf(plan: MeetingsPlan, today: string): PlannedMeeting[] {
  const days = daysOf(plan, today);
  const held = days.filter((day) => day < today && day !== plan.cancelled?.[0]);
  const coming = days.filter((day) => day >= today);
  return days.map((heldOn) => {
    const cancelled = plan.cancelled?.[0] === heldOn;
    const index = held.indexOf(heldOn);
    const fromEnd = held.length - 1 - index;
    // Whoever wrote nothing about the last meeting has not brought the minutes before it to an end either.
    const open = plan.last === 'none' ? 2 : 1;
    const written = index < 0 ? null : fromEnd > 0 ? 'whole' : plan.last === 'none' ? null : 'almost';
    return {
      body: plan.body,
      heldOn,
      title: plan.body === 'G-002' && heldOn.slice(5, 7) === '11' ? `Jahreskonferenz ${heldOn.slice(0, 4)}` : null,
      begins: plan.begins,
      ends: plan.ends,
      place: plan.place,
      onlineLink: plan.onlineLink ?? null,
      state: cancelled ? 'cancelled' : index < 0 ? 'planned' : 'held',
      cancelReason: cancelled ? plan.cancelled[1] : null,
      approvedInNext: index >= 0 && fromEnd >= open,
      recorded: index >= 0 && (plan.unrecordedEach === undefined || index % plan.unrecordedEach !== Math.floor(plan.unrecordedEach / 2)),
      rarelyThere: plan.rarelyThere ?? [],
      items: agendaOf(plan, heldOn, {
        index: index < 0 ? held.length + coming.indexOf(heldOn) : index,
        coming: coming.indexOf(heldOn),
        written,
      }),
    };
  });
}

function daysOf({ body: code, days }: MeetingsPlan, today: string): string[] {
  const body = ALL_BODIES.find((each) => each.code === code);
  const life = { validFrom: body?.from ?? today, validTo: body?.to ?? null };
  const until = monthsLater(today, MONTHS_AHEAD);
  const given =
    'first' in days
      ? meetingDays(RHYTHMS[days.months] ?? 'quarterly', days.first, until, life).filter((day) => days.without?.includes(day) !== true)
      : days;
  return given.filter((day) => day >= monthsLater(today, -MONTHS_BACK) && day <= until);
}

interface Place {
  /** Of the meeting among those that were held or are planned. */
  readonly index: number;
  /** Of the meeting among those to come; -1 for another one. */
  readonly coming: number;
  /** How much of the minutes is written. */
  readonly written: 'whole' | 'almost' | null;
}

function agendaOf(plan: MeetingsPlan, heldOn: string, { index, coming, written }: Place): PlannedItem[] {
  // The agenda of the next meeting stands, that of the one after it has begun.
  if (coming > 1) return [];
  const first = index * plan.topicsEach;
  const count = coming === 1 ? 1 : plan.topicsEach;
  const quarter = quarterBefore(heldOn);
  const topics = Array.from({ length: count }, (_, offset) => topicAt(plan.topics, first + offset, quarter, written !== null));
  if (coming === 1) return topics;
  const items = [
    usual(
      10,
      'Begrüßung und Protokoll der letzten Sitzung',
      written !== null && index > 0 ? 'Das Protokoll der letzten Sitzung wird ohne Änderungen genehmigt.' : null,
    ),
    ...topics,
    usual(10, 'Verschiedenes und Termine', written === 'whole' ? (CLOSINGS[index % CLOSINGS.length] ?? null) : null),
  ];
  return items;
}

const CLOSINGS = [
  'Die nächsten Termine werden bestätigt.',
  'Auf die offene Abstimmung über Empfehlungen wird hingewiesen. Die nächsten Termine stehen fest.',
  'Kein weiterer Bedarf.',
  'Um frühere Zusendung der Unterlagen wird gebeten.',
] as const;

const usual = (takes: number, title: string, minutes: string | null): PlannedItem => ({
  title,
  description: null,
  takes,
  by: null,
  inPerson: false,
  links: [],
  minutes,
  outcome: minutes === null ? null : 'information',
});

function topicAt(topics: readonly Topic[], place: number, quarter: string, written: boolean): PlannedItem {
  const round = Math.floor(place / topics.length);
  const topic = topics[place % topics.length] as Topic;
  const [outcome, minutes] = topic.discussed[round % topic.discussed.length] ?? topic.discussed[0];
  const filled = (text: string): string => text.replaceAll('{quarter}', quarter);
  return {
    title: filled(topic.title),
    description: topic.description ?? null,
    takes: topic.takes,
    by: topic.by ?? null,
    inPerson: place % 2 === 0,
    links: topic.links ?? [],
    minutes: written ? filled(minutes) : null,
    outcome: written ? outcome : null,
  };
}

/** The quarter that was complete on a day, as people write it. */
function quarterBefore(day: string): string {
  const before = daysLater(`${day.slice(0, 5)}${String(Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`, -1);
  return `${Number(before.slice(5, 7)) / 3}. Quartal ${before.slice(0, 4)}`;
}
