import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { CalendarClock, CircleDashed, Eye, Gavel, MessageSquare, type IconNode } from 'lucide';
import type { ReviewState } from '#contract/review.ts';
import { Icon } from '../ui/icon';

const ICONS: Readonly<Record<ReviewState, IconNode>> = {
  open: CircleDashed,
  discussed: MessageSquare,
  decided: Gavel,
  postponed: CalendarClock,
  noted: Eye,
};

/** What the meeting did with an item: always icon and word. */
@Component({
  selector: 'gb-review-state-chip',
  imports: [Icon, TranslocoPipe],
  host: { '[class]': 'state()' },
  template: `<gb-icon [shape]="icon()" /> {{ 'reviews.state.' + state() | transloco }}`,
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
    :host(.decided) {
      background: var(--gb-accent-wash);
      color: var(--gb-accent);
    }
  `,
})
export class ReviewStateChip {
  readonly state = input.required<ReviewState>();

  protected readonly icon = computed(() => ICONS[this.state()]);
}
