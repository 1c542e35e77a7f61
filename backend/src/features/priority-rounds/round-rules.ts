import type { InputIssue } from '../../errors/app-error.ts';
import type { PriorityRoundState, RoundChanged, RoundContent, RoundTimes } from './priority-round.ts';

/** The state at a moment: a round whose time is over is closed, whether somebody has closed it or not. */
export const stateAt = ({ state, closesAt }: RoundTimes, now: Date): PriorityRoundState =>
  state === 'open' && isOver(closesAt, now) ? 'closed' : state;

/** Whether the time to vote is over. At the moment itself it is. */
const isOver = (closesAt: string | null, now: Date): boolean => closesAt !== null && Date.parse(closesAt) <= now.getTime();

/** Why a round cannot be changed like this, as a sentence; undefined when it can. What voters were asked stays what it was. */
export function changeRefusal(state: PriorityRoundState, changed: RoundChanged): string | undefined {
  if (state === 'draft') return undefined;
  if (state === 'closed') return 'The round is closed. It stays as it is.';
  const others = Object.entries(changed).filter(([field, value]) => field !== 'closesAt' && value !== undefined);
  return others.length === 0 ? undefined : 'The round is open: only the time at which it closes can still be changed.';
}

/** What is wrong with the content that was given, as far as the content alone tells. `known` are the recommendations that there are. */
export function contentIssues({ options = [], closesAt }: RoundChanged, known: ReadonlySet<string>, now: Date): InputIssue[] {
  return [
    ...options.flatMap((code, index) => {
      const path = `options.${index}`;
      if (!known.has(code)) return [{ path, message: `There is no recommendation "${code}".` }];
      return options.indexOf(code) === index ? [] : [{ path, message: `"${code}" is asked about already.` }];
    }),
    ...timeIssues(closesAt ?? null, now),
  ];
}

/** What is missing before a round can be opened. */
export function openingIssues({ options, importance, pickOne, openQuestion, closesAt }: RoundContent, now: Date): InputIssue[] {
  const asksSomething = importance || pickOne !== null || openQuestion !== null;
  // An open question alone needs none.
  const needsOptions = importance || pickOne !== null || !asksSomething;
  return [
    ...(needsOptions && options.length === 0
      ? [{ path: 'options', message: 'Nobody knows what to vote on: choose recommendations.' }]
      : []),
    ...(asksSomething ? [] : [{ path: 'importance', message: 'Nothing is asked: choose at least one question.' }]),
    ...(pickOne !== null && options.length === 1
      ? [{ path: 'pickOne', message: 'Which one comes first can be asked about two recommendations or more.' }]
      : []),
    ...timeIssues(closesAt, now),
  ];
}

const timeIssues = (closesAt: string | null, now: Date): InputIssue[] =>
  isOver(closesAt, now) ? [{ path: 'closesAt', message: 'This time is over already.' }] : [];
