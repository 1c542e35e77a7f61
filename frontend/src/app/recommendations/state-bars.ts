import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { RecommendationState } from '#contract/recommendation.ts';
import { FigureFormat } from '../format/figure-format';
import type { RecommendationCounts } from './recommendation-counts';
import { StateMark } from './state-mark';

/** How many recommendations are in which state, as bars from zero. Pressing a state shows these alone, or all again. */
@Component({
  selector: 'gb-state-bars',
  imports: [StateMark, TranslocoPipe],
  template: `
    <h2>{{ 'recommendations.states.heading' | transloco }}</h2>
    <ul class="gb-plain">
      @for (row of rows(); track row.state) {
        <li>
          <button
            type="button"
            [disabled]="row.count === 0 && !row.pressed"
            [attr.aria-pressed]="row.pressed"
            (click)="toggled.emit(row.state)"
          >
            <gb-state-mark [state]="row.state" />
            <span class="track" aria-hidden="true"><span [class]="row.state" [style.inline-size.%]="row.share"></span></span>
            <span class="gb-figure">{{ format.number(row.count) }}</span>
          </button>
        </li>
      }
    </ul>
  `,
  styles: `
    :host {
      display: block;
      padding-block: var(--gb-space-3) var(--gb-space-4);
      border-block-start: 2px solid var(--gb-ink);
    }
    h2 {
      margin-block-end: var(--gb-space-2);
    }
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr));
      gap: 0 var(--gb-space-6);
    }
    button {
      display: grid;
      grid-template-columns: 11.5rem minmax(2rem, 1fr) 2.5rem;
      gap: var(--gb-space-3);
      align-items: center;
      inline-size: 100%;
      min-block-size: var(--gb-target);
      padding: 0 var(--gb-space-2);
      margin-inline: calc(-1 * var(--gb-space-2));
      border: 0;
      border-radius: var(--gb-radius);
      background: none;
      color: inherit;
      font: inherit;
      text-align: start;
      cursor: pointer;
    }
    button:hover:enabled {
      background: var(--gb-surface-hover);
    }
    button:disabled {
      color: inherit;
      cursor: default;
    }
    [aria-pressed='true'] {
      background: var(--gb-accent-wash);
      box-shadow: inset 3px 0 0 var(--gb-accent);
    }
    gb-state-mark {
      justify-self: start;
    }
    .track {
      border-inline-start: 1px solid var(--gb-context);
    }
    .track span {
      display: block;
      block-size: 0.9rem;
      background: var(--gb-context);
    }
    .track .unanswered,
    .track .without_measure {
      background: var(--gb-state-watch-mark);
    }
    .track .under_way {
      background: var(--gb-accent);
    }
    .track .done {
      background: var(--gb-state-on-track-mark);
    }
    .gb-figure {
      text-align: end;
    }
  `,
})
export class StateBars {
  readonly counts = input.required<RecommendationCounts>();
  /** The states that the list is narrowed down to. */
  readonly chosen = input.required<readonly string[]>();
  readonly toggled = output<RecommendationState>();

  protected readonly format = inject(FigureFormat);
  protected readonly rows = computed(() => {
    const { byState } = this.counts();
    const most = Math.max(1, ...byState.map(({ count }) => count));
    return byState.map(({ state, count }) => ({ state, count, share: (100 * count) / most, pressed: this.chosen().includes(state) }));
  });
}
