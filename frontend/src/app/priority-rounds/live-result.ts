import { isPlatformBrowser } from '@angular/common';
import { effect, inject, InjectionToken, PLATFORM_ID, signal, type Signal } from '@angular/core';
import type { PriorityResult } from '#contract/priority-result.ts';
import { PriorityRoundApi } from './priority-round-api';

/** How the browser listens to an event stream. */
export const LISTENING = new InjectionToken<(address: string) => EventSource>('listening to event streams', {
  providedIn: 'root',
  factory: () => (address) => new EventSource(address),
});

/** What a round comes to, as it changes, and whether the line to the program holds. */
interface LiveResult {
  /** The newest result; undefined until the first one has come. */
  readonly result: Signal<PriorityResult | undefined>;
  readonly connected: Signal<boolean>;
}

/** Milliseconds after which a line that the browser has given up is opened anew. */
const AGAIN = 5000;

/**
 * Follows the result of a round for as long as the page stands. A lost line is taken up again by the browser, and by us where the browser gives
 * up, as it does when a server that is being started anew refuses. Without a code nothing is followed, nor on the server. Call in an injection
 * context.
 */
export function liveResult(code: () => string | undefined): LiveResult {
  const api = inject(PriorityRoundApi);
  const listenTo = inject(LISTENING);
  const here = isPlatformBrowser(inject(PLATFORM_ID));
  const result = signal<PriorityResult | undefined>(undefined);
  const connected = signal(false);
  effect((leave) => {
    const followed = code();
    if (followed === undefined || !here) return;
    let source: EventSource;
    let again: ReturnType<typeof setTimeout> | undefined;
    const listen = (): void => {
      source = listenTo(api.liveAddress(followed));
      source.onopen = () => connected.set(true);
      source.onmessage = ({ data }: MessageEvent<string>) => result.set(JSON.parse(data) as PriorityResult);
      source.onerror = () => {
        connected.set(false);
        if (source.readyState === CLOSED) again = setTimeout(listen, AGAIN);
      };
    };
    listen();
    leave(() => {
      clearTimeout(again);
      source.close();
      result.set(undefined);
      connected.set(false);
    });
  });
  return { result: result.asReadonly(), connected: connected.asReadonly() };
}

/** `EventSource.CLOSED`, which the server does not know. */
const CLOSED = 2;
