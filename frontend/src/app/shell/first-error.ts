import type { FieldTree } from '@angular/forms/signals';

/** Leads to the first field that is wrong, after a form could not be sent: whoever does not see the red lines hears what is missing. */
export function focusFirstError(form: FieldTree<unknown>): void {
  const [first] = form().errorSummary();
  first?.fieldTree().focusBoundControl();
}

/** Leads to what the server refused: a form may be longer than any screen, and the button that sends it is at its end. */
export function showRefusal(form: HTMLElement): void {
  const wrong = form.querySelector<HTMLElement>('section :is(.wrong, [role="alert"])');
  const part = wrong?.role === 'alert' ? wrong.parentElement : wrong;
  const shown = part ?? form.querySelector<HTMLElement>('[role="alert"]');
  shown?.scrollIntoView({ block: 'center' });
  shown?.querySelector<HTMLElement>('input, select, textarea, gb-popover button, button')?.focus({ preventScroll: true });
}
