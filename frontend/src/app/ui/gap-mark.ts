import { Component, input } from '@angular/core';
import type { IconNode } from 'lucide';
import { Icon } from './icon';

/** Something that should be there and is not, marked as a gap: `<gb-gap-mark [shape]="icon">niemand gehört</gb-gap-mark>`. */
@Component({
  selector: 'gb-gap-mark',
  imports: [Icon],
  template: `<gb-icon [shape]="shape()" /><span><ng-content /></span>`,
  styleUrl: './chip.scss',
  styles: `
    :host {
      border: 1px dashed var(--gb-state-watch-mark);
      color: var(--gb-state-watch);
      white-space: normal;
    }
  `,
})
export class GapMark {
  readonly shape = input.required<IconNode>();
}
