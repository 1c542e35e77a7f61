import { Component, input } from '@angular/core';

/** Voting cards to print. */
@Component({ selector: 'gb-voting-cards-page', host: { class: 'gb-page' }, template: `` })
export class VotingCardsPage {
  /** From the address. */
  readonly code = input.required<string>();

  hasChanges(): boolean {
    return false;
  }
}
