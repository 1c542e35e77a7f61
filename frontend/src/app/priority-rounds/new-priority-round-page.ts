import { Component } from '@angular/core';

/** Prepares a round. */
@Component({ selector: 'gb-new-priority-round-page', host: { class: 'gb-page' }, template: `` })
export class NewPriorityRoundPage {
  hasChanges(): boolean {
    return false;
  }
}
