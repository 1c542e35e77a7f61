import { Component, input } from '@angular/core';

/** The result of a round, for the wall. */
@Component({ selector: 'gb-projector-page', host: { class: 'gb-page' }, template: `` })
export class ProjectorPage {
  /** From the address. */
  readonly code = input.required<string>();
}
