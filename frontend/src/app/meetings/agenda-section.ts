import { Component, computed, effect, inject, input, linkedSignal, output, signal, untracked } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Archive, ListPlus, Plus } from 'lucide';
import type { AgendaItem } from '#contract/agenda-item.ts';
import type { MeetingDetail } from '#contract/meeting.ts';
import { AgendaApi } from '../agendas/agenda-api';
import { agendaSum, clockTimes } from '../agendas/agenda-clock';
import { AgendaItemForm } from '../agendas/agenda-item-form';
import { MeetingRefusals } from '../agendas/meeting-refusals';
import { MeetingWords } from '../agendas/meeting-words';
import { representedIn } from '../agendas/votes-hint';
import { movedBy } from '../format/moved-by';
import { Attempt } from '../shell/attempt';
import { RefusedMessage } from '../shell/refused-message';
import { ChoiceSearch } from '../ui/choice-search';
import { EmptyState } from '../ui/empty-state';
import { focusNext } from '../ui/focus-next';
import { FormMessage } from '../ui/form-message';
import { Icon } from '../ui/icon';
import { Popover } from '../ui/popover';
import { RowWays, waysAfterMove } from '../ui/row-ways';
import { AgendaItemCard } from './agenda-item-card';
import { phaseOf, takesMinutes } from './meeting-phase';
import { today } from '../format/today';

/** The agenda of a meeting with its running times, and from its day on what was said and decided. Whoever coordinates changes both here. */
@Component({
  selector: 'gb-agenda-section',
  imports: [AgendaItemCard, AgendaItemForm, ChoiceSearch, EmptyState, FormMessage, Icon, Popover, RefusedMessage, RowWays, TranslocoPipe],
  templateUrl: './agenda-section.html',
  styleUrl: './agenda-section.scss',
})
export class AgendaSection {
  readonly #api = inject(AgendaApi);
  readonly #refusals = inject(MeetingRefusals);
  readonly #focus = focusNext();
  readonly #words = inject(MeetingWords);
  protected readonly icons = { back: Archive, plus: Plus, backlog: ListPlus };
  protected readonly refusedWords = { at: 'meetings.refused', paths: new Set<string>() };

  readonly meeting = input.required<MeetingDetail>();
  /** Something else is stored now. */
  readonly changed = output<void>();

  readonly #phase = computed(() => phaseOf(this.meeting(), today()));
  protected readonly mayEdit = computed(() => this.meeting().permitted.edit && !['approved', 'cancelled'].includes(this.#phase()));
  protected readonly isLocked = computed(() => this.#phase() === 'approved');
  protected readonly takesMinutes = computed(() => takesMinutes(this.#phase()));
  protected readonly hasMinutes = computed(() => this.takesMinutes() || this.isLocked());
  /** In the order that somebody has just made, until it comes back stored. */
  protected readonly items = linkedSignal<readonly AgendaItem[]>(() => this.meeting().agenda);
  protected readonly rows = computed(() => {
    const times = clockTimes(this.meeting().begins, this.items());
    return this.items().map((item, at) => ({ item, clock: times[at] === undefined ? '' : this.#words.clock(times[at]) }));
  });
  protected readonly sum = computed(() => {
    const { begins, ends } = this.meeting();
    return this.#words.sum(agendaSum(begins, ends, this.items()));
  });
  protected readonly isOver = computed(() => {
    const { planned, available } = agendaSum(this.meeting().begins, this.meeting().ends, this.items());
    return available !== undefined && planned > available;
  });

  protected readonly represented = computed(() => representedIn(this.meeting()));

  protected readonly backlog = this.#api.backlog(() => (this.mayEdit() ? this.meeting().body.code : undefined));
  readonly #waiting = computed(() => (this.backlog.hasValue() ? (this.backlog.value()?.items ?? []) : []));
  protected readonly choices = computed(() =>
    this.#waiting().map(({ id, title, durationMinutes }) => ({
      code: id,
      name: title,
      note: durationMinutes === null ? '' : this.#words.minutes(durationMinutes),
    })),
  );

  protected readonly adds = signal(false);
  /** Read aloud after a move. */
  protected readonly moved = signal<{ readonly title: string; readonly to: number } | undefined>(undefined);
  protected readonly done = signal<{ readonly key: string; readonly title: string } | undefined>(undefined);
  /** What was taken from the backlog and is not drawn here yet: the focus waits for it. */
  readonly #awaited = signal<string | undefined>(undefined);
  readonly #attempt = new Attempt();
  readonly busy = this.#attempt.busy;
  /** A conflict has one sentence, whatever it is about. */
  protected readonly refusal = computed(() => {
    const refusal = this.#attempt.refusal();
    return refusal?.kind === 'conflict' ? { ...refusal, issues: [] } : refusal;
  });
  /** Why an item stays, where the server tells it. */
  protected readonly problems = computed(() =>
    this.#attempt.refusal()?.kind === 'conflict'
      ? []
      : (this.#attempt.refusal()?.issues.map((issue) => this.#refusals.sentence(issue)) ?? []),
  );

  constructor() {
    effect(() => {
      const id = this.#awaited();
      if (id === undefined || !this.items().some((item) => item.id === id)) return;
      untracked(() => this.#awaited.set(undefined));
      this.#focus(`[data-item="${id}"] gb-agenda-item-card .ways button`);
    });
  }

  protected open(): void {
    this.#forget();
    this.adds.set(true);
    this.#focus(':scope > gb-agenda-item-form input');
  }

  protected close(): void {
    this.adds.set(false);
    this.#focus('.add');
  }

  /** What was added, and the form for the next one: agendas are written item after item. */
  protected keep(): void {
    this.adds.set(false);
    this.reload();
    this.#focus('.add');
  }

  protected async move(at: number, step: -1 | 1): Promise<void> {
    const item = this.items()[at];
    if (item === undefined || this.busy()) return;
    this.#forget();
    this.items.set(movedBy(this.items(), at, step));
    this.moved.set({ title: item.title, to: at + step + 1 });
    this.#focus(...waysAfterMove(`[data-item="${item.id}"]`, step));
    const { id, version } = this.meeting();
    const stored = await this.#attempt.make(() => this.#api.order(id, { version, items: this.items().map((each) => each.id) }));
    if (!stored) this.items.set(this.meeting().agenda);
    else this.changed.emit();
  }

  /** Back to the backlog. */
  protected lay(item: AgendaItem): Promise<void> {
    return this.#do(async () => {
      await this.#api.change(item.id, { meeting: null, version: item.version });
      this.done.set({ key: 'meetings.item.laidBack', title: item.title });
      this.#focus('.add');
    });
  }

  protected take(id: string): Promise<void> {
    return this.#do(async () => {
      const item = this.#waiting().find((each) => each.id === id);
      if (item === undefined) return;
      await this.#api.change(id, { meeting: this.meeting().id, version: item.version });
      this.done.set({ key: 'meetings.item.taken', title: item.title });
      this.#awaited.set(id);
    });
  }

  protected reload(): void {
    this.#attempt.forget();
    this.backlog.reload();
    this.changed.emit();
  }

  #forget(): void {
    this.done.set(undefined);
    this.#attempt.forget();
  }

  async #do(work: () => Promise<void>): Promise<void> {
    this.done.set(undefined);
    if (!(await this.#attempt.make(work))) return;
    this.backlog.reload();
    this.changed.emit();
  }
}
