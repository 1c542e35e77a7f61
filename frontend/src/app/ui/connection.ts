import { DOCUMENT } from '@angular/common';
import { DestroyRef, inject, Service, signal } from '@angular/core';

/** Whether the program can be reached, as far as the browser or a failed request has told. On the server it always can. */
@Service()
export class Connection {
  readonly #online = signal(true);
  readonly online = this.#online.asReadonly();

  constructor() {
    const window = inject(DOCUMENT).defaultView;
    if (window?.navigator?.onLine === undefined) return;
    const follow = () => this.#online.set(window.navigator.onLine);
    follow();
    window.addEventListener('online', follow);
    window.addEventListener('offline', follow);
    inject(DestroyRef).onDestroy(() => {
      window.removeEventListener('online', follow);
      window.removeEventListener('offline', follow);
    });
  }

  /** A request has found out that the server does not answer, or that it answers again. */
  found(online: boolean): void {
    this.#online.set(online);
  }
}
