import { httpResource } from '@angular/common/http';
import { afterNextRender, computed, inject, Service, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { distinctUntilChanged, filter, map } from 'rxjs';
import type { MyTaskCounts } from '#contract/my-task.ts';
import { lastLoaded } from '../ui/last-loaded';
import { Session } from './session';

/**
 * How many things the person who is signed in has to do, for the navigation. Asked again on each page, where something may have been done
 * since; only in the browser, so that no page waits for it. Where it cannot be loaded nothing is said.
 */
@Service()
export class TaskCounts {
  readonly #session = inject(Session);
  readonly #inBrowser = signal(false);
  readonly #page = toSignal(
    inject(Router).events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(({ urlAfterRedirects }) => urlAfterRedirects.replace(/[?#].*/, '')),
      distinctUntilChanged(),
    ),
  );

  readonly #resource = httpResource<MyTaskCounts>(() => {
    this.#page();
    const ask = this.#inBrowser() && this.#session.account() !== null && this.#session.required() === null;
    return ask ? '/api/v1/my-tasks/counts' : undefined;
  });
  readonly #loaded = lastLoaded(this.#resource);
  /** `undefined` while it is not known. */
  readonly counts = computed(() => (this.#session.account() === null ? undefined : this.#loaded()));

  constructor() {
    afterNextRender(() => this.#inBrowser.set(true));
  }
}
