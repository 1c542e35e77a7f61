import { afterNextRender, signal, type Signal } from '@angular/core';

/**
 * Whether the program in the browser has taken over from the page that the server drew. A form that sends secrets waits for it: before that
 * the browser itself would send them, in whatever way the markup says. Call in an injection context.
 */
export function pageAlive(): Signal<boolean> {
  const alive = signal(false);
  afterNextRender(() => alive.set(true));
  return alive.asReadonly();
}
