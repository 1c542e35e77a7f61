import { DOCUMENT } from '@angular/common';
import { computed, inject, Service, signal } from '@angular/core';

/** What the reader wishes: as the system has it, or always light or dark. */
export const SCHEME_WISHES = ['auto', 'light', 'dark'] as const;
export type SchemeWish = (typeof SCHEME_WISHES)[number];

/** Where the wish is kept; index.html reads the same name before anything is drawn, so that the page never flashes. */
const STORED_AS = 'gb-theme';

/** Light or dark. Style sheets follow by themselves; only what draws into a canvas has to ask. */
@Service()
export class ColourScheme {
  readonly #document = inject(DOCUMENT);
  readonly #wish = signal(this.#read());
  readonly #systemIsDark = this.#followSystem();

  /** The reader's wish. */
  readonly wish = this.#wish.asReadonly();

  /** Whether the page is dark now. On the server it is taken to be light. */
  readonly dark = computed(() => (this.#wish() === 'auto' ? this.#systemIsDark() : this.#wish() === 'dark'));

  /** Keeps the wish for this browser. */
  choose(wish: SchemeWish): void {
    this.#wish.set(wish);
    const root = this.#document.documentElement;
    if (wish === 'auto') delete root.dataset['theme'];
    else root.dataset['theme'] = wish;
    try {
      const storage = this.#document.defaultView?.localStorage;
      if (wish === 'auto') storage?.removeItem(STORED_AS);
      else storage?.setItem(STORED_AS, wish);
    } catch {
      // Storage may be forbidden; the wish then holds until the page is closed.
    }
  }

  #read(): SchemeWish {
    const theme = this.#document.documentElement.dataset?.['theme'];
    return SCHEME_WISHES.find((wish) => wish === theme) ?? 'auto';
  }

  #followSystem() {
    const query = this.#document.defaultView?.matchMedia?.('(prefers-color-scheme: dark)');
    const dark = signal(query?.matches ?? false);
    query?.addEventListener?.('change', ({ matches }) => dark.set(matches));
    return dark.asReadonly();
  }
}
