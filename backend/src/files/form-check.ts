import * as z from 'zod/mini';
import type { InputIssue } from '../errors/app-error.ts';

/** What is wrong with the form of what a file says, with what is not there told apart. */
export const formIssues = (error: z.core.$ZodError, given: unknown): InputIssue[] =>
  error.issues.map(({ code, path, message }) => ({
    path: path.join('.'),
    message,
    ...((code === 'invalid_type' || code === 'invalid_value') && valueAt(given, path) == null ? { code: 'missing' } : {}),
  }));

/**
 * What a file says has the same form as what a request says: the schemas of the contract decide. Answers the content as it is kept, without
 * what names the object.
 */
export const formCheck =
  <New extends z.ZodMiniType, Change extends z.ZodMiniType>(added: New, changed: Change) =>
  (given: Readonly<Record<string, unknown>>, isNew: boolean) => {
    const result = z.safeParse(isNew ? added : changed, given);
    if (!result.success) return { issues: formIssues(result.error, given) };
    const { code: _, version: __, ...content } = result.data as Record<string, unknown>;
    return { content: content as Omit<z.infer<New> & z.infer<Change>, 'code' | 'version'> };
  };

const valueAt = (given: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Readonly<Record<PropertyKey, unknown>> | null | undefined)?.[key], given);
