import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Pencil } from 'lucide';
import { CalendarFeeds } from '../calendars/calendar-feeds';
import { BodyMeetings } from '../agendas/body-meetings';
import { FigureFormat } from '../format/figure-format';
import { today } from '../format/today';
import { Words } from '../format/words';
import { askedDay } from '../shell/as-of';
import { Context } from '../shell/context';
import { ObjectHistory } from '../shell/object-history';
import { OpenForms } from '../shell/open-forms';
import { PageTitles } from '../shell/page-titles';
import { keepOnClosing, type WithChanges } from '../shell/unsaved-changes';
import { DayField } from '../ui/day-field';
import { Explain } from '../ui/explain';
import { Icon } from '../ui/icon';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { BodyApi } from './body-api';
import { BodyComposition } from './body-composition';
import { BodyFacts } from './body-facts';
import { SeatFigureWords } from './seat-figure-words';
import { SeatSection } from './seat-section';

/** One body as of a day: who sits there for whom, who is missing, how that compares with what was meant, and what it is for. */
@Component({
  selector: 'gb-body-page',
  imports: [
    BodyComposition,
    BodyFacts,
    BodyMeetings,
    CalendarFeeds,
    DayField,
    Explain,
    Icon,
    LoadFailed,
    Loading,
    ObjectHistory,
    RouterLink,
    SeatSection,
    TranslocoPipe,
  ],
  providers: [OpenForms],
  host: { class: 'gb-page' },
  templateUrl: './body-page.html',
  styleUrls: ['../ui/object-page.scss', './body-page.scss'],
})
export class BodyPage implements WithChanges {
  readonly #api = inject(BodyApi);
  readonly #router = inject(Router);
  readonly #words = inject(Words);
  readonly #figures = inject(SeatFigureWords);
  readonly #openForms = inject(OpenForms);
  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);
  protected readonly pencil = Pencil;
  protected readonly today = today();

  // From the address.
  readonly code = input.required<string>();
  readonly asOf = input<string>();

  /** The past day as of which the page is. */
  protected readonly day = computed(() => askedDay(this.asOf(), undefined, this.today));
  readonly #code = () => this.code();
  readonly #day = () => this.day();
  protected readonly resource = this.#api.body(this.#code, this.#day);
  protected readonly membershipResource = this.#api.memberships(this.#code, this.#day);
  readonly #compositionResource = this.#api.composition(this.#code, this.#day);
  protected readonly body = lastLoaded(this.resource);
  protected readonly memberships = lastLoaded(this.membershipResource);
  protected readonly composition = lastLoaded(this.#compositionResource);

  /** How its seats stand, and how often it meets. */
  protected readonly standing = computed(() => {
    const it = this.body();
    if (it === undefined) return '';
    const { seats, members } = it.figures;
    const day = this.day();
    const when = day === undefined ? '' : this.#words.say('bodies.lead.asOf', { date: this.format.date(day) });
    const sitting = seats === 0 ? this.#words.count('bodies.standing.members', members) : this.#figures.standing(it.figures);
    const meets = this.#words.say('bodies.standing.meets', { rhythm: this.#words.say(`bodies.rhythm.${it.rhythm}`) });
    const ended =
      it.validTo !== null && it.validTo < this.today
        ? this.#words.say('bodies.standing.ended', { date: this.format.date(it.validTo) })
        : meets;
    return `${when}${sitting}. ${ended}`;
  });
  /** What links to bodies take along. */
  protected readonly params = computed(() => {
    const day = this.day();
    return { ...this.context.params(), ...(day === undefined ? {} : { asOf: day }) };
  });

  /** Seats and memberships change without the row of the body, and stand in its history as well. */
  readonly #changes = signal(0);
  protected readonly historyVersion = computed(() => (this.body()?.version ?? 0) + this.#changes());

  constructor() {
    keepOnClosing(this);
    const titles = inject(PageTitles);
    effect(() => {
      const name = this.body()?.name;
      if (name !== undefined) titles.name('bodies.oneOf', { name });
    });
  }

  /** Whether anything was typed that is not stored. */
  hasChanges(): boolean {
    return this.#openForms.haveChanges();
  }

  /** Today stands in the address as nothing. */
  protected show(day: string): void {
    void this.#router.navigate([], {
      queryParams: { asOf: day === this.today ? null : day },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  protected reload(): void {
    this.#changes.update((count) => count + 1);
    this.resource.reload();
    this.membershipResource.reload();
    this.#compositionResource.reload();
  }
}
