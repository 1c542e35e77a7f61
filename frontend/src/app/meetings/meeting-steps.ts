import { Component, computed, inject, input, output } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Check, Printer } from 'lucide';
import type { MeetingChange, MeetingDetail } from '#contract/meeting.ts';
import { MeetingApi } from '../agendas/meeting-api';
import { MeetingRefusals } from '../agendas/meeting-refusals';
import { FigureFormat } from '../format/figure-format';
import { today } from '../format/today';
import { Words } from '../format/words';
import { Attempt } from '../shell/attempt';
import { Context } from '../shell/context';
import { keptFor } from '../shell/kept-for';
import { RefusedMessage } from '../shell/refused-message';
import { focusNext } from '../ui/focus-next';
import { FormMessage } from '../ui/form-message';
import { Icon } from '../ui/icon';
import { AddendumForm } from './addendum-form';
import { ApprovalForm } from './approval-form';
import { CancelForm } from './cancel-form';
import { phaseOf } from './meeting-phase';

/** What can be printed. */
export type SheetKind = 'agenda' | 'minutes';

const STEPS = ['prepare', 'hold', 'approve'] as const;
const DONE = { cancelled: 0, prepare: 0, hold: 1, write: 2, approved: 3 } as const;

/** How far a meeting is, and what comes next: the one thing to do now, and beside it what else can be done. */
@Component({
  selector: 'gb-meeting-steps',
  imports: [AddendumForm, ApprovalForm, CancelForm, FormMessage, Icon, RefusedMessage, RouterLink, TranslocoPipe],
  templateUrl: './meeting-steps.html',
  styleUrl: './meeting-steps.scss',
})
export class MeetingSteps {
  readonly #api = inject(MeetingApi);
  readonly #router = inject(Router);
  readonly #refusals = inject(MeetingRefusals);
  readonly #words = inject(Words);
  readonly #format = inject(FigureFormat);
  readonly #context = inject(Context);
  readonly #focus = focusNext();
  protected readonly icons = { check: Check, print: Printer };
  protected readonly steps = STEPS;
  protected readonly refusedWords = { at: 'meetings.refused', paths: new Set<string>() };

  readonly meeting = input.required<MeetingDetail>();
  /** While the meeting becomes another one nothing can be done to it. */
  readonly settling = input(false);
  readonly printed = output<SheetKind>();
  /** Something else is stored now. */
  readonly changed = output<void>();

  protected readonly phase = computed(() => phaseOf(this.meeting(), today()));
  protected readonly done = computed(() => DONE[this.phase()]);
  /** Where the meeting stands, in a sentence. */
  protected readonly sentence = computed(() => {
    const it = this.meeting();
    switch (this.phase()) {
      case 'cancelled':
        return this.#words.say('meetings.now.cancelled', { reason: it.cancelReason ?? '' });
      case 'prepare':
        return this.#words.say(it.items === 0 ? 'meetings.now.prepareEmpty' : 'meetings.now.prepare');
      case 'hold':
        return this.#words.say(it.heldOn === today() ? 'meetings.now.today' : 'meetings.now.late');
      case 'write':
        return this.#words.say(it.minutesState === 'none' ? 'meetings.now.writeEmpty' : 'meetings.now.write');
      case 'approved':
        return this.#approval();
    }
  });
  protected readonly isToday = computed(() => this.meeting().heldOn === today());
  protected readonly opened = keptFor<string, 'cancel' | 'approve' | 'addendum' | undefined>(
    () => this.meeting().id,
    () => undefined,
  );
  readonly #attempt = new Attempt();
  protected readonly busy = computed(() => this.#attempt.busy() || this.settling());
  protected readonly refusal = this.#attempt.refusal;
  protected readonly problems = computed(() => this.refusal()?.issues.map((issue) => this.#refusals.sentence(issue)) ?? []);

  protected open(form: 'cancel' | 'approve' | 'addendum'): void {
    this.#attempt.forget();
    this.opened.set(form);
    this.#focus('gb-record-form :is(select, input, textarea)');
  }

  protected close(): void {
    const form = this.opened();
    this.opened.set(undefined);
    this.#focus(`[data-opens="${form ?? ''}"]`);
  }

  protected keep(): void {
    this.opened.set(undefined);
    this.changed.emit();
    this.#focus('.now :is(button, a)');
  }

  protected hold(): Promise<void> {
    return this.#change({ state: 'held' });
  }

  /** A cancelled meeting takes place after all, or one was said to be held by mistake. */
  protected planAgain(): Promise<void> {
    return this.#change({ state: 'planned', cancelReason: null });
  }

  protected async remove(): Promise<void> {
    const { body } = this.meeting();
    if (!(await this.#attempt.make(() => this.#api.remove(this.meeting())))) return;
    this.opened.set(undefined);
    await this.#router.navigate(['/sitzungen'], {
      queryParams: { ...this.#context.params(), body: body.code },
      queryParamsHandling: 'replace',
    });
  }

  async #change(change: MeetingChange): Promise<void> {
    const { id, version } = this.meeting();
    const work = async (): Promise<void> => {
      await this.#api.change(id, { ...change, version });
    };
    if (!(await this.#attempt.make(work))) return;
    this.changed.emit();
    this.#focus('.now :is(button, a)');
  }

  #approval(): string {
    const { approvedOn, approvedIn } = this.meeting();
    const on = this.#format.date(approvedOn ?? '');
    return approvedIn === null
      ? this.#words.say('meetings.now.approved', { on })
      : this.#words.say('meetings.now.approvedIn', { on, in: this.#format.date(approvedIn.heldOn) });
  }
}
