import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { CalendarArrowDown, Send } from 'lucide';
import type { Invitation, InvitationList, InvitationState } from '#contract/calendar.ts';
import type { MeetingState } from '#contract/meeting.ts';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import { Attempt } from '../shell/attempt';
import { keptFor } from '../shell/kept-for';
import { RefusedMessage } from '../shell/refused-message';
import { focusNext } from '../ui/focus-next';
import { FormMessage } from '../ui/form-message';
import { Icon } from '../ui/icon';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { CalendarApi, calendarOf } from './calendar-api';
import { InvitationMark } from './invitation-mark';

/** Those to whom an invitation would go. */
const DUE: readonly InvitationState[] = ['not_sent', 'outdated', 'failed'];

/** Who is invited to a meeting, whether that still holds, and the way to send invitations. Those who may not send are told who does. */
@Component({
  selector: 'gb-invitations',
  imports: [FormMessage, Icon, InvitationMark, LoadFailed, Loading, RefusedMessage, TranslocoPipe],
  templateUrl: './invitations.html',
  styleUrl: './invitations.scss',
})
export class Invitations {
  readonly #api = inject(CalendarApi);
  readonly #words = inject(Words);
  readonly #focus = focusNext();
  protected readonly format = inject(FigureFormat);
  protected readonly icons = { send: Send, file: CalendarArrowDown };
  protected readonly words = { at: 'calendars.refused', paths: new Set(['meeting', 'memberships']) };

  /** Id of the meeting. */
  readonly meeting = input.required<string>();
  /** Whether the person may send invitations. */
  readonly mayEdit = input(false);
  /** To one that was held nobody is invited any more; a cancelled one is called off at who was invited. */
  readonly state = input<MeetingState>('planned');
  /** Of the meeting: an invitation that names an earlier day is outdated. */
  readonly version = input<number>();

  protected readonly resource = this.#api.invitations(
    () => (this.mayEdit() ? this.meeting() : undefined),
    () => this.version(),
  );
  readonly #loaded = lastLoaded(this.resource);
  /** What was fetched, or what the last sending answered. */
  protected readonly list = linkedSignal<InvitationList | undefined>(() => this.#loaded());
  protected readonly file = computed(() => calendarOf(this.meeting()));
  /** Those to whom something would be sent now. */
  readonly #waiting = computed(
    () =>
      this.list()
        ?.items.filter((it) => this.#isDue(it))
        .map(({ membership }) => membership) ?? [],
  );
  protected readonly due = computed(() => (this.state() === 'held' ? 0 : this.#waiting().length));
  /** Where the words for sending stand. */
  protected readonly deed = computed(() => (this.state() === 'cancelled' ? 'calendars.callOff' : 'calendars.invite'));
  protected readonly asked = keptFor(
    () => this.meeting(),
    () => false,
  );
  protected readonly sent = keptFor<string, string>(
    () => this.meeting(),
    () => '',
  );
  readonly #attempt = new Attempt();
  protected readonly busy = this.#attempt.busy;
  protected readonly refusal = this.#attempt.refusal;

  protected readonly question = computed(() => this.#words.count(`${this.deed()}.ask`, this.due()));

  /** How many have one that holds, and whom none can reach. */
  protected readonly standing = computed(() => {
    const items = this.list()?.items ?? [];
    const of = (state: InvitationState): number => items.filter((it) => it.state === state).length;
    const parts = (['outdated', 'failed', 'no_address'] as const).filter((state) => of(state) > 0);
    return [
      this.#words.count('calendars.standing.sent', of('sent'), { all: this.format.number(items.length) }),
      ...parts.map((state) => this.#words.count(`calendars.standing.${state}`, of(state))),
    ].join(' ');
  });

  protected ask(): void {
    this.sent.set('');
    this.#attempt.forget();
    this.asked.set(true);
    this.#focus('.question .gb-button-primary');
  }

  protected dismiss(): void {
    this.asked.set(false);
    this.#focus('.send');
  }

  protected async send(): Promise<void> {
    const before = this.#waiting();
    const done = await this.#attempt.make(async () => {
      this.list.set(await this.#api.invite(this.meeting()));
    });
    if (!done) return;
    this.asked.set(false);
    const now = this.list()?.items.filter(({ membership }) => before.includes(membership)) ?? [];
    const reached = now.filter(({ state }) => state === 'sent').length;
    const failed = now.filter(({ state }) => state === 'failed').length;
    this.sent.set(
      [
        this.#words.count(`${this.deed()}.said`, reached),
        ...(failed === 0 ? [] : [this.#words.count('calendars.standing.failed', failed)]),
      ].join(' '),
    );
    this.#focus('.send', '.file');
  }

  #isDue({ state, sentAt }: Invitation): boolean {
    return DUE.includes(state) && (this.state() !== 'cancelled' || sentAt !== null);
  }
}
