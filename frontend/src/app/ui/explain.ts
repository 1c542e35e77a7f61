import { booleanAttribute, Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { CircleQuestionMark } from 'lucide';
import { Icon } from './icon';
import { Popover } from './popover';

/**
 * A term of statistics whose explanation is one tap away: `<gb-explain topic="ui.explain.median" />`. The topic is a key of the translation
 * files with `term` and `text` below it; the word shown is the term, or what stands between the tags.
 */
@Component({
  selector: 'gb-explain',
  imports: [Icon, Popover, TranslocoPipe],
  template: `
    <gb-popover [buttonClass]="icon() ? 'gb-term gb-term-icon' : 'gb-term'" [label]="topic() + '.term' | transloco">
      <span trigger>
        @if (icon()) {
          <span class="gb-visually-hidden">{{ 'ui.explain.button' | transloco: { term: topic() + '.term' | transloco } }}</span>
          <gb-icon [shape]="question" />
        } @else {
          <ng-content>{{ topic() + '.term' | transloco }}</ng-content>
        }
      </span>
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
  /** Whether a question mark is shown instead of the term, where the term stands beside it already. */
  readonly icon = input(false, { transform: booleanAttribute });

  protected readonly question = CircleQuestionMark;
}
