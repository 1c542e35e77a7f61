import { Component, computed, inject, input } from '@angular/core';
import { RouterLink, type Params } from '@angular/router';
import type { OverviewRow } from '#contract/indicator-overview.ts';
import { FigureFormat } from '../format/figure-format';
import { DemoMark } from './demo-mark';

/** Head of a row of figures: the indicator's name, which leads to its page, and its code. What stands above the name goes between the tags. */
@Component({
  selector: 'th[gb-figure-name]',
  imports: [DemoMark, RouterLink],
  host: { scope: 'row', role: 'rowheader', class: 'name' },
  template: `
    <ng-content />
    <a queryParamsHandling="replace" [routerLink]="['/indikatoren', row().indicator]" [queryParams]="params()">{{ name() }}</a>
    <span class="gb-small-line">
      {{ row().indicator }}
      @if (row().demo) {
        <gb-demo-mark />
      }
    </span>
  `,
  styles: `
    a {
      display: inline-block;
      min-block-size: 24px;
      color: var(--gb-ink);
      font-weight: var(--gb-weight-strong);
      text-decoration-color: var(--gb-line-strong);
      overflow-wrap: anywhere;
    }
    a:hover {
      color: var(--gb-accent);
    }
  `,
})
export class FigureName {
  readonly row = input.required<Pick<OverviewRow, 'indicator' | 'name' | 'demo'>>();
  /** What the link takes along, such as place and quarter. */
  readonly params = input.required<Params>();

  readonly #format = inject(FigureFormat);
  protected readonly name = computed(() => this.#format.name(this.row().name));
}
