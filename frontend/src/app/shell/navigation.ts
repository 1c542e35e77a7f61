import { Component, computed, inject, type Signal } from '@angular/core';
import { isActive, Router, RouterLink, type IsActiveMatchOptions } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Braces } from 'lucide';
import { Icon } from '../ui/icon';
import { logoAddress } from './appearance';
import { Context } from './context';
import { MorePages, type ShownPage } from './more-pages';
import { ON_A_PHONE, otherPages, pagesFor, type NavigationPage } from './pages';
import { Session } from './session';
import { TaskBadge } from './task-badge';

/** A page is here whatever is chosen on it. */
const ANYWHERE_BELOW: IsActiveMatchOptions = { paths: 'subset', queryParams: 'ignored', fragment: 'ignored', matrixParams: 'ignored' };

/** The way to the pages: a slim column at the left on wide screens, a bar at the bottom on phones. */
@Component({
  selector: 'gb-navigation',
  imports: [Icon, MorePages, RouterLink, TaskBadge, TranslocoPipe],
  host: { class: 'gb-no-print' },
  templateUrl: './navigation.html',
  styleUrl: './navigation.scss',
})
export class Navigation {
  protected readonly context = inject(Context);
  readonly #session = inject(Session);
  readonly #router = inject(Router);
  protected readonly onAPhone = ON_A_PHONE;
  protected readonly pages = computed<readonly ShownPage[]>(() =>
    pagesFor((permission) => this.#session.may(permission)).map((page) => ({ ...page, isHere: this.#isHere(page) })),
  );
  /** Those that have no room in the bar of a phone. */
  protected readonly others = computed(() => otherPages(this.pages()));
  protected readonly api = Braces;
  protected readonly logo = logoAddress();

  /** Whether the reader is on this page or on one that belongs to it. */
  #isHere({ path, also = [] }: NavigationPage): Signal<boolean> {
    const places = [path, ...also].map((place) => isActive(place, this.#router, ANYWHERE_BELOW));
    return computed(() => places.some((here) => here()));
  }
}
