import { DOCUMENT } from '@angular/common';
import { afterNextRender, Component, computed, effect, inject, Injector, input, linkedSignal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { ArrowLeft, ArrowRight, Pencil, Video } from 'lucide';
import { MeetingApi } from '../agendas/meeting-api';
import { MeetingMark } from '../agendas/meeting-mark';
import { MeetingWords } from '../agendas/meeting-words';
import { Invitations } from '../calendars/invitations';
import { FigureFormat } from '../format/figure-format';
import { today } from '../format/today';
import { Context } from '../shell/context';
import { followAnchor } from '../shell/follow-anchor';
import { ObjectHistory } from '../shell/object-history';
import { OpenForms } from '../shell/open-forms';
import { PageTitles } from '../shell/page-titles';
import { keepOnClosing, type WithChanges } from '../shell/unsaved-changes';
import { Icon } from '../ui/icon';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { AddendaList } from './addenda-list';
import { AgendaSection } from './agenda-section';
import { AttendanceApi } from './attendance-api';
import { AttendanceSection } from './attendance-section';
import { phaseOf } from './meeting-phase';
import { MeetingSheet } from './meeting-sheet';
import { MeetingSteps, type SheetKind } from './meeting-steps';

/** One meeting, from its agenda to the approved minutes: what is to be done now stands on top, all else below it in sections. */
@Component({
  selector: 'gb-meeting-page',
  imports: [
    AddendaList,
    AgendaSection,
    AttendanceSection,
    Icon,
    Invitations,
    LoadFailed,
    Loading,
    MeetingMark,
    MeetingSheet,
    MeetingSteps,
    ObjectHistory,
    RouterLink,
    TranslocoPipe,
  ],
  providers: [OpenForms],
  host: { class: 'gb-page' },
  templateUrl: './meeting-page.html',
  styleUrls: ['../ui/object-page.scss', './meeting-page.scss'],
})
export class MeetingPage implements WithChanges {
  readonly #openForms = inject(OpenForms);
  readonly #injector = inject(Injector);
  readonly #window = inject(DOCUMENT).defaultView;
  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);
  protected readonly words = inject(MeetingWords);
  protected readonly icons = { pencil: Pencil, before: ArrowLeft, after: ArrowRight, online: Video };

  /** From the address. */
  readonly id = input.required<string>();

  protected readonly resource = inject(MeetingApi).meeting(() => this.id());
  protected readonly attendanceResource = inject(AttendanceApi).of(() => this.id());
  protected readonly meeting = lastLoaded(this.resource);
  private readonly agenda = viewChild(AgendaSection);
  /** While the agenda is stored and read again the meeting that is shown is an older one: what is done to it would count as overtaken. */
  protected readonly settling = computed(() => this.agenda()?.busy() === true || this.resource.isLoading());
  protected readonly attendance = lastLoaded(this.attendanceResource);
  readonly #phase = computed(() => {
    const meeting = this.meeting();
    return meeting === undefined ? undefined : phaseOf(meeting, today());
  });
  protected readonly isCancelled = computed(() => this.#phase() === 'cancelled');
  /** What was held invites nobody any more. */
  protected readonly isOver = computed(() => this.meeting()?.state === 'held');
  /** On its day a meeting begins with who is there. */
  protected readonly order = computed(() =>
    this.meeting()?.heldOn === today() ? (['anwesenheit', 'tagesordnung'] as const) : (['tagesordnung', 'anwesenheit'] as const),
  );
  /** What the browser prints: what fits the phase, unless somebody has asked for the other sheet. */
  protected readonly sheet = linkedSignal<SheetKind>(() => (['write', 'approved'].includes(this.#phase() ?? '') ? 'minutes' : 'agenda'));

  constructor() {
    keepOnClosing(this);
    followAnchor(() => this.meeting());
    const titles = inject(PageTitles);
    effect(() => {
      const meeting = this.meeting();
      if (meeting !== undefined) titles.name('meetings.oneOf', { date: this.format.date(meeting.heldOn), body: meeting.body.name });
    });
  }

  /** Whether anything was typed or ticked that is not stored. */
  hasChanges(): boolean {
    return this.#openForms.haveChanges();
  }

  protected print(kind: SheetKind): void {
    this.sheet.set(kind);
    afterNextRender(() => this.#window?.print(), { injector: this.#injector });
  }

  protected reload(): void {
    this.resource.reload();
    this.attendanceResource.reload();
  }
}
