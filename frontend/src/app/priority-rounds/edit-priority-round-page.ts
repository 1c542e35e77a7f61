import { Component, input } from '@angular/core';

/** The form of a round. */
@Component({ selector: 'gb-edit-priority-round-page', host: { class: 'gb-page' }, template: `` })
export class EditPriorityRoundPage {
  /** From the address. */
  readonly code = input.required<string>();

  hasChanges(): boolean {
    return false;
  }
}
