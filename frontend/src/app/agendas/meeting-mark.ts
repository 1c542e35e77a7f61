import { Component, computed, inject, input } from '@angular/core';
import { CalendarCheck, CalendarClock, CalendarX, FileCheck, FilePen, FileQuestion } from 'lucide';
import type { MeetingRow } from '#contract/meeting.ts';
import { today } from '../format/today';
import { Words } from '../format/words';
import { Icon } from '../ui/icon';

/** How a meeting stands: to come, called off, or held and how far its minutes are. Always icon and word. */
@Component({
  selector: 'gb-meeting-mark',
  imports: [Icon],
  host: { '[class]': 'standing()' },
  template: `<gb-icon [shape]="icon()" /> {{ text() }}`,
  styleUrl: '../ui/chip.scss',
  styles: `
    :host {
      border: 1px solid transparent;
      background: var(--gb-surface-sunken);
      color: var(--gb-ink);
    }
    :host(.planned) {
      background: var(--gb-accent-wash);
      color: var(--gb-accent);
    }
    :host(.cancelled) {
      background: var(--gb-state-no-data-wash);
      color: var(--gb-state-no-data);
    }
    :host(.overdue),
    :host(.none) {
      border: 1px dashed var(--gb-state-watch-mark);
      background: none;
      color: var(--gb-state-watch);
    }
    :host(.approved) {
      background: var(--gb-state-on-track-wash);
      color: var(--gb-state-on-track);
    }
  `,
})
export class MeetingMark {
  readonly #words = inject(Words);

  readonly meeting = input.required<Pick<MeetingRow, 'heldOn' | 'state' | 'minutesState'>>();

  /** A planned one of a past day waits for somebody to say whether it was held. */
  protected readonly standing = computed(() => {
    const { heldOn, state, minutesState } = this.meeting();
    if (state === 'cancelled') return 'cancelled';
    if (state === 'planned') return heldOn < today() ? 'overdue' : 'planned';
    return minutesState;
  });
  protected readonly icon = computed(() => ICONS[this.standing()]);
  protected readonly text = computed(() => this.#words.say(`meetings.standing.${this.standing()}`));
}

const ICONS = {
  planned: CalendarClock,
  overdue: CalendarCheck,
  cancelled: CalendarX,
  none: FileQuestion,
  draft: FilePen,
  approved: FileCheck,
};
