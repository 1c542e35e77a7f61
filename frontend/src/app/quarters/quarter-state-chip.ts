import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { CircleDashed, ClipboardPen, Globe, Search, Stamp, type IconNode } from 'lucide';
import type { QuarterState } from '#contract/quarter-cycle.ts';
import { Icon } from '../ui/icon';

const ICONS: Readonly<Record<QuarterState, IconNode>> = {
  open: CircleDashed,
  collecting: ClipboardPen,
  in_review: Search,
  adopted: Stamp,
  published: Globe,
};

/** Where a quarter is on its way: always icon and word. */
@Component({
  selector: 'gb-quarter-state-chip',
  imports: [Icon, TranslocoPipe],
  host: { '[class]': 'state()' },
  template: `<gb-icon [shape]="icon()" /> {{ 'quarters.state.' + state() | transloco }}`,
  styleUrl: '../ui/chip.scss',
  styles: `
    :host {
      border: 1px solid transparent;
      background: var(--gb-surface-sunken);
      color: var(--gb-ink);
    }
    :host(.open) {
      border: 1px dashed var(--gb-line-strong);
      background: none;
    }
    :host(.collecting),
    :host(.in_review) {
      background: var(--gb-accent-wash);
      color: var(--gb-accent);
    }
    :host(.published) {
      background: var(--gb-state-on-track-wash);
      color: var(--gb-state-on-track);
    }
  `,
})
export class QuarterStateChip {
  readonly state = input.required<QuarterState>();

  protected readonly icon = computed(() => ICONS[this.state()]);
}
