import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { MeetingApi } from '../agendas/meeting-api';
import { FigureFormat } from '../format/figure-format';
import { today } from '../format/today';
import { Words } from '../format/words';
import type { QueryChange } from '../shell/address-filter';
import { Context } from '../shell/context';
import { Session } from '../shell/session';
import { EmptyState } from '../ui/empty-state';
import { focusNext } from '../ui/focus-next';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { daysAfter } from './days-after';
import { MEETINGS } from './meeting-filter';
import { MeetingFilters } from './meeting-filters';
import { MeetingListRow } from './meeting-list-row';
import { byMonth } from './month-groups';

/** As many of those that were as are shown before somebody asks for the others. */
const PAST_AT_FIRST = 24;

/** Sitzungen: those to come, then those that were, by month. Everything that narrows them stands in the address. */
@Component({
  selector: 'gb-meeting-list-page',
  imports: [EmptyState, LoadFailed, Loading, MeetingFilters, MeetingListRow, RouterLink, TranslocoPipe],
  host: { class: 'gb-page' },
  templateUrl: './meeting-list-page.html',
  styleUrls: ['../ui/list-page.scss', './meeting-list-page.scss'],
})
export class MeetingListPage {
  readonly #api = inject(MeetingApi);
  readonly #router = inject(Router);
  readonly #session = inject(Session);
  readonly #today = today();
  readonly #focus = focusNext();
  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);
  protected readonly words = inject(Words);

  // The query of the address.
  readonly text = input<string>();
  readonly body = input<string>();
  readonly state = input<string>();
  readonly minutes = input<string>();

  protected readonly filter = computed(() =>
    MEETINGS.read({ text: this.text(), body: this.body(), state: this.state(), minutes: this.minutes() }),
  );
  protected readonly isNarrowed = computed(() => MEETINGS.isNarrowed(this.filter()));
  /** Today's meeting is one to come. */
  readonly #coming = this.#api.meetings(() => ({ ...this.filter(), from: this.#today, order: 'soonest' }));
  readonly #past = this.#api.meetings(() => ({ ...this.filter(), to: daysAfter(this.#today, -1), order: 'latest' }));
  readonly #comingShown = lastLoaded(this.#coming);
  readonly #pastShown = lastLoaded(this.#past);

  readonly #allPast = signal(false);
  protected readonly parts = computed(() => {
    const coming = this.#comingShown();
    const past = this.#pastShown();
    if (coming === undefined || past === undefined) return undefined;
    const latest = this.#allPast() ? past.items : past.items.slice(0, PAST_AT_FIRST);
    return [
      { key: 'coming', total: coming.total, loaded: coming.items.length, folded: 0, months: byMonth(coming.items) },
      { key: 'past', total: past.total, loaded: past.items.length, folded: past.items.length - latest.length, months: byMonth(latest) },
    ];
  });
  protected readonly total = computed(() => this.parts()?.reduce((sum, { total }) => sum + total, 0));
  /** What comes next, and what still has to be done. */
  protected readonly lead = computed(() => {
    const next = this.#comingShown()?.items.find(({ state }) => state === 'planned');
    const past = this.#pastShown()?.items;
    if (past === undefined) return '';
    const open = past.filter(({ state, minutesState }) => state === 'held' && minutesState !== 'approved').length;
    return [
      next === undefined
        ? this.words.say('meetings.lead.noNext')
        : this.words.say('meetings.lead.next', { day: this.format.date(next.heldOn), body: next.body.name }),
      open === 0 ? '' : this.words.count('meetings.lead.open', open),
    ]
      .filter((part) => part !== '')
      .join(' ');
  });
  protected readonly stale = computed(() => !this.#coming.hasValue() || !this.#past.hasValue());
  protected readonly error = computed(() => this.#coming.error() ?? this.#past.error());
  protected readonly mayEdit = computed(() => this.#session.may('network.edit'));
  /** A new meeting is of the body that is looked at. */
  protected readonly params = computed(() => {
    const { body } = this.filter();
    return { ...this.context.params(), ...(body && { body }) };
  });

  /** Writes a choice into the address; a page back leads to the page before, not through every choice. */
  protected narrow(queryParams: QueryChange): void {
    void this.#router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected showOlder(): void {
    const first = this.#pastShown()?.items[PAST_AT_FIRST];
    this.#allPast.set(true);
    this.#focus(`[data-id="${first?.id}"] a`);
  }

  protected showAll(): void {
    this.narrow(MEETINGS.none);
  }

  protected readAgain(): void {
    this.#coming.reload();
    this.#past.reload();
  }
}
