import { inject, Service } from '@angular/core';
import type { GuestAttendance, MemberAttendance } from '#contract/attendance.ts';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import type { AttendanceCounts } from './attendance-draft';

/** What there is to say about who came, in words. */
@Service()
export class AttendanceWords {
  readonly #words = inject(Words);
  readonly #format = inject(FigureFormat);

  /** A name, or why there is none: then the organisation stands for it. */
  name(person: MemberAttendance['person']): string {
    if (person === null) return this.#words.say('bodies.noPerson');
    return person.name ?? this.#words.say('bodies.erasedPerson');
  }

  /** Who it is for whom: `Adile Muster, Verein Vielfalt`. */
  member({ person, organisation }: Pick<MemberAttendance, 'person' | 'organisation'>): string {
    return person === null ? organisation.name : `${this.name(person)}, ${organisation.name}`;
  }

  guest({ person, organisation }: GuestAttendance): string {
    return [person === null ? undefined : this.name(person), organisation?.name].filter((part) => part !== undefined).join(', ');
  }

  /** Whoever came instead of a member; nothing where nobody did. */
  deputy({ deputyCame, deputy }: Pick<MemberAttendance, 'deputyCame' | 'deputy'>): string {
    if (!deputyCame) return '';
    return this.#words.say('meetings.attendance.deputyFor', {
      name: deputy === null ? this.#words.say('bodies.role.deputy') : this.member(deputy),
    });
  }

  /** One sentence on who came: `9 von 13 anwesend oder vertreten: davon 1 vertreten, 2 entschuldigt, 2 nicht erfasst.` */
  summary({ members, present, deputies, excused, absent, open }: AttendanceCounts): string {
    if (open === members) return this.#words.say('meetings.attendance.nothing', { members: this.#format.number(members) });
    const parts = [
      ...(deputies === 0 ? [] : [this.#words.count('meetings.attendance.byDeputy', deputies)]),
      ...(excused === 0 ? [] : [this.#words.count('meetings.attendance.excused', excused)]),
      ...(absent === 0 ? [] : [this.#words.count('meetings.attendance.absent', absent)]),
      ...(open === 0 ? [] : [this.#words.count('meetings.attendance.open', open)]),
    ];
    const first = this.#words.say('meetings.attendance.represented', {
      represented: this.#format.number(present + deputies),
      members: this.#format.number(members),
    });
    return parts.length === 0 ? `${first}.` : `${first}: ${parts.join(', ')}.`;
  }
}
