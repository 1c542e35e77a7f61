import { DOCUMENT } from '@angular/common';
import { DestroyRef, effect, inject } from '@angular/core';
import type { BallotPaper } from '#contract/ballot.ts';
import { pageAlive } from '../ui/page-alive';

/** Milliseconds between two looks at a round that is not open yet: at least these, at most half as much more, so that a hall does not ask at once. */
const WAITING = 12_000;
/** The longest time that browsers can wait for. */
const LONGEST = 2 ** 31 - 1;

/**
 * Looks again at a ballot paper when something may have changed: now and then until the round opens, at the moment at which it closes, and when
 * somebody comes back to the page. Call in an injection context.
 */
export function lookAgain(paper: () => BallotPaper | undefined, look: () => void): void {
  const document = inject(DOCUMENT);
  const alive = pageAlive();
  effect((leave) => {
    const known = paper();
    if (!alive() || known === undefined) return;
    const wait = waitOf(known, Date.now());
    if (wait === undefined) return;
    const timer = setTimeout(look, wait);
    leave(() => clearTimeout(timer));
  });
  if (typeof document.addEventListener !== 'function') return;
  const back = () => {
    if (alive() && document.visibilityState === 'visible' && paper()?.state !== 'closed') look();
  };
  document.addEventListener('visibilitychange', back);
  inject(DestroyRef).onDestroy(() => document.removeEventListener('visibilitychange', back));
}

function waitOf({ state, closesAt }: BallotPaper, now: number): number | undefined {
  const about = WAITING * (1 + Math.random() / 2);
  if (state === 'draft') return about;
  if (state === 'closed' || closesAt === null) return undefined;
  // A second later, so that the server's clock has passed it as well; one that is late is not asked all the time.
  const wait = Date.parse(closesAt) - now + 1000;
  if (wait < 0) return about;
  return wait > LONGEST ? undefined : wait;
}
