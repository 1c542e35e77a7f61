import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { CircleCheckBig, CirclePause, CirclePlay, CircleX, Gavel, Lightbulb, Sprout, type IconNode } from 'lucide';
import type { MeasureStatus } from '#contract/measure-status.ts';
import { Icon } from './icon';

const ICONS: Readonly<Record<MeasureStatus, IconNode>> = {
  proposed: Lightbulb,
  decided: Gavel,
  running: CirclePlay,
  completed: CircleCheckBig,
  sustained: Sprout,
  paused: CirclePause,
  cancelled: CircleX,
};

/** Where a measure is on its way: always icon and word. */
@Component({
  selector: 'gb-status-chip',
  imports: [Icon, TranslocoPipe],
  host: { '[class]': 'status()' },
  template: `<gb-icon [shape]="icon()" /> {{ 'measure.status.' + status() | transloco }}`,
  styleUrl: './chip.scss',
  styles: `
    :host {
      border: 1px solid transparent;
      background: var(--gb-surface-sunken);
      color: var(--gb-ink);
    }
    :host(.proposed) {
      border: 1px dashed var(--gb-line-strong);
      background: none;
    }
    :host(.running) {
      background: var(--gb-accent-wash);
      color: var(--gb-accent);
    }
    :host(.paused) {
      background: var(--gb-state-watch-wash);
      color: var(--gb-state-watch);
    }
    :host(.cancelled) {
      background: var(--gb-state-no-data-wash);
      color: var(--gb-state-no-data);
    }
  `,
})
export class StatusChip {
  readonly status = input.required<MeasureStatus>();

  protected readonly icon = computed(() => ICONS[this.status()]);
}
