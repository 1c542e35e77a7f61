import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Popover } from './popover';

/**
 * A term of statistics whose explanation is one tap away: `<gb-explain topic="ui.explain.median" />`. The topic is a key of the translation
 * files with `term` and `text` below it; the word shown is the term, or what stands between the tags.
 */
@Component({
  selector: 'gb-explain',
  imports: [Popover, TranslocoPipe],
  template: `
    <gb-popover buttonClass="gb-term" [label]="topic() + '.term' | transloco">
      <span trigger
        ><ng-content>{{ topic() + '.term' | transloco }}</ng-content></span
      >
      <ng-template>
        <strong>{{ topic() + '.term' | transloco }}</strong>
        <p>{{ topic() + '.text' | transloco }}</p>
      </ng-template>
    </gb-popover>
  `,
  styles: `
    :host {
      display: inline;
    }
    p {
      margin: var(--gb-space-1) 0 0;
      max-width: 22rem;
    }
  `,
})
export class Explain {
  readonly topic = input.required<string>();
}
