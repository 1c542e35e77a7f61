import { DOCUMENT } from '@angular/common';
import { DestroyRef, inject, signal, type Signal } from '@angular/core';

/** The whole screen for the page. */
interface FullScreen {
  /** Whether the browser can; not before the program runs. */
  readonly possible: Signal<boolean>;
  readonly on: Signal<boolean>;
  toggle(): Promise<void>;
}

/** Follows whether the page has the whole screen. Call in an injection context. */
export function fullScreen(alive: Signal<boolean>): FullScreen {
  const document = inject(DOCUMENT);
  const on = signal(false);
  const follow = () => on.set(document.fullscreenElement !== null);
  if (typeof document.addEventListener === 'function') {
    document.addEventListener('fullscreenchange', follow);
    inject(DestroyRef).onDestroy(() => document.removeEventListener('fullscreenchange', follow));
  }
  return {
    possible: alive,
    on: on.asReadonly(),
    // A browser that forbids it leaves the page as it is.
    toggle: async () => {
      await (on() ? document.exitFullscreen() : document.documentElement.requestFullscreen()).catch(() => undefined);
    },
  };
}
