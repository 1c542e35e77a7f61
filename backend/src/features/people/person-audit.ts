import { changesBetween, type Change } from '../../audit/audit-log.ts';
import type { PersonContent, PersonField } from './person.ts';

/** What can be erased. The audit trail is never changed, so it must not have any of it. */
const PERSONAL: readonly PersonField[] = ['name', 'function', 'contact'];

/** What the audit trail calls a person; it says who they are only as long as the register does. */
export const personLabel = (id: string): string => `Person ${id}`;

/** The differences as the audit trail keeps them: of what can be erased only that it changed. */
export const auditedPersonChanges = (before: PersonContent | undefined, after: PersonContent | undefined): Change[] =>
  changesBetween(before, after).map((change) =>
    PERSONAL.some((field) => field === change.field) ? { ...change, before: hidden(change.before), after: hidden(change.after) } : change,
  );

const hidden = (value: unknown): string | null => (value === null ? null : 'hidden');
