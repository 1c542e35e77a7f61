import { effect, signal, type Signal } from '@angular/core';
import { berlinTime } from '../format/berlin-time';
import { pageAlive } from '../ui/page-alive';

/** Half a minute, in milliseconds. */
const EVERY = 30_000;

/** Day and time of the place, `2026-11-23T10:30`, looked at again every half minute. Call in an injection context. */
export function halfMinutes(): Signal<string> {
  const look = (): string => berlinTime(new Date().toISOString());
  const now = signal(look());
  const alive = pageAlive();
  // The server draws a page once and waits for nothing.
  effect((onCleanup) => {
    if (!alive()) return;
    const timer = setInterval(() => now.set(look()), EVERY);
    onCleanup(() => clearInterval(timer));
  });
  return now.asReadonly();
}
