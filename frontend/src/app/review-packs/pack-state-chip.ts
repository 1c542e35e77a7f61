import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { CircleAlert, CircleCheck, Hourglass, Landmark, type IconNode } from 'lucide';
import type { ReviewPack } from '#contract/pack-order.ts';
import { Icon } from '../ui/icon';

const ICONS: Readonly<Record<'waiting' | 'running' | 'ready' | 'failed' | 'released', IconNode>> = {
  waiting: Hourglass,
  running: Hourglass,
  ready: CircleCheck,
  failed: CircleAlert,
  released: Landmark,
};

/** Where a pack is: always icon and word. */
@Component({
  selector: 'gb-pack-state-chip',
  imports: [Icon, TranslocoPipe],
  host: { '[class]': 'state()' },
  template: `<gb-icon [shape]="icon()" /> {{ 'reviewPacks.state.' + state() | transloco }}`,
  styleUrl: '../ui/chip.scss',
  styles: `
    :host {
      background: var(--gb-surface-sunken);
      color: var(--gb-ink);
    }
    :host(.waiting),
    :host(.running) {
      background: var(--gb-accent-wash);
      color: var(--gb-accent);
    }
    :host(.failed) {
      background: var(--gb-state-off-track-wash);
      color: var(--gb-state-off-track);
    }
    :host(.released) {
      background: var(--gb-state-on-track-wash);
      color: var(--gb-state-on-track);
    }
  `,
})
export class PackStateChip {
  readonly pack = input.required<Pick<ReviewPack, 'state' | 'releasedAt'>>();

  protected readonly state = computed(() => (this.pack().releasedAt === null ? this.pack().state : 'released'));
  protected readonly icon = computed(() => ICONS[this.state()]);
}
