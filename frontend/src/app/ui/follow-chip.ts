import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { AlarmClock, Archive, CircleCheckBig, CircleDashed } from 'lucide';
import type { FollowState } from '#contract/decision.ts';
import { Icon } from './icon';

const ICONS = { open: CircleDashed, done: CircleCheckBig, dropped: Archive, overdue: AlarmClock };

/** How a decision or a task stands: always icon and word. An open one whose day has passed says that instead. */
@Component({
  selector: 'gb-follow-chip',
  imports: [Icon, TranslocoPipe],
  host: { '[class]': 'shown()' },
  template: `<gb-icon [shape]="icon()" /> {{ 'decisions.state.' + shown() | transloco }}`,
  styleUrl: './chip.scss',
  styles: `
    :host {
      border: 1px solid var(--gb-line-strong);
      color: var(--gb-ink);
    }
    :host(.overdue) {
      border-color: var(--gb-state-off-track-mark);
      background: var(--gb-state-off-track-wash);
      color: var(--gb-state-off-track);
    }
    :host(.done) {
      border-color: transparent;
      background: var(--gb-state-on-track-wash);
      color: var(--gb-state-on-track);
    }
    :host(.dropped) {
      border-color: transparent;
      background: var(--gb-state-no-data-wash);
      color: var(--gb-state-no-data);
    }
  `,
})
export class FollowChip {
  readonly state = input.required<FollowState>();
  /** Whether its day has passed. */
  readonly overdue = input(false);

  protected readonly shown = computed(() => (this.state() === 'open' && this.overdue() ? 'overdue' : this.state()));
  protected readonly icon = computed(() => ICONS[this.shown()]);
}
