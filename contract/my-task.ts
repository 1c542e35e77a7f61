import * as z from 'zod/mini';
import { isoDate, localisedText } from './common.ts';

/** What kinds of work an account may have. */
const myTaskKind = z.enum([
  /** A report on a measure that nobody has handed in. */
  'report',
  /** Values of an indicator that nobody has handed in; one task for all districts of a period. */
  'values',
  /** A report or values that came back with a note. */
  'returned',
  /** What was handed in and waits for approval. */
  'approval',
  /** The next step of a quarter. */
  'quarter',
  /** A decision that the own organisation sees to. */
  'decision',
  /** A piece of work of a decision. */
  'task',
  /** An open round of votes. */
  'vote',
  /** Whether an ended measure still works. */
  'follow-up',
  /** Minutes of a meeting that was held: to be written, or to be approved. */
  'minutes',
  /** Contact data whose time is over. */
  'retention',
  /** Contact persons of a department whose training ends or has ended. */
  'contact',
]);
export type MyTaskKind = z.infer<typeof myTaskKind>;

/** One thing to do. Its sentence is made of its kind, `about` and `count` by whoever shows it. */
const myTask = z.strictObject({
  kind: myTaskKind,
  /** Tells it apart among those of its kind: a code, an id, or several joined by `/`. */
  key: z.string(),
  /** What it is about: the title of a measure, the name of an indicator, the wording of a decision. */
  about: localisedText,
  /** A second line: an organisation, a body, a note; null for none. */
  within: z.nullable(localisedText),
  /** The period for which it is asked, as it is written everywhere (`2026-Q3`); null where it is asked for none, and where `about` is the period. */
  period: z.nullable(z.string()),
  /** How many things it stands for: districts without values, reports to approve. 1 where it is one. */
  count: z.int(),
  dueOn: z.nullable(isoDate),
  late: z.boolean(),
  /** Where it is done: a path of the interface with its query and anchor, for example `/beschluesse/B-2026-012#gb-decision-follow`. */
  address: z.string(),
});
export type MyTask = z.infer<typeof myTask>;

/** What the person who asks has to do, over all kinds: late ones first, then by due date; those without a date last. */
export const myTaskList = z.strictObject({ items: z.array(myTask) });
export type MyTaskList = z.infer<typeof myTaskList>;

/** For the navigation. */
export const myTaskCounts = z.strictObject({ all: z.int(), late: z.int() });
export type MyTaskCounts = z.infer<typeof myTaskCounts>;
