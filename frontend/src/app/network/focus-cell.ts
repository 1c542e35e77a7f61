import { afterNextRender, ElementRef, inject, Injector } from '@angular/core';

/**
 * What leads, once the page is drawn anew, to a cell by its name: in the matrix, or in the list that stands there instead where there is little room. Call in an
 * injection context.
 */
export function focusCell(): (name: string) => void {
  const injector = inject(Injector);
  const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  return (name) => {
    const focus = (): void => {
      const cells = Array.from(element.querySelectorAll<HTMLElement>('[data-cell]'));
      cells.find((cell) => cell.dataset['cell'] === name && cell.offsetParent !== null)?.focus();
    };
    afterNextRender(focus, { injector });
  };
}
