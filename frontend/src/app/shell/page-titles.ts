import { DOCUMENT } from '@angular/common';
import { computed, effect, inject, Service, signal } from '@angular/core';
import { TitleStrategy, type RouterStateSnapshot } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';

/** The title of the page in the language of the page: a route's `title` is a key, a page may name what it shows more closely. */
@Service()
export class PageTitles extends TitleStrategy {
  readonly #document = inject(DOCUMENT);
  readonly #transloco = inject(TranslocoService);
  readonly #title = signal<{ readonly key: string; readonly params: Readonly<Record<string, string>> } | undefined>(undefined);

  #ofRoute: string | undefined;

  /** What the page is called, without the name of the program. */
  readonly page = computed(() => {
    const title = this.#title();
    const language = this.#transloco.activeLang();
    return title === undefined ? '' : this.#transloco.translate<string>(title.key, title.params, language);
  });

  constructor() {
    super();
    effect(() => (this.#document.title = this.page() === '' ? 'Gesamtbild' : `${this.page()} – Gesamtbild`));
  }

  override updateTitle(snapshot: RouterStateSnapshot): void {
    const key = this.buildTitle(snapshot);
    // A choice on the same page changes the address as well; what the page has said about itself then still holds.
    if (key === this.#ofRoute) return;
    this.#ofRoute = key;
    this.#title.set(key === undefined ? undefined : { key, params: {} });
  }

  /** Names what the page shows, such as an indicator or a district, until the next page: a key of the translation files. */
  name(key: string, params: Readonly<Record<string, string>>): void {
    this.#title.set({ key, params });
  }
}
