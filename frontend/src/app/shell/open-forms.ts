import { DestroyRef, inject, Service } from '@angular/core';

/** The forms that are open on a page; the page provides it and asks before what was typed is lost. */
@Service({ autoProvided: false })
export class OpenForms {
  readonly #open = new Set<() => boolean>();

  /** Adds a form for as long as its component lives. Call in an injection context. */
  add(hasChanges: () => boolean): void {
    this.#open.add(hasChanges);
    inject(DestroyRef).onDestroy(() => this.#open.delete(hasChanges));
  }

  /** Whether anything was typed that is not stored. */
  haveChanges(): boolean {
    return [...this.#open].some((hasChanges) => hasChanges());
  }
}
