import { DOCUMENT } from '@angular/common';
import { computed, inject, signal, type Signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { filter, map, pairwise } from 'rxjs';
import { PageTitles } from './page-titles';

/**
 * Makes a change of page known to people who do not see it: the focus goes to the page's content, and the returned text, which belongs into
 * a live region, names the page. A new choice on the same page is none. Call in an injection context.
 */
export function announcePageChanges(): Signal<string> {
  const document = inject(DOCUMENT);
  const titles = inject(PageTitles);
  const moved = signal(false);
  inject(Router)
    .events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(({ urlAfterRedirects }) => urlAfterRedirects.split(/[?#]/)[0]),
      pairwise(),
      filter(([before, now]) => before !== now),
      takeUntilDestroyed(),
    )
    .subscribe(() => {
      document.getElementById('content')?.focus({ preventScroll: true });
      moved.set(true);
    });
  // The first page is announced by the browser itself.
  return computed(() => (moved() ? titles.page() : ''));
}
