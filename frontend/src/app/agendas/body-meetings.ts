import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CalendarPlus, CalendarRange } from 'lucide';
import { today } from '../format/today';
import { Context } from '../shell/context';
import { EmptyState } from '../ui/empty-state';
import { Icon } from '../ui/icon';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { BacklogSection } from './backlog-section';
import { MeetingApi } from './meeting-api';
import { MeetingLine } from './meeting-line';

/** How many of each are listed on the page of a body. */
const COMING = 4;
const PAST = 4;

/** The meetings of a body on its page: the next ones, the last ones, and what waits in its backlog. */
@Component({
  selector: 'gb-body-meetings',
  imports: [BacklogSection, EmptyState, Icon, LoadFailed, Loading, MeetingLine, RouterLink, TranslocoPipe],
  templateUrl: './body-meetings.html',
  styleUrl: './body-meetings.scss',
})
export class BodyMeetings {
  readonly #api = inject(MeetingApi);
  readonly #today = today();
  protected readonly context = inject(Context);
  protected readonly icons = { one: CalendarPlus, series: CalendarRange };

  /** Code of the body. */
  readonly body = input.required<string>();
  readonly mayEdit = input(false);

  protected readonly coming = this.#api.meetings(() => ({ body: this.body(), from: this.#today, order: 'soonest' }), 60);
  readonly #past = this.#api.meetings(() => ({ body: this.body(), to: this.#before(), order: 'latest' }), PAST);
  readonly #comingShown = lastLoaded(this.coming);
  readonly #pastShown = lastLoaded(this.#past);

  /** Those on whose agenda something can still be put. */
  protected readonly planned = computed(() => (this.#comingShown()?.items ?? []).filter(({ state }) => state === 'planned'));
  protected readonly lists = computed(() => {
    const coming = this.#comingShown();
    const past = this.#pastShown();
    if (coming === undefined || past === undefined) return undefined;
    return [
      { key: 'coming', total: coming.total, items: coming.items.slice(0, COMING) },
      { key: 'past', total: past.total, items: past.items },
    ].filter(({ items }) => items.length > 0);
  });
  protected readonly error = computed(() => this.coming.error() ?? this.#past.error());
  protected readonly params = computed(() => ({ ...this.context.params(), body: this.body() }));

  protected reload(): void {
    this.coming.reload();
    this.#past.reload();
  }

  /** Yesterday: the meeting of today is one to come. */
  #before(): string {
    const day = new Date(`${this.#today}T00:00:00Z`);
    day.setUTCDate(day.getUTCDate() - 1);
    return day.toISOString().slice(0, 10);
  }
}
