import { DOCUMENT } from '@angular/common';
import { effect, inject, Injector } from '@angular/core';
import { Session } from '../shell/session';
import { pageAlive } from '../ui/page-alive';
import { outboxName } from './outbox-name';

/**
 * Sends the reports that this browser keeps for the person who is signed in, whichever page is opened first. What sends them is loaded
 * only where something is kept. Call in an injection context.
 */
export function sendKeptReports(): void {
  const session = inject(Session);
  const injector = inject(Injector);
  const window = inject(DOCUMENT).defaultView;
  const alive = pageAlive();
  effect(() => {
    const account = session.account()?.id;
    if (account !== undefined && alive() && isKept(window, outboxName(account))) void startSending(injector);
  });
}

/** Without a connection it cannot be loaded; the pages with reports bring it along then. */
async function startSending(injector: Injector): Promise<void> {
  const loaded = await import('./report-outbox').catch(() => undefined);
  if (loaded !== undefined) injector.get(loaded.ReportOutbox);
}

/** Browsers that forbid access to the store say so by throwing. */
function isKept(window: Window | null, name: string): boolean {
  try {
    return typeof window?.localStorage.getItem(name) === 'string';
  } catch {
    return false;
  }
}
