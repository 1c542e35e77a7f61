import { afterRenderEffect, Component, ElementRef, input, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { IconNode } from 'lucide';
import { Icon } from './icon';

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
  styles: `
    nav {
      display: flex;
      overflow-x: auto;
      scrollbar-width: none;
    }
    a {
      display: inline-flex;
      flex: none;
      gap: var(--gb-space-2);
      align-items: center;
      min-block-size: 2.75rem;
      padding-inline: var(--gb-space-3);
      border-block-end: 3px solid transparent;
      color: var(--gb-ink-muted);
      font-size: var(--gb-size-s);
      text-decoration: none;
      white-space: nowrap;
      hyphens: none;
    }
    a:hover {
      color: var(--gb-accent);
    }
    a[aria-current] {
      border-color: var(--gb-accent);
      color: var(--gb-ink);
      font-weight: var(--gb-weight-strong);
    }
    .count {
      padding-inline: 0.45em;
      border-radius: 1em;
      background: var(--gb-surface-sunken);
      color: var(--gb-ink);
      font-size: var(--gb-size-xs);
      font-variant-numeric: tabular-nums;
    }
    a:focus-visible {
      outline-offset: -3px;
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
    // On a phone not all tabs have room; the one that holds comes into sight, without moving the page itself.
    afterRenderEffect(() => {
      const nav = this.nav().nativeElement;
      const tab = nav.children[this.views().indexOf(this.view())];
      if (tab instanceof HTMLElement) nav.scrollLeft = tab.offsetLeft - nav.offsetLeft - (nav.clientWidth - tab.offsetWidth) / 2;
    });
  }

  protected paramsOf(view: string): Readonly<Record<string, string | null>> {
    return { [this.part()]: view === this.views()[0] ? null : view };
  }
}
