import { Component, input } from '@angular/core';

/** The ballot paper of a member who is signed in. */
@Component({ selector: 'gb-member-ballot-page', host: { class: 'gb-page' }, template: `` })
export class MemberBallotPage {
  /** From the address. */
  readonly code = input.required<string>();

  hasChanges(): boolean {
    return false;
  }
}
