import type { InputIssue } from '../../errors/app-error.ts';
import { dueIssues, organisationIssues, type OrganisationKnown } from './decision-check.ts';
import type { TaskContent } from './task.ts';

/** What a task is held against; of the organisation and the account only where these are named. */
export interface TaskContext {
  readonly heldOn: string;
  readonly today: string;
  readonly organisation: OrganisationKnown;
  /** Undefined when there is no such account. */
  readonly account: { readonly name: string; readonly mayRead: boolean } | undefined;
}

/** What is wrong with a task, each at its field. What was there before may stay. */
export function* taskIssues(
  after: TaskContent,
  before: TaskContent | undefined,
  { heldOn, today, organisation, account }: TaskContext,
): Generator<InputIssue> {
  if (after.organisation !== null && after.organisation !== before?.organisation)
    yield* organisationIssues('organisation', after.organisation, organisation, today);
  if (after.responsibleAccount !== null && after.responsibleAccount !== before?.responsibleAccount)
    yield* accountIssues(after.responsibleAccount, account);
  if (after.dueOn !== before?.dueOn) yield* dueIssues(after.dueOn, heldOn);
  if (after.state === 'dropped' && after.note === null) yield { path: 'note', message: 'Say why it was dropped.', code: 'note-missing' };
}

function* accountIssues(id: string, account: TaskContext['account']): Generator<InputIssue> {
  const path = 'responsibleAccount';
  if (account === undefined) yield { path, message: `There is no account ${id}.`, code: 'account-unknown' };
  else if (!account.mayRead)
    yield {
      path,
      message: `"${account.name}" does not see decisions and cannot see to it.`,
      code: 'account-without-right',
      params: { name: account.name },
    };
}
