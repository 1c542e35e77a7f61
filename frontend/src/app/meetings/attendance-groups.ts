import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AttendanceList, MemberAttendance } from '#contract/attendance.ts';
import { groupsOf } from './attendance-draft';
import { AttendanceWords } from './attendance-words';

/** Who came, who said before that they would not, who did not come, and on which seats nobody sat: to read, and to print. */
@Component({
  selector: 'gb-attendance-groups',
  imports: [TranslocoPipe],
  template: `
    <dl>
      @for (group of groups(); track group.state) {
        <dt>{{ (ahead() ? 'meetings.attendance.members' : 'meetings.attendanceGroup.' + group.state) | transloco }}</dt>
        <dd>
          <ul class="gb-plain">
            @for (member of group.members; track member.membership) {
              <li>{{ lineOf(member) }}</li>
            }
          </ul>
        </dd>
      }
      @if (list().guests.length > 0) {
        <dt>{{ 'meetings.attendance.guests' | transloco }}</dt>
        <dd>
          <ul class="gb-plain">
            @for (guest of list().guests; track $index) {
              <li>{{ words.guest(guest) }}</li>
            }
          </ul>
        </dd>
      }
      @if (list().vacantSeats.length > 0) {
        <dt>{{ 'meetings.attendance.vacantSeats' | transloco }}</dt>
        <dd>{{ list().vacantSeats.join(', ') }}</dd>
      }
    </dl>
  `,
  styles: `
    dl {
      display: grid;
      gap: var(--gb-space-1) var(--gb-space-5);
      margin: 0;
      font-size: var(--gb-size-s);
    }
    dt {
      font-weight: var(--gb-weight-strong);
    }
    dd {
      min-inline-size: 0;
      margin: 0 0 var(--gb-space-2);
      overflow-wrap: anywhere;
    }
    @media (min-width: 48rem), print {
      dl {
        grid-template-columns: 11rem minmax(0, 1fr);
      }
      ul {
        columns: 2;
        column-gap: var(--gb-space-5);
      }
      li {
        break-inside: avoid;
      }
    }
  `,
})
export class AttendanceGroups {
  protected readonly words = inject(AttendanceWords);

  readonly list = input.required<AttendanceList>();
  /** Whether the meeting is still to come: then the members stand there, not who came. */
  readonly ahead = input(false);

  protected readonly groups = computed(() => groupsOf(this.list()));

  protected lineOf(member: MemberAttendance): string {
    const deputy = this.words.deputy(member);
    return deputy === '' ? this.words.member(member) : `${this.words.member(member)} (${deputy})`;
  }
}
