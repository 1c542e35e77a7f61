import { Component, computed, ElementRef, inject, input, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { keepTabInSight } from '../ui/tab-in-sight';
import { Context } from './context';

/** The pages of a quarter by what follows its own address, in the order in which they are needed. */
const QUARTER_PAGES = ['', 'lieferungen', 'rueckstand', 'durchsicht', 'stand', 'vergleich', 'bericht'] as const;
type QuarterPageName = (typeof QUARTER_PAGES)[number];

/** The way between the pages of one quarter. */
@Component({
  selector: 'gb-quarter-nav',
  imports: [RouterLink, TranslocoPipe],
  host: { class: 'gb-no-print' },
  template: `
    <nav #nav [attr.aria-label]="'quarters.nav.label' | transloco">
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
  styleUrl: '../ui/tab-row.scss',
  styles: `
    :host {
      display: block;
      margin-block-end: var(--gb-space-4);
      border-block-end: 1px solid var(--gb-line);
    }
    a {
      margin-block-end: -1px;
    }
    a:first-child {
      padding-inline-start: 0;
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

  private readonly nav = viewChild.required<ElementRef<HTMLElement>>('nav');

  constructor() {
    keepTabInSight(this.nav, () => QUARTER_PAGES.indexOf(this.here()));
  }
}
