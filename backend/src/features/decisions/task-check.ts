import type { InputIssue } from '../../errors/app-error.ts';
import { dueIssues, organisationIssues, type OrganisationKnown } from './decision-check.ts';
import type { TaskContent } from './task.ts';

/** What a task is held against; of the organisation and the account only where these are named. */
interface TaskContext {
  readonly heldOn: string;
  readonly today: string;
  readonly organisation: OrganisationKnown;
  /** Whether there is such an account, and it sees decisions. */
  readonly mayTakeTasks: boolean;
}

/** What is wrong with a task, each at its field. What was there before may stay. */
export function* taskIssues(
  after: TaskContent,
  before: TaskContent | undefined,
  { heldOn, today, organisation, mayTakeTasks }: TaskContext,
): Generator<InputIssue> {
  if (after.organisation !== null && after.organisation !== before?.organisation)
    yield* organisationIssues('organisation', after.organisation, organisation, today);
  // One answer whatever is wrong: nobody is to learn which accounts there are.
  if (after.responsibleAccount !== null && after.responsibleAccount !== before?.responsibleAccount && !mayTakeTasks)
    yield { path: 'responsibleAccount', message: 'This account cannot take a task.', code: 'account-without-right' };
  if (after.dueOn !== before?.dueOn) yield* dueIssues(after.dueOn, heldOn);
  if (after.state === 'dropped' && after.note === null) yield { path: 'note', message: 'Say why it was dropped.', code: 'note-missing' };
}
