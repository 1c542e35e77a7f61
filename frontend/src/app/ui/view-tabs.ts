import { Component, ElementRef, input, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { IconNode } from 'lucide';
import { Icon } from './icon';
import { keepTabInSight } from './tab-in-sight';

/**
 * The ways to look at the same things, as links: what narrows them stays. The one that is chosen stands in the address as `ansicht`, unless
 * another part is named, the first one as nothing.
 */
@Component({
  selector: 'gb-view-tabs',
  imports: [Icon, RouterLink, TranslocoPipe],
  template: `
    <nav #nav [attr.aria-label]="words() + '.label' | transloco">
      @for (each of views(); track each) {
        <a
          queryParamsHandling="merge"
          [routerLink]="[]"
          [queryParams]="paramsOf(each)"
          [attr.aria-current]="each === view() ? 'page' : null"
        >
          @if (icons()[each]; as icon) {
            <gb-icon [shape]="icon" />
          }
          {{ words() + '.' + each | transloco }}
          @if (counts()[each]; as count) {
            <span class="count">{{ count }}</span>
          }
        </a>
      }
    </nav>
  `,
  styleUrl: './tab-row.scss',
  styles: `
    .count {
      padding-inline: 0.45em;
      border-radius: 1em;
      background: var(--gb-surface-sunken);
      color: var(--gb-ink);
      font-size: var(--gb-size-xs);
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class ViewTabs {
  /** Where the words stand: `<words>.label` for all of them, `<words>.<view>` for each. */
  readonly words = input.required<string>();
  readonly views = input.required<readonly string[]>();
  readonly view = input.required<string>();
  readonly icons = input<Readonly<Record<string, IconNode>>>({});
  /** How many there are to see, as it is written; a view without is shown without. */
  readonly counts = input<Readonly<Record<string, string>>>({});
  /** The part of the address in which the view stands. */
  readonly part = input('ansicht');

  private readonly nav = viewChild.required<ElementRef<HTMLElement>>('nav');

  constructor() {
    keepTabInSight(this.nav, () => this.views().indexOf(this.view()));
  }

  protected paramsOf(view: string): Readonly<Record<string, string | null>> {
    return { [this.part()]: view === this.views()[0] ? null : view };
  }
}
