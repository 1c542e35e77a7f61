import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AttendanceList } from '#contract/attendance.ts';
import type { MeetingDetail } from '#contract/meeting.ts';
import { clockTimes } from '../agendas/agenda-clock';
import { MeetingWords } from '../agendas/meeting-words';
import { FigureFormat } from '../format/figure-format';
import { AddendaList } from './addenda-list';
import { AttendanceGroups } from './attendance-groups';
import { DecisionWords } from './decision-words';
import type { SheetKind } from './meeting-steps';

/** A meeting on paper: as invitation with its agenda, or as minutes with who came and what was decided. Screens do not show it. */
@Component({
  selector: 'gb-meeting-sheet',
  imports: [AddendaList, AttendanceGroups, TranslocoPipe],
  host: { class: 'gb-prints-alone' },
  templateUrl: './meeting-sheet.html',
  styleUrl: './meeting-sheet.scss',
})
export class MeetingSheet {
  protected readonly words = inject(MeetingWords);
  protected readonly decisions = inject(DecisionWords);
  protected readonly format = inject(FigureFormat);

  readonly meeting = input.required<MeetingDetail>();
  readonly attendance = input.required<AttendanceList | undefined>();
  readonly kind = input.required<SheetKind>();

  protected readonly rows = computed(() => {
    const { begins, agenda } = this.meeting();
    const times = clockTimes(begins, agenda);
    return agenda.map((item, at) => ({ item, clock: times[at] === undefined ? '' : this.words.clock(times[at]) }));
  });
  protected readonly heading = computed(() => {
    if (this.kind() === 'agenda') return 'meetings.sheet.agenda';
    return this.meeting().minutesState === 'approved' ? 'meetings.sheet.minutes' : 'meetings.sheet.draft';
  });
}
