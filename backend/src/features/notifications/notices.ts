import type { LocalisedText } from '#contract/common.ts';
import type { Principal } from '../../access/principal.ts';
import { daysLater } from '../../days.ts';
import { becauseOf } from '../measures/my-measure.ts';
import type { MyTask } from '../my-tasks/my-task.ts';
import type { MyTasks } from '../my-tasks/my-tasks.ts';
import type { Notice } from './digest.ts';
import { both } from './digest-words.ts';
import type { AskingQuarter, NoticedAlert, OccasionReadModel, PlannedMeeting } from './occasion-read-model.ts';
import { decisionOccasions, deliveryOccasions, MADE_UP_FOR_DAYS, occasionsNow, workingDaysBefore } from './reminder-days.ts';

/** What is the same for everybody on a day. */
export interface Occasions {
  readonly today: string;
  readonly quarters: readonly AskingQuarter[];
  readonly returns: ReadonlyMap<string, string>;
  readonly deputies: ReadonlyMap<string, string>;
  readonly meetings: readonly PlannedMeeting[];
  readonly alerts: readonly NoticedAlert[];
}

/** Meetings are told of two working days before, which is at most four days. */
const LONGEST_WEEKEND = 4;
const WORKING_DAYS = 2;

/** Everything of a day that people may be told about. */
export async function occasionsOf(read: OccasionReadModel, today: string): Promise<Occasions> {
  const [quarters, returns, deputies, meetings, alerts] = await Promise.all([
    read.askingQuarters(),
    read.returns(),
    read.deputies(),
    read.meetings(today, daysLater(today, LONGEST_WEEKEND)),
    read.alerts(daysLater(today, -MADE_UP_FOR_DAYS)),
  ]);
  return { today, quarters, returns, deputies, meetings, alerts };
}

/** What a person may be told on a day; what has been told already is among it. */
export async function noticesOf(who: Principal, tasks: MyTasks, occasions: Occasions): Promise<Notice[]> {
  const own = await tasks.of({ who, today: occasions.today });
  return [
    ...own.flatMap((task) => [...deliveryNotices(task, occasions), ...decisionNotices(task, occasions)]),
    ...meetingNotices(who, occasions),
    ...alertNotices(who, occasions),
  ];
}

function deliveryNotices(task: MyTask, { today, quarters, returns, deputies }: Occasions): Notice[] {
  const { kind, key, about, within, dueOn, late, address, count } = task;
  if (kind !== 'report' && kind !== 'values' && kind !== 'returned') return [];
  const [quarter = '', code = ''] = key.split('/');
  const asking = quarters.find((one) => one.quarter === quarter);
  const occasions = occasionsNow(deliveryOccasions(asking?.openedOn ?? null, asking?.deliverUntil ?? null), today);
  const cameBack = returns.get(`${quarter}/${code}`);
  return [
    ...occasions.map((occasion) => occasion.key),
    ...(kind === 'returned' && cameBack !== undefined ? [`returned ${cameBack}`] : []),
  ].map((occasion) => ({
    kind: 'deliveries',
    key: `deliveries ${key} ${occasion}`,
    text: both(kind, { about, within, count }),
    dueOn,
    late,
    address,
    deputy: deputies.get(code) ?? null,
  }));
}

function decisionNotices({ kind, key, about, within, dueOn, late, address, count }: MyTask, { today }: Occasions): Notice[] {
  if ((kind !== 'decision' && kind !== 'task') || dueOn === null) return [];
  return occasionsNow(decisionOccasions(dueOn), today).map((occasion) => ({
    kind: 'decisions',
    key: `${kind} ${key} ${occasion.key}`,
    text: both(kind, { about, within, count }),
    dueOn,
    late,
    address,
  }));
}

/** Members see the agenda, whoever reports the own measures on it, the coordination what is missing. */
function meetingNotices(who: Principal, { today, meetings, quarters }: Occasions): Notice[] {
  if (!who.permissions.has('network.read')) return [];
  return meetings
    .filter(({ heldOn }) => workingDaysBefore(heldOn, WORKING_DAYS) <= today && today < heldOn)
    .flatMap((meeting) => {
      const reviewed = quarters.find(({ reviewMeeting }) => reviewMeeting === meeting.id);
      const isMember = meeting.members.includes(who.email.toLowerCase());
      if (!isMember && reviewed === undefined) return [];
      const name = meeting.body;
      const address = `/sitzungen/${meeting.id}`;
      const one = (what: string, text: LocalisedText): Notice => ({
        kind: 'meeting',
        key: `meeting ${meeting.id} ${meeting.heldOn} ${what}`,
        text,
        dueOn: meeting.heldOn,
        late: false,
        address,
      });
      const decides = who.permissions.has('recommendations.respond');
      const agenda =
        isMember || decides
          ? meeting.items.map(({ id, title }) => one(`item ${id}`, both('agenda', { about: asIs(title), within: asIs(name), count: 1 })))
          : [];
      const mine = meeting.items
        .flatMap(({ measures }) => measures)
        .filter((measure) => becauseOf(who, measure) !== undefined)
        .map(({ code, title }) => one(`measure ${code}`, both('ownMeasure', { about: asIs(title), within: asIs(name), count: 1 })));
      const lacks = who.permissions.has('quarters.run')
        ? [
            ...(meeting.items.length === 0 ? [one('no agenda', both('noAgenda', { about: asIs(name), within: null, count: 1 }))] : []),
            ...lacking('missing', reviewed?.missing, reviewed, one),
            ...lacking('waiting', reviewed?.waiting, reviewed, one),
            ...(meeting.overdueDecisions > 0
              ? [one('overdue decisions', both('overdueDecisions', { about: asIs(name), within: null, count: meeting.overdueDecisions }))]
              : []),
          ]
        : [];
      return [...agenda, ...mine, ...lacks];
    });
}

const lacking = (
  what: 'missing' | 'waiting',
  count: number | undefined,
  quarter: AskingQuarter | undefined,
  one: (what: string, text: LocalisedText) => Notice,
): Notice[] =>
  count === undefined || count === 0 || quarter === undefined
    ? []
    : [{ ...one(what, both(what, { about: asIs(quarter.quarter), within: null, count })), address: `/quartal/${quarter.quarter}` }];

/** Crossings are told to the coordination and to the steering group, measures to whoever is responsible as well. */
function alertNotices(who: Principal, { alerts }: Occasions): Notice[] {
  const watches = who.permissions.has('recommendations.respond');
  return alerts
    .filter(({ responsible }) => watches || responsible === who.accountId)
    .map(({ id, kind, code, crossing, nameDe, nameEn }) => ({
      kind: 'alerts',
      key: `alert ${id}`,
      text: both(crossing, { about: { de: nameDe, en: nameEn }, within: null, count: 1 }),
      dueOn: null,
      late: false,
      address: kind === 'indicator' ? `/indikatoren/${code}` : `/massnahmen/${code}`,
    }));
}

const asIs = (text: string): LocalisedText => ({ de: text, en: text });
