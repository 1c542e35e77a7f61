import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MeetingRow } from '#contract/meeting.ts';
import { MeetingMark } from '../agendas/meeting-mark';
import { MeetingWords } from '../agendas/meeting-words';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import { Context } from '../shell/context';

/** A meeting as a row of the list, its day as on a calendar: which body, when and where, what was on, who came, how the minutes stand. */
@Component({
  selector: 'li[gb-meeting-row]',
  imports: [MeetingMark, RouterLink],
  host: { '[class.cancelled]': "row().state === 'cancelled'" },
  templateUrl: './meeting-list-row.html',
  styleUrl: './meeting-list-row.scss',
})
export class MeetingListRow {
  readonly #words = inject(Words);
  protected readonly words = inject(MeetingWords);
  protected readonly format = inject(FigureFormat);
  protected readonly context = inject(Context);

  readonly row = input.required<MeetingRow>();

  protected readonly dayNumber = computed(() => Number(this.row().heldOn.slice(8)));
  protected readonly where = computed(() =>
    [this.row().title ?? '', this.words.times(this.row()), this.row().place ?? '', this.row().demo ? this.#words.say('bodies.demo') : '']
      .filter((part) => part !== '')
      .join(' · '),
  );
  protected readonly figures = computed(() => {
    const { items, plannedMinutes, members, recorded, represented, decisions, state } = this.row();
    if (state === 'cancelled') return [];
    return [
      items === 0
        ? this.#words.say('meetings.items.none')
        : this.#words.count('meetings.items', items) +
          (state === 'planned' && plannedMinutes > 0 ? `, ${this.words.minutes(plannedMinutes)}` : ''),
      ...(recorded === 0 ? [] : [this.#words.say('meetings.represented', { represented, members })]),
      ...(decisions === 0 ? [] : [this.#words.count('meetings.decisions', decisions)]),
    ];
  });
}
