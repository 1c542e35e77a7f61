import { afterRenderEffect, type ElementRef } from '@angular/core';

/**
 * On a phone not all tabs have room: the one that holds comes into sight at once, without moving the page itself. `at` is its place among the
 * tabs of the row. Call it in an injection context.
 */
export function keepTabInSight(row: () => ElementRef<HTMLElement>, at: () => number): void {
  afterRenderEffect(() => {
    const nav = row().nativeElement;
    const tab = nav.children[at()];
    if (tab instanceof HTMLElement) nav.scrollLeft = tab.offsetLeft - nav.offsetLeft - (nav.clientWidth - tab.offsetWidth) / 2;
  });
}
