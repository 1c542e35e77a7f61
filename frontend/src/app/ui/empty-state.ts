import { Component, input } from '@angular/core';

/** Says that there is nothing here and teaches the first step; links and buttons go between the tags. */
@Component({
  selector: 'gb-empty-state',
  template: `
    <strong>{{ heading() }}</strong>
    <p>{{ text() }}</p>
    <ng-content />
  `,
  styles: `
    :host {
      display: block;
      padding: var(--gb-space-5) var(--gb-space-4);
      border: 1px dashed var(--gb-line-strong);
      border-radius: var(--gb-radius);
    }
    p {
      margin: var(--gb-space-1) 0 var(--gb-space-3);
    }
  `,
})
export class EmptyState {
  readonly heading = input.required<string>();
  readonly text = input.required<string>();
}
