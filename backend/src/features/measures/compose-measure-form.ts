import { measureChange, newMeasure } from '#contract/measure.ts';
import { formCheck } from '../../files/form-check.ts';
import type { CheckForm } from './measure-import-plan.ts';

/** What a file says about a measure has the same form as what a request says. */
export const checkMeasureForm: CheckForm = formCheck(newMeasure, measureChange);
