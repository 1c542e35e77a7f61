import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { CircleCheck, CircleDashed, ClockAlert, TriangleAlert, type IconNode } from 'lucide';
import type { Outlook } from '#contract/status-report.ts';
import { Icon } from './icon';

/** The icon of an outlook, and of no report. */
export const OUTLOOK_ICONS: Readonly<Record<Outlook | 'none', IconNode>> = {
  on_schedule: CircleCheck,
  at_risk: TriangleAlert,
  late: ClockAlert,
  none: CircleDashed,
};

/** How those who do it see what comes: always icon and word; null is no report. */
@Component({
  selector: 'gb-outlook-chip',
  imports: [Icon, TranslocoPipe],
  host: { '[class]': 'key()' },
  template: `<gb-icon [shape]="icon()" /> {{ 'measure.outlook.' + key() | transloco }}`,
  styleUrl: './chip.scss',
  styles: `
    :host(.on_schedule) {
      background: var(--gb-state-on-track-wash);
      color: var(--gb-state-on-track);
    }
    :host(.at_risk) {
      background: var(--gb-state-watch-wash);
      color: var(--gb-state-watch);
    }
    :host(.late) {
      background: var(--gb-state-off-track-wash);
      color: var(--gb-state-off-track);
    }
    :host(.none) {
      padding-inline-start: 0;
      color: var(--gb-ink-muted);
    }
  `,
})
export class OutlookChip {
  readonly outlook = input.required<Outlook | null>();

  protected readonly key = computed(() => this.outlook() ?? 'none');
  protected readonly icon = computed(() => OUTLOOK_ICONS[this.key()]);
}
