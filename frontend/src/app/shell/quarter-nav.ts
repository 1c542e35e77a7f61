import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Context } from './context';

/** The pages of a quarter by what follows its own address, in the order in which they are needed. */
export const QUARTER_PAGES = ['', 'lieferungen', 'rueckstand', 'durchsicht', 'stand', 'vergleich'] as const;
export type QuarterPageName = (typeof QUARTER_PAGES)[number];

/** The way between the pages of one quarter. */
@Component({
  selector: 'gb-quarter-nav',
  imports: [RouterLink, TranslocoPipe],
  host: { class: 'gb-no-print' },
  template: `
    <nav [attr.aria-label]="'quarters.nav.label' | transloco">
      @for (page of pages; track page) {
        <a
          queryParamsHandling="replace"
          [routerLink]="['/quartal', quarter(), page]"
          [queryParams]="params()"
          [attr.aria-current]="page === here() ? 'page' : null"
          >{{ 'quarters.nav.' + (page || 'zyklus') | transloco }}</a
        >
      }
    </nav>
  `,
  styles: `
    :host {
      display: block;
      margin-block-end: var(--gb-space-4);
      border-block-end: 1px solid var(--gb-line);
    }
    nav {
      display: flex;
      overflow-x: auto;
      scrollbar-width: none;
    }
    a {
      display: inline-flex;
      flex: none;
      align-items: center;
      min-block-size: 2.75rem;
      margin-block-end: -1px;
      padding-inline: var(--gb-space-3);
      border-block-end: 3px solid transparent;
      color: var(--gb-ink-muted);
      font-size: var(--gb-size-s);
      text-decoration: none;
      white-space: nowrap;
      hyphens: none;
    }
    a:first-child {
      padding-inline-start: 0;
    }
    a:hover {
      color: var(--gb-accent);
    }
    a[aria-current] {
      border-color: var(--gb-accent);
      color: var(--gb-ink);
      font-weight: var(--gb-weight-strong);
    }
    a:focus-visible {
      outline-offset: -3px;
    }
  `,
})
export class QuarterNav {
  /** `2026-Q3`. */
  readonly quarter = input.required<string>();
  readonly here = input.required<QuarterPageName>();

  readonly #context = inject(Context);
  protected readonly pages = QUARTER_PAGES;
  /** The quarter stands in the path. */
  protected readonly params = computed(() => ({ ...this.#context.params(), quarter: null }));
}
