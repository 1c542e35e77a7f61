import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Context } from './context';

/** A link to the same page in the other language; it works before the program has started, too. */
@Component({
  selector: 'gb-language-switch',
  imports: [RouterLink],
  template: `
    @let to = other();
    <a
      class="gb-button gb-button-quiet"
      queryParamsHandling="merge"
      [routerLink]="[]"
      [queryParams]="{ lang: to.parameter }"
      [attr.lang]="to.code"
      [attr.hreflang]="to.code"
    >
      <span class="long">{{ to.name }}</span>
      <span class="short" aria-hidden="true">{{ to.code }}</span>
    </a>
  `,
  styles: `
    a {
      padding-inline: var(--gb-space-2);
    }
    .short {
      display: none;
      text-transform: uppercase;
    }
    @media (max-width: 47.99rem) {
      .long {
        position: absolute;
        clip-path: inset(50%);
      }
      .short {
        display: inline;
      }
    }
  `,
})
export class LanguageSwitch {
  readonly #context = inject(Context);

  protected readonly other = computed(() =>
    this.#context.language() === 'de' ? { code: 'en', name: 'English', parameter: 'en' } : { code: 'de', name: 'Deutsch', parameter: null },
  );
}
