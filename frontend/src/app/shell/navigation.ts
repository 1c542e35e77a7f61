import { Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive, type IsActiveMatchOptions } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Braces } from 'lucide';
import { Icon } from '../ui/icon';
import { logoAddress } from './appearance';
import { Context } from './context';
import { pagesFor } from './pages';
import { Session } from './session';

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
  readonly #session = inject(Session);
  protected readonly pages = computed(() => pagesFor((permission) => this.#session.may(permission)));
  protected readonly api = Braces;
  protected readonly logo = logoAddress();
  /** A page is here whatever is chosen on it. */
  protected readonly anywhereBelow: IsActiveMatchOptions = {
    paths: 'subset',
    queryParams: 'ignored',
    fragment: 'ignored',
    matrixParams: 'ignored',
  };
}
