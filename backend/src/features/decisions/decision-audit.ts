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
  changesBetween(readable(before), readable(after)).map(withoutWords);

const readable = (content: DecisionContent | undefined) => {
  if (content === undefined) return undefined;
  const { responsible, ...rest } = content;
  return { ...rest, responsibleOrganisation: responsible };
};

/** The differences of two states of a task; the account that does it stands there by its number. */
export const auditedTaskChanges = (before: TaskContent | undefined, after: TaskContent): Change[] =>
  changesBetween(before === undefined ? undefined : shown(before), shown(after)).map(withoutWords);

const shown = ({ title, responsibleAccount, ...rest }: TaskContent) => ({ taskTitle: title, account: responsibleAccount, ...rest });

/** What may name people; the trail cannot be changed (ADR 21, 36). */
const WORDS: readonly string[] = ['wording', 'taskTitle', 'note'];

/** Of words only that they changed. */
const withoutWords = (change: Change): Change =>
  WORDS.includes(change.field) ? { ...change, before: hidden(change.before), after: hidden(change.after) } : change;

const hidden = (words: unknown): string | null => (words === null ? null : 'hidden');
