import { Component, computed, input } from '@angular/core';
import type { IconNode } from 'lucide';
import { iconPath } from './icon-path';

/** A line icon of the Lucide set, as large as the text around it. It is decoration: the word beside it says what is meant. */
@Component({
  selector: 'gb-icon',
  host: { 'aria-hidden': 'true' },
  template: `<svg viewBox="0 0 24 24" width="1em" height="1em"><path [attr.d]="path()" /></svg>`,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      font-size: 1.2em;
      line-height: 1;
    }
    path {
      fill: none;
      stroke: currentColor;
      stroke-width: 1.9;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
  `,
})
export class Icon {
  readonly shape = input.required<IconNode>();

  protected readonly path = computed(() => iconPath(this.shape()));
}
