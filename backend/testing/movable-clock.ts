import { fixedClock, type Clock } from '#backend/clock.ts';

/** A clock that a spec moves by hand. */
export interface MovableClock extends Clock {
  set(iso: string): void;
  forward(seconds: number): void;
}

export function movableClock(iso: string): MovableClock {
  let clock = fixedClock(iso);
  return {
    now: () => clock.now(),
    today: () => clock.today(),
    set: (now) => (clock = fixedClock(now)),
    forward: (seconds) => (clock = fixedClock(new Date(clock.now().getTime() + seconds * 1000).toISOString())),
  };
}
