import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CoverageState } from '#contract/contact-coverage.ts';
import { Icon } from '../ui/icon';
import { STATE_ICONS } from './coverage-words';

/** How a department stands with a topic: always sign and word. */
@Component({
  selector: 'gb-coverage-mark',
  imports: [Icon, TranslocoPipe],
  host: { '[class]': 'state()' },
  template: `<gb-icon [shape]="icon()" /> {{ 'contactCoverage.state.' + state() | transloco }}`,
  styleUrl: '../ui/chip.scss',
  styles: `
    :host {
      border: 1px solid transparent;
      white-space: normal;
    }
    :host(.trained) {
      background: var(--gb-state-on-track-wash);
      color: var(--gb-state-on-track);
    }
    :host(.expiring),
    :host(.untrained) {
      background: var(--gb-state-watch-wash);
      color: var(--gb-state-watch);
    }
    :host(.expired) {
      background: var(--gb-state-off-track-wash);
      color: var(--gb-state-off-track);
    }
    :host(.gap) {
      border: 1px dashed var(--gb-state-off-track-mark);
      color: var(--gb-state-off-track);
    }
  `,
})
export class CoverageMark {
  readonly state = input.required<CoverageState>();

  protected readonly icon = computed(() => STATE_ICONS[this.state()]);
}
