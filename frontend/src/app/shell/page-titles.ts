import { DOCUMENT } from '@angular/common';
import { computed, effect, inject, Service, signal } from '@angular/core';
import { TitleStrategy, type RouterStateSnapshot } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';

/** The title of the page in the language of the page: a route's `title` is a key, a page may name what it shows more closely. */
@Service()
export class PageTitles extends TitleStrategy {
  readonly #document = inject(DOCUMENT);
  readonly #transloco = inject(TranslocoService);
  readonly #key = signal<string | undefined>(undefined);
  readonly #subject = signal<string | undefined>(undefined);

  /** What the page is called, without the name of the program. */
  readonly page = computed(() => {
    const key = this.#key();
    const language = this.#transloco.activeLang();
    return this.#subject() ?? (key === undefined ? '' : this.#transloco.translate<string>(key, {}, language));
  });

  constructor() {
    super();
    effect(() => (this.#document.title = this.page() === '' ? 'Gesamtbild' : `${this.page()} – Gesamtbild`));
  }

  override updateTitle(snapshot: RouterStateSnapshot): void {
    this.#subject.set(undefined);
    this.#key.set(this.buildTitle(snapshot));
  }

  /** Names what the page shows, such as an indicator or a district, until the next page. */
  name(subject: string): void {
    this.#subject.set(subject);
  }
}
