import type { FieldTree } from '@angular/forms/signals';

/** Leads to the first field that is wrong, after a form could not be sent: whoever does not see the red lines hears what is missing. */
export function focusFirstError(form: FieldTree<unknown>): void {
  const [first] = form().errorSummary();
  first?.fieldTree().focusBoundControl();
}
