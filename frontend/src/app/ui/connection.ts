import { DOCUMENT } from '@angular/common';
import { DestroyRef, inject, Service, signal } from '@angular/core';

/** Whether the browser has a network. On the server there always is one. */
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
}
