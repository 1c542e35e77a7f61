import { booleanAttribute, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { ArrowDownRight, ArrowRight, ArrowUpRight, Minus, SeparatorVertical, type IconNode } from 'lucide';
import type { Movement, TrendWord } from '#contract/indicator-overview.ts';
import { Icon } from './icon';

const ARROWS: Readonly<Record<Movement, IconNode>> = { rising: ArrowUpRight, falling: ArrowDownRight, steady: ArrowRight, unknown: Minus };

/**
 * A change as arrow and word. The arrow says where the figure went, the word what that means: up is not "good". Where an indicator has no
 * direction the word only names the movement; where chance may explain the change it says so; across a break of the series
 * there is no change.
 */
@Component({
  selector: 'gb-trend',
  imports: [Icon, TranslocoPipe],
  host: { '[class]': 'trend()' },
  template: `<gb-icon [shape]="arrow()" /> {{ 'ui.trend.' + word() | transloco }}`,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 0.3em;
      white-space: nowrap;
      hyphens: none;
    }
    :host(.improving) {
      color: var(--gb-state-on-track);
    }
    :host(.worsening) {
      color: var(--gb-state-off-track);
    }
    :host(.unclear) {
      color: var(--gb-ink-muted);
    }
  `,
})
export class TrendMark {
  readonly trend = input.required<TrendWord>();
  readonly movement = input.required<Movement>();
  /** Amount of the change; without one there is nothing to compare with. */
  readonly change = input.required<number | null>();

  /** Whether the series is counted differently since the figure before, so that the two are not compared. */
  readonly broken = input(false, { transform: booleanAttribute });

  protected readonly arrow = computed(() => (this.broken() ? SeparatorVertical : ARROWS[this.movement()]));
  protected readonly word = computed(() => (this.broken() ? 'break' : trendWordOf(this.trend(), this.movement(), this.change())));
}

/** Which word a change gets. */
export function trendWordOf(trend: TrendWord, movement: Movement, change: number | null): string {
  if (change === null) return 'none';
  if (trend !== 'unclear') return trend;
  return movement === 'rising' || movement === 'falling' ? movement : 'unclear';
}
