import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MeasureResponse } from '#contract/measure.ts';
import { MeasureHintLink } from './measure-hint';

/** What a measure lacks; each gap leads whoever may edit it to the place where it is mended. */
@Component({
  selector: 'gb-measure-gaps',
  imports: [MeasureHintLink, TranslocoPipe],
  template: `
    @if (measure().hints.length > 0) {
      <p>
        <strong>{{ 'measure.gaps' | transloco }}</strong>
        @for (hint of measure().hints; track hint; let last = $last) {
          <gb-measure-hint [hint]="hint" [measure]="measure()" />{{ last ? '' : ', ' }}
        }
      </p>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    p {
      max-inline-size: none;
      margin: 0;
      padding: var(--gb-space-2) var(--gb-space-4);
      border-inline-start: 3px solid var(--gb-context);
      background: var(--gb-surface-sunken);
      font-size: var(--gb-size-s);
      line-height: 1.7;
    }
  `,
})
export class MeasureGaps {
  readonly measure = input.required<MeasureResponse>();
}
