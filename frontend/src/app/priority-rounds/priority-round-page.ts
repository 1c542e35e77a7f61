import { Component, input } from '@angular/core';

/** One priority round. */
@Component({ selector: 'gb-priority-round-page', host: { class: 'gb-page' }, template: `` })
export class PriorityRoundPage {
  /** From the address. */
  readonly code = input.required<string>();
}
