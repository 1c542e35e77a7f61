import { computed, inject, Service } from '@angular/core';
import type { Params } from '@angular/router';
import { Context } from '../shell/context';

/** What links to pages of a quarter take along. The quarter itself stands in their path. */
@Service()
export class QuarterLinks {
  readonly #context = inject(Context);

  /** Only the language: for what is not narrowed to a place, such as numbers of the whole quarter. */
  readonly params = computed<Params>(() => {
    const lang = this.#context.params()['lang'] as string | undefined;
    return lang === undefined ? {} : { lang };
  });
}
