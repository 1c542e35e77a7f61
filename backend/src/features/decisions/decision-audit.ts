import type { AuditEvent, Change } from '../../audit/audit-log.ts';
import { changesBetween } from '../../audit/audit-log.ts';
import { decisionLabel, type DecisionContent, type MeetingOfItem } from './decision.ts';
import type { TaskContent } from './task.ts';

/** What the audit trail says of a decision; the same of its tasks. */
export const decisionEvent = (
  action: string,
  decision: { readonly code: string; readonly meeting: MeetingOfItem },
  changes: readonly Change[],
): AuditEvent => ({
  action,
  objectType: 'decision',
  objectId: decision.code,
  objectLabel: decisionLabel(decision),
  changes: changes.filter(({ before, after }) => before !== null || after !== null),
});

/** The differences of two states of a decision; organisations stand there by their codes. */
export const auditedDecisionChanges = (before: DecisionContent | undefined, after: DecisionContent | undefined): Change[] =>
  changesBetween(readable(before), readable(after));

const readable = (content: DecisionContent | undefined) => {
  if (content === undefined) return undefined;
  const { responsible, ...rest } = content;
  return { ...rest, responsibleOrganisation: responsible };
};

/** The differences of two states of a task: of a note, which may name people, only that it changed. */
export function auditedTaskChanges(
  before: TaskContent | undefined,
  after: TaskContent,
  nameOf: (accountId: string) => string | undefined,
): Change[] {
  const shown = ({ title, responsibleAccount, note, ...rest }: TaskContent) => ({
    task: title,
    ...rest,
    responsible: responsibleAccount === null ? null : (nameOf(responsibleAccount) ?? responsibleAccount),
    note,
  });
  return changesBetween(before === undefined ? undefined : shown(before), shown(after)).map((change) =>
    change.field === 'note' ? { ...change, before: hidden(change.before), after: hidden(change.after) } : change,
  );
}

const hidden = (note: unknown): string | null => (note === null ? null : 'hidden');
