import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AttendanceState, MemberAttendance } from '#contract/attendance.ts';
import { Words } from '../format/words';
import { UniqueId } from '../ui/unique-id';
import type { Mark } from './attendance-draft';
import { AttendanceWords } from './attendance-words';

/** A member with the four choices: Tab goes from row to row, arrow keys choose. */
@Component({
  selector: 'li[gb-attendance-row]',
  imports: [TranslocoPipe],
  templateUrl: './attendance-row.html',
  styleUrl: './attendance-row.scss',
})
export class AttendanceRow {
  readonly #words = inject(Words);
  protected readonly words = inject(AttendanceWords);
  protected readonly id = inject(UniqueId).next('gb-attendance');

  readonly member = input.required<MemberAttendance>();
  readonly mark = input.required<Mark>();
  /** What can be said: before the day of the meeting only that somebody is excused. */
  readonly states = input.required<readonly AttendanceState[]>();
  readonly ticked = output<Mark>();

  protected readonly facts = computed(() => {
    const { person, organisation, role, seat, votingRight } = this.member();
    return [
      ...(person === null ? [] : [organisation.name]),
      ...(role === 'member' ? [] : [this.#words.say(`bodies.role.${role}`)]),
      ...(seat === null ? [] : [seat]),
      ...(votingRight ? [] : [this.#words.say('bodies.withoutVote')]),
    ].join(' · ');
  });
  /** Asked only where somebody did not come and has a deputy. */
  protected readonly asksForDeputy = computed(() => {
    const { state } = this.mark();
    return this.member().deputy !== null && this.states().includes('absent') && (state === 'excused' || state === 'absent');
  });

  protected choose(state: AttendanceState): void {
    this.ticked.emit({ ...this.mark(), state });
  }
}
