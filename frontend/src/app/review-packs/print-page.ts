import { DOCUMENT } from '@angular/common';
import { inject } from '@angular/core';

/** What prints the page. Call in an injection context. */
export function printPage(): () => void {
  const window = inject(DOCUMENT).defaultView;
  return () => window?.print();
}
