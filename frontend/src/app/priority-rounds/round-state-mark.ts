import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { LockKeyhole, PencilLine, Vote, type IconNode } from 'lucide';
import type { PriorityRoundState } from '#contract/priority-round.ts';
import { Icon } from '../ui/icon';

const ICONS: Readonly<Record<PriorityRoundState, IconNode>> = { draft: PencilLine, open: Vote, closed: LockKeyhole };

/** Whether a round is being prepared, open or closed: always icon and word. */
@Component({
  selector: 'gb-round-state-mark',
  imports: [Icon, TranslocoPipe],
  host: { '[class]': 'state()' },
  template: `<gb-icon [shape]="icon()" /> {{ 'priorityRounds.state.' + state() | transloco }}`,
  styleUrl: '../ui/chip.scss',
  styles: `
    :host {
      border: 1px solid transparent;
      background: var(--gb-surface-sunken);
      color: var(--gb-ink);
    }
    :host(.draft) {
      border: 1px dashed var(--gb-line-strong);
      background: none;
    }
    :host(.open) {
      background: var(--gb-accent-wash);
      color: var(--gb-accent);
    }
  `,
})
export class RoundStateMark {
  readonly state = input.required<PriorityRoundState>();

  protected readonly icon = computed(() => ICONS[this.state()]);
}
