import { Component, input } from '@angular/core';

/** The ballot paper behind a one-time link. */
@Component({ selector: 'gb-linked-ballot-page', host: { class: 'gb-page' }, template: `` })
export class LinkedBallotPage {
  /** From the address. */
  readonly token = input.required<string>();

  hasChanges(): boolean {
    return false;
  }
}
