import type { WritableSignal } from '@angular/core';
import type { TreeValidationResult } from '@angular/forms/signals';
import { fieldErrors, type RefusedField } from './field-errors';
import { refusalOf, type Refusal } from './refusal';

/** Sends what was typed. What the server objects to comes back on its fields; what concerns none of them is the refusal of the form. */
export async function sendRecord(
  send: () => Promise<unknown>,
  fields: Readonly<Record<string, RefusedField>>,
  refusal: WritableSignal<Refusal | undefined>,
): Promise<TreeValidationResult> {
  refusal.set(undefined);
  try {
    await send();
    return undefined;
  } catch (error) {
    const no = refusalOf(error);
    if (no === undefined) throw error;
    const errors = fieldErrors(no, fields);
    refusal.set(errors.length === 0 ? no : undefined);
    return errors;
  }
}
