import { Component, inject } from '@angular/core';
import { RouterLink, RouterLinkActive, type IsActiveMatchOptions } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Braces, ChartSpline, LayoutList, MapPinned } from 'lucide';
import { Icon } from '../ui/icon';
import { Context } from './context';

/** The way to the pages: a slim column at the left on wide screens, a bar at the bottom on phones. */
@Component({
  selector: 'gb-navigation',
  imports: [Icon, RouterLink, RouterLinkActive, TranslocoPipe],
  host: { class: 'gb-no-print' },
  templateUrl: './navigation.html',
  styleUrl: './navigation.scss',
})
export class Navigation {
  protected readonly context = inject(Context);
  protected readonly pages = [
    { path: '/ueberblick', name: 'shell.nav.overview', icon: LayoutList },
    { path: '/indikatoren', name: 'shell.nav.indicators', icon: ChartSpline },
    { path: '/gebiete', name: 'shell.nav.districts', icon: MapPinned },
  ];
  protected readonly api = Braces;
  /** A page is here whatever is chosen on it. */
  protected readonly anywhereBelow: IsActiveMatchOptions = {
    paths: 'subset',
    queryParams: 'ignored',
    fragment: 'ignored',
    matrixParams: 'ignored',
  };
}
