import { effect, signal, untracked, type Signal } from '@angular/core';

/**
 * The value of a signal at a calm rate: the newest one, at most once in `rest` milliseconds, so that whoever listens to it read aloud is not
 * interrupted all the time. Call in an injection context.
 */
export function calmly<T>(source: () => T, rest: number): Signal<T> {
  const calm = signal(untracked(source));
  let since = -Infinity;
  effect((leave) => {
    const value = source();
    const wait = Math.max(0, since + rest - Date.now());
    const timer = setTimeout(() => {
      since = Date.now();
      calm.set(value);
    }, wait);
    leave(() => clearTimeout(timer));
  });
  return calm.asReadonly();
}
