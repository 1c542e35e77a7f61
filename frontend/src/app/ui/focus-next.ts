import { afterNextRender, ElementRef, inject, Injector } from '@angular/core';

/**
 * What leads, once the page is drawn anew, to the first of these selectors that names something within the component. Call in an injection
 * context.
 */
export function focusNext(): (...selectors: readonly string[]) => void {
  const injector = inject(Injector);
  const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  return (...selectors) => {
    const focus = (): void => {
      const found = selectors.map((selector) => element.querySelector<HTMLElement>(selector));
      found.find((it) => it !== null)?.focus();
    };
    afterNextRender(focus, { injector });
  };
}
