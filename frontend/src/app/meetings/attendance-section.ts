import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { UserCheck } from 'lucide';
import type { AttendanceList, AttendanceState, GuestAttendance, MemberAttendance } from '#contract/attendance.ts';
import type { MeetingDetail } from '#contract/meeting.ts';
import { MeetingRefusals } from '../agendas/meeting-refusals';
import { Words } from '../format/words';
import { today } from '../format/today';
import { keptFor } from '../shell/kept-for';
import { OpenForms } from '../shell/open-forms';
import { refusalOf, type Refusal } from '../shell/refusal';
import { RefusedMessage } from '../shell/refused-message';
import { EmptyState } from '../ui/empty-state';
import { focusNext } from '../ui/focus-next';
import { FormMessage } from '../ui/form-message';
import { Icon } from '../ui/icon';
import { changeOf, changesIn, countsOf, markOf, NOTHING_TICKED, withAllPresent, withMark, type Mark } from './attendance-draft';
import { AttendanceApi } from './attendance-api';
import { AttendanceGroups } from './attendance-groups';
import { AttendanceRow } from './attendance-row';
import { AttendanceWords } from './attendance-words';
import { GuestField } from './guest-field';
import { phaseOf, takesMinutes } from './meeting-phase';

/**
 * Who came: while minutes are taken, a row of four choices for each member, stored together with one button; else as a list. What was ticked
 * stays until it is stored, also when somebody else was faster or there is no connection.
 */
@Component({
  selector: 'gb-attendance-section',
  imports: [AttendanceGroups, AttendanceRow, EmptyState, FormMessage, GuestField, Icon, RefusedMessage, TranslocoPipe],
  templateUrl: './attendance-section.html',
  styleUrl: './attendance-section.scss',
})
export class AttendanceSection {
  readonly #api = inject(AttendanceApi);
  readonly #refusals = inject(MeetingRefusals);
  readonly #words = inject(Words);
  readonly #focus = focusNext();
  readonly #attendanceWords = inject(AttendanceWords);
  protected readonly icon = UserCheck;
  protected readonly refusedWords = { at: 'meetings.attendanceRefused', paths: new Set<string>() };

  readonly meeting = input.required<MeetingDetail>();
  readonly list = input.required<AttendanceList>();
  /** Something else is stored now, or has to be read anew. */
  readonly changed = output<void>();

  /** What was read, or what the last saving answered. */
  protected readonly current = linkedSignal<AttendanceList>(() => this.list());
  protected readonly draft = keptFor(
    () => this.meeting().id,
    () => NOTHING_TICKED,
  );
  readonly #phase = computed(() => phaseOf(this.meeting(), today()));
  protected readonly isAhead = computed(() => this.#phase() === 'prepare');
  protected readonly records = computed(() => this.meeting().permitted.edit && (this.isAhead() || takesMinutes(this.#phase())));
  protected readonly states = computed<readonly AttendanceState[]>(() =>
    this.isAhead() ? ['excused', 'not_recorded'] : ['present', 'excused', 'absent', 'not_recorded'],
  );
  /** Whether somebody has asked for the rows although nothing is missing in them. */
  readonly #changes = keptFor(
    () => this.meeting().id,
    () => false,
  );
  /** The rows are there while something is to be recorded; then a list tells who came. */
  protected readonly ticks = computed(
    () =>
      this.records() &&
      (this.changes() > 0 || this.#changes() || (!this.isAhead() && this.current().members.some(({ state }) => state === 'not_recorded'))),
  );
  protected readonly rows = computed(() => this.current().members.map((member) => ({ member, mark: markOf(member, this.draft()) })));
  protected readonly guests = computed(() => this.draft().guests ?? this.current().guests);
  protected readonly changes = computed(() => changesIn(this.draft()));
  protected readonly counts = computed(() => countsOf(this.current().members, this.draft()));
  protected readonly summary = computed(() => this.#attendanceWords.summary(this.counts()));
  protected readonly unsaved = computed(() => this.#words.count('meetings.attendance.unsaved', this.changes()));

  protected readonly busy = signal(false);
  protected readonly done = signal('');
  protected readonly problems = signal<readonly string[]>([]);
  protected readonly refusal = signal<Refusal | undefined>(undefined);

  constructor() {
    inject(OpenForms).add(() => this.changes() > 0);
  }

  protected change(): void {
    this.#forget();
    this.#changes.set(true);
    this.#focus('input[type=radio]:checked');
  }

  protected tick(member: MemberAttendance, mark: Mark): void {
    this.#forget();
    this.draft.update((draft) => withMark(draft, member, mark));
  }

  protected tickAll(): void {
    this.#forget();
    this.draft.update((draft) => withAllPresent(draft, this.current().members));
    // The button goes; the exceptions come next.
    this.#focus('.rows input:checked');
  }

  protected invite(guests: readonly GuestAttendance[]): void {
    this.#forget();
    this.draft.update((draft) => ({ ...draft, guests }));
  }

  protected discard(): void {
    this.#forget();
    this.draft.set(NOTHING_TICKED);
    this.#changes.set(false);
    this.#focus('.change', '.rows input');
  }

  protected async save(): Promise<void> {
    if (this.busy()) return;
    this.#forget();
    this.busy.set(true);
    try {
      const sent = this.draft();
      const { becameGuests, ...stored } = await this.#api.record(this.meeting().id, changeOf(sent, this.current().version));
      this.current.set(stored);
      // What was ticked while it was on its way waits for the next time.
      if (this.draft() === sent) this.draft.set(NOTHING_TICKED);
      const guests = becameGuests.length === 0 ? '' : ` ${this.#words.count('meetings.attendance.becameGuests', becameGuests.length)}`;
      this.done.set(this.#words.say('meetings.attendance.saved') + guests);
      this.#changes.set(false);
      this.#focus('.change', '.rows input');
      this.changed.emit();
    } catch (error) {
      this.#refuse(error);
    } finally {
      this.busy.set(false);
    }
  }

  #refuse(error: unknown): void {
    const refusal = refusalOf(error);
    if (refusal === undefined) throw error;
    this.problems.set(refusal.issues.map((issue) => this.#refusals.sentence(issue)));
    this.refusal.set(refusal.issues.length === 0 ? refusal : undefined);
    // What is stored now comes below what was ticked, so that it can be stored again at once.
    if (refusal.kind === 'conflict') this.changed.emit();
  }

  #forget(): void {
    this.done.set('');
    this.problems.set([]);
    this.refusal.set(undefined);
  }
}
