import { DOCUMENT } from '@angular/common';
import { DestroyRef, inject } from '@angular/core';
import type { CanDeactivateFn } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';

/** A page on which something may have been typed that is not stored. */
export interface WithChanges {
  hasChanges(): boolean;
  /** Key of what is asked before, where it is not something typed that would be lost. */
  readonly leaving?: string;
}

/** Has the browser ask as well before it closes or reloads such a page. Call in an injection context. */
export function keepOnClosing(page: WithChanges): void {
  const window = inject(DOCUMENT).defaultView;
  const warn = (event: Event): void => {
    if (page.hasChanges()) event.preventDefault();
  };
  window?.addEventListener('beforeunload', warn);
  inject(DestroyRef).onDestroy(() => window?.removeEventListener('beforeunload', warn));
}

/** Asks before what was typed is lost: that cannot be undone. */
export const keepsChanges: CanDeactivateFn<WithChanges> = (page) => {
  if (!page.hasChanges()) return true;
  const window = inject(DOCUMENT).defaultView;
  const transloco = inject(TranslocoService);
  return window?.confirm(transloco.translate(page.leaving ?? 'shell.leave', {}, transloco.activeLang())) ?? true;
};
