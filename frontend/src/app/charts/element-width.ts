import { afterNextRender, DestroyRef, ElementRef, inject, signal, type Signal } from '@angular/core';

/** The width of the component's own element in pixels; `assumed` where nothing can be measured, as on the server. Call while constructing. */
export function elementWidth(assumed: number): Signal<number> {
  const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  const destroyed = inject(DestroyRef);
  const width = signal(assumed);
  afterNextRender(() => {
    const measure = (): void => {
      if (host.clientWidth > 0) width.set(host.clientWidth);
    };
    // At once, so that the first picture is not one for the assumed width: the observer speaks up a frame later.
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(host);
    destroyed.onDestroy(() => observer.disconnect());
  });
  return width;
}
