import { changesBetween, type Change } from '../../audit/audit-log.ts';
import type { MeasureContent } from './measure.ts';

/**
 * The differences as the audit trail keeps them: people by their names, parts without their internal ids, and of a contact only that it
 * changed, because more people read the history than contacts.
 */
export function auditedChanges(
  before: MeasureContent | undefined,
  after: MeasureContent,
  nameOf: (accountId: string) => string | undefined,
): Change[] {
  const readable = (content: MeasureContent) => {
    const { responsibleAccount, deputyAccount, milestones, costLines, ...rest } = content;
    const name = (id: string | null): string | null => (id === null ? null : (nameOf(id) ?? id));
    return {
      ...rest,
      responsible: name(responsibleAccount),
      deputy: name(deputyAccount),
      milestones: milestones.map(({ id: _, ...milestone }) => milestone),
      costLines: costLines.map(({ id: _, ...line }) => line),
    };
  };
  const changes = changesBetween(before === undefined ? undefined : readable(before), readable(after));
  return changes
    .filter(({ before: old, after: now }) => !(isNothing(old) && isNothing(now)))
    .map((change) => (change.field === 'contact' ? { ...change, before: hidden(change.before), after: hidden(change.after) } : change));
}

const hidden = (contact: unknown): string | null => (contact === null ? null : 'hidden');

/** A list that was left empty is nothing that happened. */
const isNothing = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);
