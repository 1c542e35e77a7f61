import { measureChange, newMeasure } from '#contract/measure.ts';
import * as z from 'zod/mini';
import type { CheckForm } from './measure-import-plan.ts';

/** What a file says about a measure has the same form as what a request says: the schemas of the contract decide. */
export const checkMeasureForm: CheckForm = (given, isNew) => {
  const result = z.safeParse(isNew ? newMeasure : measureChange, given);
  if (!result.success) return { issues: result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })) };
  const { code: _, version: __, ...content } = result.data as z.infer<typeof newMeasure> & z.infer<typeof measureChange>;
  return { content };
};
