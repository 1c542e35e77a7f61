import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Archive, CircleCheckBig, CirclePlay, Hourglass, MessageCircleQuestionMark, Unlink, type IconNode } from 'lucide';
import type { RecommendationState } from '#contract/recommendation.ts';
import { Icon } from '../ui/icon';

/** The icon of a state. */
export const STATE_ICONS: Readonly<Record<RecommendationState, IconNode>> = {
  unanswered: MessageCircleQuestionMark,
  without_measure: Unlink,
  waiting: Hourglass,
  under_way: CirclePlay,
  done: CircleCheckBig,
  not_pursued: Archive,
};

/** What has become of a recommendation: always icon and word. What is a gap has a dashed line around it. */
@Component({
  selector: 'gb-state-mark',
  imports: [Icon, TranslocoPipe],
  host: { '[class]': 'state()' },
  template: `<gb-icon [shape]="icon()" /> {{ 'recommendation.state.' + state() | transloco }}`,
  styleUrl: '../ui/chip.scss',
  styles: `
    :host {
      padding-inline: 0;
    }
    :host(.unanswered),
    :host(.without_measure) {
      padding-inline: 0.4em 0.55em;
      border: 1px dashed var(--gb-state-watch-mark);
      color: var(--gb-state-watch);
    }
    :host(.under_way) {
      color: var(--gb-accent);
    }
    :host(.done) {
      color: var(--gb-state-on-track);
    }
    :host(.waiting),
    :host(.not_pursued) {
      color: var(--gb-ink-muted);
    }
  `,
})
export class StateMark {
  readonly state = input.required<RecommendationState>();

  protected readonly icon = computed(() => STATE_ICONS[this.state()]);
}
