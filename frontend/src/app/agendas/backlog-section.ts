import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Pencil, Plus, Trash2 } from 'lucide';
import type { AgendaItem } from '#contract/agenda-item.ts';
import type { MeetingRow } from '#contract/meeting.ts';
import { Attempt } from '../shell/attempt';
import { RefusedMessage } from '../shell/refused-message';
import { focusNext } from '../ui/focus-next';
import { FormMessage } from '../ui/form-message';
import { Icon } from '../ui/icon';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { Popover } from '../ui/popover';
import { AgendaApi } from './agenda-api';
import { agendaItemDraft, agendaItemOf } from './agenda-item-draft';
import { AgendaItemFacts } from './agenda-item-facts';
import { AgendaItemForm } from './agenda-item-form';
import { MeetingWords } from './meeting-words';

/** The backlog of a body: what is to be discussed and has no day yet. Whoever coordinates adds to it and puts items on an agenda. */
@Component({
  selector: 'gb-backlog-section',
  imports: [AgendaItemFacts, AgendaItemForm, FormMessage, Icon, LoadFailed, Loading, Popover, RefusedMessage, TranslocoPipe],
  templateUrl: './backlog-section.html',
  styleUrl: './backlog-section.scss',
})
export class BacklogSection {
  readonly #api = inject(AgendaApi);
  readonly #focus = focusNext();
  protected readonly words = inject(MeetingWords);
  protected readonly refusedWords = { at: 'meetings.refused', paths: new Set<string>() };
  protected readonly icons = { plus: Plus, pencil: Pencil, bin: Trash2 };

  /** Code of the body. */
  readonly body = input.required<string>();
  /** Meetings on whose agenda items can be put. */
  readonly meetings = input.required<readonly MeetingRow[]>();
  readonly mayEdit = input(false);
  /** An item went to an agenda. */
  readonly changed = output<void>();

  protected readonly resource = this.#api.backlog(() => this.body());
  readonly #shown = lastLoaded(this.resource);
  protected readonly items = computed(() => this.#shown()?.items);
  /** Whether the form for a new item is open, or that of which item. */
  protected readonly opened = signal<string | undefined>(undefined);
  protected readonly done = signal<{ readonly key: string; readonly title: string; readonly undo?: () => Promise<void> } | undefined>(
    undefined,
  );
  readonly #attempt = new Attempt();
  protected readonly busy = this.#attempt.busy;
  protected readonly refusal = this.#attempt.refusal;

  protected open(what: string): void {
    this.done.set(undefined);
    this.#attempt.forget();
    this.opened.set(what);
    this.#focus('gb-record-form input');
  }

  protected close(): void {
    const item = this.opened();
    this.opened.set(undefined);
    this.#focus(`[data-backlog="${item ?? ''}"] .ways button`, '.add');
  }

  protected keep(): void {
    this.close();
    this.reload();
  }

  protected put(item: AgendaItem, meeting: string): Promise<void> {
    return this.#do(async () => {
      await this.#api.change(item.id, { meeting, version: item.version });
      this.done.set({ key: 'meetings.backlog.put', title: item.title });
      this.#focus('.add');
    });
  }

  protected remove(item: AgendaItem): Promise<void> {
    return this.#do(async () => {
      await this.#api.remove(item);
      const undo = () => this.#api.add({ body: this.body() }, agendaItemOf(agendaItemDraft(item)));
      this.done.set({ key: 'meetings.backlog.removed', title: item.title, undo });
      this.#focus('gb-form-message button');
    });
  }

  protected takeBack(undo: () => Promise<void>): Promise<void> {
    return this.#do(async () => {
      await undo();
      this.done.set(undefined);
      this.#focus('.add');
    });
  }

  protected reload(): void {
    this.#attempt.forget();
    this.resource.reload();
    this.changed.emit();
  }

  async #do(work: () => Promise<void>): Promise<void> {
    this.done.set(undefined);
    if (await this.#attempt.make(work)) {
      this.resource.reload();
      this.changed.emit();
    }
  }
}
