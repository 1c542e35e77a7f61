import { DOCUMENT } from '@angular/common';
import { inject } from '@angular/core';
import type { CanDeactivateFn } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';

/** A page on which something may have been typed that is not stored. */
export interface WithChanges {
  hasChanges(): boolean;
  /** Key of what is asked before, where it is not something typed that would be lost. */
  readonly leaving?: string;
}

/** Asks before what was typed is lost: that cannot be undone. */
export const keepsChanges: CanDeactivateFn<WithChanges> = (page) => {
  if (!page.hasChanges()) return true;
  const window = inject(DOCUMENT).defaultView;
  const transloco = inject(TranslocoService);
  return window?.confirm(transloco.translate(page.leaving ?? 'shell.leave', {}, transloco.activeLang())) ?? true;
};
