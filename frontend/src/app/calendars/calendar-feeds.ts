import { DOCUMENT } from '@angular/common';
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { CalendarPlus, Copy } from 'lucide';
import type { CalendarFeed, CalendarFeedMade } from '#contract/calendar.ts';
import { FigureFormat } from '../format/figure-format';
import { Attempt } from '../shell/attempt';
import { RefusedMessage } from '../shell/refused-message';
import { focusNext } from '../ui/focus-next';
import { FormMessage } from '../ui/form-message';
import { Icon } from '../ui/icon';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { UniqueId } from '../ui/unique-id';
import { CalendarApi } from './calendar-api';

/** "Kalender abonnieren": makes an address under which a program for calendars finds the meetings, and lists those there are. */
@Component({
  selector: 'gb-calendar-feeds',
  imports: [FormMessage, Icon, LoadFailed, RefusedMessage, TranslocoPipe],
  templateUrl: './calendar-feeds.html',
  styleUrl: './calendar-feeds.scss',
})
export class CalendarFeeds {
  readonly #api = inject(CalendarApi);
  readonly #clipboard = inject(DOCUMENT).defaultView?.navigator.clipboard;
  readonly #focus = focusNext();
  protected readonly format = inject(FigureFormat);
  protected readonly id = inject(UniqueId).next('gb-calendar');
  protected readonly icons = { add: CalendarPlus, copy: Copy };
  protected readonly words = { at: 'calendars.refused', paths: new Set(['body']) };
  protected readonly programs = ['outlook', 'thunderbird', 'phone'] as const;

  /** The body whose meetings it is about; without one all that concern the account. */
  readonly body = input<{ readonly code: string; readonly name: string } | undefined>();

  protected readonly resource = this.#api.feeds();
  readonly #loaded = lastLoaded(this.resource);
  /** On the page of a body, its own; else all. */
  protected readonly feeds = computed(() => {
    const code = this.body()?.code;
    return this.#loaded()?.items.filter((feed) => code === undefined || feed.body?.code === code);
  });
  /** The address that was just made, which is never shown again. */
  protected readonly made = linkedSignal<string | undefined, CalendarFeedMade | undefined>({
    source: () => this.body()?.code,
    computation: () => undefined,
  });
  protected readonly copied = signal<'yes' | 'no' | undefined>(undefined);
  protected readonly removed = signal(false);
  /** The one of which it is asked whether it shall go. */
  protected readonly asked = signal<string | undefined>(undefined);
  readonly #attempt = new Attempt();
  protected readonly busy = this.#attempt.busy;
  protected readonly refusal = this.#attempt.refusal;

  protected async add(): Promise<void> {
    this.#forget();
    const done = await this.#attempt.make(async () => {
      this.made.set(await this.#api.add(this.body()?.code ?? null));
    });
    if (!done) return;
    this.resource.reload();
    this.#focus(`#${this.id}-address`);
  }

  protected async copy(field: HTMLInputElement): Promise<void> {
    field.select();
    const done = await this.#clipboard?.writeText(field.value).then(
      () => true,
      () => false,
    );
    this.copied.set(done === true ? 'yes' : 'no');
  }

  protected ask(id: string): void {
    this.#forget();
    this.asked.set(id);
    this.#focus(`[data-feed="${id}"] button`);
  }

  protected keep(id: string): void {
    this.asked.set(undefined);
    this.#focus(`[data-feed="${id}"] button`);
  }

  protected async remove({ id }: CalendarFeed): Promise<void> {
    const done = await this.#attempt.make(async () => {
      await this.#api.remove(id);
    });
    if (!done) return;
    this.asked.set(undefined);
    if (this.made()?.id === id) this.made.set(undefined);
    this.removed.set(true);
    this.resource.reload();
    this.#focus('.add');
  }

  #forget(): void {
    this.#attempt.forget();
    this.copied.set(undefined);
    this.removed.set(false);
    this.asked.set(undefined);
  }
}
