import { afterRenderEffect, Component, ElementRef, input, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CalendarRange, ChartNoAxesColumn, Columns3, Euro, Map, Table2, type IconNode } from 'lucide';
import { Icon } from '../ui/icon';
import { VIEWS, type ViewName } from './measure-view-names';

const ICONS: Readonly<Record<ViewName, IconNode>> = {
  ueberblick: ChartNoAxesColumn,
  tabelle: Table2,
  status: Columns3,
  zeitplan: CalendarRange,
  karte: Map,
  gesamtrechnung: Euro,
};

/** The ways to look at the measures, as links: what narrows them stays. */
@Component({
  selector: 'gb-measure-view-tabs',
  imports: [Icon, RouterLink, TranslocoPipe],
  template: `
    <nav #nav [attr.aria-label]="'measures.view.label' | transloco">
      @for (each of views; track each) {
        <a
          queryParamsHandling="merge"
          [routerLink]="[]"
          [queryParams]="{ ansicht: each === views[0] ? null : each }"
          [attr.aria-current]="each === view() ? 'page' : null"
        >
          <gb-icon [shape]="icons[each]" /> {{ 'measures.view.' + each | transloco }}
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
    a:focus-visible {
      outline-offset: -3px;
    }
  `,
})
export class MeasureViewTabs {
  readonly view = input.required<ViewName>();

  protected readonly views = VIEWS;
  protected readonly icons = ICONS;
  private readonly nav = viewChild.required<ElementRef<HTMLElement>>('nav');

  constructor() {
    // On a phone not all tabs have room; the one that holds comes into sight, without moving the page itself.
    afterRenderEffect(() => {
      const nav = this.nav().nativeElement;
      const tab = nav.children[VIEWS.indexOf(this.view())];
      if (tab instanceof HTMLElement) nav.scrollLeft = tab.offsetLeft - nav.offsetLeft - (nav.clientWidth - tab.offsetWidth) / 2;
    });
  }
}
