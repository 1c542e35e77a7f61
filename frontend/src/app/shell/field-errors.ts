import type { FieldTree, ValidationError } from '@angular/forms/signals';
import type { Refusal } from './refusal';

/** A field that the server may object to, and the kind of error to show for it (a key below `ui.field.error`). */
export interface RefusedField {
  readonly field: FieldTree<string>;
  readonly kind?: string;
}

/** What the server objects to, on the fields that it names. What it says about other paths is left to the form as a whole. */
export function fieldErrors(
  refusal: Refusal | undefined,
  fields: Readonly<Record<string, RefusedField>>,
): ValidationError.WithOptionalFieldTree[] {
  return (refusal?.issues ?? []).flatMap(({ path, message }) => {
    const named = fields[path];
    return named === undefined ? [] : [{ kind: named.kind ?? 'refused', message, fieldTree: named.field }];
  });
}
