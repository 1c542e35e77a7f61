import { measureChange, newMeasure } from '#contract/measure.ts';
import * as z from 'zod/mini';
import type { CheckForm } from './measure-import-plan.ts';

/** What a file says about a measure has the same form as what a request says: the schemas of the contract decide. */
export const checkMeasureForm: CheckForm = (given, isNew) => {
  const result = z.safeParse(isNew ? newMeasure : measureChange, given);
  if (!result.success)
    return {
      issues: result.error.issues.map(({ code, path, message }) => ({
        path: path.join('.'),
        message,
        ...(code === 'invalid_type' && valueAt(given, path) == null ? { code: 'missing' } : {}),
      })),
    };
  const { code: _, version: __, ...content } = result.data as z.infer<typeof newMeasure> & z.infer<typeof measureChange>;
  return { content };
};

const valueAt = (given: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Readonly<Record<PropertyKey, unknown>> | null | undefined)?.[key], given);
