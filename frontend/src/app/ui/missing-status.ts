import { effect, inject, RESPONSE_INIT } from '@angular/core';
import { failureOf } from './load-failed';

/** Lets the server answer with 404 where a page's subject does not exist, as it does for a page. Call in an injection context. */
export function missingStatus(error: () => unknown): void {
  const response = inject(RESPONSE_INIT, { optional: true });
  if (response === null) return;
  effect(() => {
    const reason = error();
    if (reason !== undefined && failureOf(reason) === 'missing') response.status = 404;
  });
}
