import { Component } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Explain } from './explain';

/** Marks an invented figure wherever it is shown; what that means is one tap away. */
@Component({
  selector: 'gb-demo-mark',
  imports: [Explain, TranslocoPipe],
  template: `<gb-explain topic="ui.explain.demo">{{ 'ui.demo' | transloco }}</gb-explain>`,
  styles: `
    :host {
      display: inline-block;
      padding: 0 0.4em;
      border: 1px dashed var(--gb-line-strong);
      border-radius: var(--gb-radius);
      color: var(--gb-ink-muted);
      font-size: var(--gb-size-xs);
      line-height: 1.5;
      white-space: nowrap;
    }
  `,
})
export class DemoMark {}
