import { computed, inject, Service } from '@angular/core';
import { LANGUAGES } from '#contract/languages.ts';
import { FigureFormat } from '../format/figure-format';

/** Languages by their names, in the language of the page; sorted as people look for them. */
@Service()
export class LanguageNames {
  readonly #format = inject(FigureFormat);
  readonly #names = computed(() => new Intl.DisplayNames([this.#format.language()], { type: 'language' }));

  readonly all = computed(() => {
    const { compare } = new Intl.Collator(this.#format.language());
    return LANGUAGES.map((code) => ({ code, name: this.name(code) })).sort((a, b) => compare(a.name, b.name));
  });

  name(code: string): string {
    return this.#names().of(code) ?? code;
  }
}
