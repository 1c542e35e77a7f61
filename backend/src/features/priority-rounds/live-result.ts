import { setTimeout as wait } from 'node:timers/promises';

/** How a result is followed. */
export interface LiveTimes {
  /** Milliseconds between two looks. */
  readonly interval: number;
  /** Milliseconds after which the stream ends and the browser comes back, so that rights are asked anew. */
  readonly length: number;
}

export const LIVE_TIMES: LiveTimes = { interval: 1000, length: 600_000 };

/** Tells what `look` sees at once, and again whenever it has become something else, until its time is over or `ends` is aborted. */
export async function* changesSeen<Seen>(
  look: () => Promise<Seen>,
  { interval, length }: LiveTimes,
  ends: AbortSignal,
): AsyncGenerator<Seen> {
  const lastLook = performance.now() + length;
  let told: string | undefined;
  while (!ends.aborted && performance.now() < lastLook) {
    const seen = await look();
    const text = JSON.stringify(seen);
    if (text !== told) {
      told = text;
      yield seen;
    }
    await pause(interval, ends);
  }
}

/** Waits until the time is over or the signal is aborted, whichever comes first. */
async function pause(milliseconds: number, ends: AbortSignal): Promise<void> {
  try {
    await wait(milliseconds, undefined, { signal: ends, ref: false });
  } catch (error) {
    if (!ends.aborted) throw error;
  }
}
