import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { CircleCheck, CircleDashed, CircleOff, Eye, TriangleAlert, type IconNode } from 'lucide';
import type { AssessmentStatus } from '#contract/indicator-overview.ts';
import { Icon } from './icon';

const ICONS: Readonly<Record<AssessmentStatus, IconNode>> = {
  on_track: CircleCheck,
  watch: Eye,
  off_track: TriangleAlert,
  no_data: CircleOff,
  not_assessed: CircleDashed,
};

/** The assessment of a figure: always icon and word, on a ground in the state's tint. */
@Component({
  selector: 'gb-assessment-chip',
  imports: [Icon, TranslocoPipe],
  host: { '[class]': 'status()' },
  template: `<gb-icon [shape]="icon()" /> {{ 'ui.assessment.' + status() | transloco }}`,
  styleUrl: './chip.scss',
  styles: `
    :host {
      color: var(--gb-state-no-data);
      background: var(--gb-state-no-data-wash);
    }
    :host(.on_track) {
      color: var(--gb-state-on-track);
      background: var(--gb-state-on-track-wash);
    }
    :host(.watch) {
      color: var(--gb-state-watch);
      background: var(--gb-state-watch-wash);
    }
    :host(.off_track) {
      color: var(--gb-state-off-track);
      background: var(--gb-state-off-track-wash);
    }
    :host(.not_assessed) {
      padding-inline-start: 0;
      color: var(--gb-state-not-assessed);
      background: none;
    }
  `,
})
export class AssessmentChip {
  readonly status = input.required<AssessmentStatus>();

  protected readonly icon = computed(() => ICONS[this.status()]);
}
