import type { LocalisedText } from '#contract/common.ts';
import type { Principal } from '../../access/principal.ts';
import { daysLater } from '../../days.ts';
import { becauseOf } from '../measures/my-measure.ts';
import type { MyTask } from '../my-tasks/my-task.ts';
import type { MyTasks } from '../my-tasks/my-tasks.ts';
import type { Notice } from './digest.ts';
import { both } from './digest-words.ts';
import type { AskingQuarter, NoticedAlert, OccasionReadModel, PlannedMeeting, StandIn } from './occasion-read-model.ts';
import { periodInWords } from './period-in-words.ts';
import { decisionOccasions, deliveryOccasions, MADE_UP_FOR_DAYS, occasionsNow, workingDaysBefore } from './reminder-days.ts';

/** What is the same for everybody on a day. */
interface Occasions {
  readonly today: string;
  readonly quarters: readonly AskingQuarter[];
  readonly returns: ReadonlyMap<string, string>;
  readonly standIns: ReadonlyMap<string, StandIn>;
  readonly meetings: readonly PlannedMeeting[];
  readonly alerts: readonly NoticedAlert[];
}

/** Meetings are told of two working days before, which is at most four days. */
const LONGEST_WEEKEND = 4;
const WORKING_DAYS = 2;

/** Everything of a day that people may be told about. */
export async function occasionsOf(read: OccasionReadModel, today: string): Promise<Occasions> {
  const [quarters, returns, standIns, meetings, alerts] = await Promise.all([
    read.askingQuarters(),
    read.returns(),
    read.standIns(),
    read.meetings(today, daysLater(today, LONGEST_WEEKEND)),
    read.alerts(daysLater(today, -MADE_UP_FOR_DAYS)),
  ]);
  return { today, quarters, returns, standIns, meetings, alerts };
}

/** What a person may be told on a day; what has been told already is among it. */
export async function noticesOf(who: Principal, tasks: MyTasks, occasions: Occasions): Promise<Notice[]> {
  const own = await tasks.of({ who, today: occasions.today });
  return [
    ...own.flatMap((task) => [...deliveryNotices(who, task, occasions), ...decisionNotices(task, occasions)]),
    ...meetingNotices(who, occasions),
    ...alertNotices(who, occasions),
  ];
}

/** Deputies are asked when whoever is responsible is away (`digestsOf`), and where there is nobody else. */
function deliveryNotices(who: Principal, task: MyTask, { today, quarters, returns, standIns }: Occasions): Notice[] {
  const { kind, key, about, dueOn, late, address, count } = task;
  if (kind !== 'report' && kind !== 'values' && kind !== 'returned') return [];
  const [quarter = '', code = ''] = key.split('/');
  const standIn = standIns.get(code);
  if (standIn?.deputy === who.accountId && standIn.responsible !== null) return [];
  const asking = quarters.find((one) => one.quarter === quarter);
  const occasions = occasionsNow(deliveryOccasions(asking?.openedOn ?? null, asking?.deliverUntil ?? null), today);
  const cameBack = returns.get(`${quarter}/${code}`);
  return [
    ...occasions.map((occasion) => occasion.key),
    ...(kind === 'returned' && cameBack !== undefined ? [`returned ${cameBack}`] : []),
  ].map((occasion) => ({
    kind: 'deliveries',
    key: `deliveries ${key} ${occasion}`,
    text: both(kind, about, count),
    detail: detailOf(task),
    dueOn,
    late,
    address,
    ...(address.startsWith('/meine-massnahmen') ? { addressForOthers: `/massnahmen/${code}#gb-measure-reports` } : {}),
    deputy: standIn?.deputy ?? null,
  }));
}

function decisionNotices(task: MyTask, { today }: Occasions): Notice[] {
  const { kind, key, about, dueOn, late, address, count } = task;
  if ((kind !== 'decision' && kind !== 'task') || dueOn === null) return [];
  return occasionsNow(decisionOccasions(dueOn), today).map((occasion) => ({
    kind: 'decisions',
    key: `${kind} ${key} ${occasion.key}`,
    text: both(kind, about, count),
    detail: detailOf(task),
    dueOn,
    late,
    address,
  }));
}

/** The period for which a task is asked, and to what it belongs. */
function detailOf({ within, period }: MyTask): LocalisedText | null {
  const inLanguage = (language: 'de' | 'en'): string =>
    [...(period === null ? [] : [periodInWords(period, language)]), ...(within === null ? [] : [within[language] || within.de])].join(
      ' · ',
    );
  return within === null && period === null ? null : { de: inLanguage('de'), en: inLanguage('en') };
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
      const address = `/sitzungen/${meeting.id}`;
      const one = (what: string, text: LocalisedText): Notice => ({
        kind: 'meeting',
        key: `meeting ${meeting.id} ${meeting.heldOn} ${what}`,
        text,
        meeting: { name: meeting.body, address },
        dueOn: meeting.heldOn,
        late: false,
        address,
      });
      const decides = who.permissions.has('recommendations.respond');
      const agenda =
        isMember || decides ? meeting.items.map(({ id, title }, index) => one(`item ${id}`, both('agenda', asIs(title), index + 1))) : [];
      const mine = meeting.items
        .flatMap(({ measures }) => measures)
        .filter((measure) => becauseOf(who, measure) !== undefined)
        .map(({ code, title }) => ({ ...one(`measure ${code}`, both('ownMeasure', asIs(title))), address: `/massnahmen/${code}` }));
      const lacks = who.permissions.has('quarters.run')
        ? [
            ...(meeting.items.length === 0 ? [one('no agenda', both('noAgenda', asIs('')))] : []),
            ...lacking('missing', reviewed?.missing, reviewed, one),
            ...lacking('waiting', reviewed?.waiting, reviewed, one),
            ...(meeting.overdueDecisions > 0
              ? [one('overdue decisions', both('overdueDecisions', asIs(''), meeting.overdueDecisions))]
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
    : [{ ...one(what, both(what, inWords(quarter.quarter), count)), address: `/quartal/${quarter.quarter}` }];

/** Crossings are told to the coordination and to the steering group, measures to whoever is responsible as well. */
function alertNotices(who: Principal, { alerts }: Occasions): Notice[] {
  const watches = who.permissions.has('recommendations.respond');
  return alerts
    .filter(({ responsible }) => watches || responsible === who.accountId)
    .map(({ id, kind, code, crossing, nameDe, nameEn }) => ({
      kind: 'alerts',
      key: `alert ${id}`,
      text: both(crossing, { de: nameDe, en: nameEn }),
      dueOn: null,
      late: false,
      address: kind === 'indicator' ? `/indikatoren/${code}` : `/massnahmen/${code}`,
    }));
}

const inWords = (quarter: string): LocalisedText => ({ de: periodInWords(quarter, 'de'), en: periodInWords(quarter, 'en') });

const asIs = (text: string): LocalisedText => ({ de: text, en: text });
