import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { form, FormRoot, type TreeValidationResult } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { BodyNames } from '../agendas/body-names';
import { MeetingApi } from '../agendas/meeting-api';
import { MeetingRefusals } from '../agendas/meeting-refusals';
import { MeetingWords } from '../agendas/meeting-words';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import { today } from '../format/today';
import { Said } from '../memberships/network-refusals';
import { Context } from '../shell/context';
import { focusFirstError } from '../shell/first-error';
import { RefusedMessage } from '../shell/refused-message';
import { keepOnClosing, type WithChanges } from '../shell/unsaved-changes';
import { ChoiceField } from '../ui/choice-field';
import { FormMessage } from '../ui/form-message';
import { LoadFailed } from '../ui/load-failed';
import { TextField } from '../ui/text-field';
import { daysAfter } from './days-after';
import { PlannedMeetings } from './planned-meetings';
import { MOST_DAYS, seriesDays, seriesOf, seriesRules, wantedDays, type SeriesDay, type SeriesDraft } from './series-draft';

/** Adds several meetings at once: the rhythm of the body suggests the days, each can be left out or changed before they are stored. */
@Component({
  selector: 'gb-series-page',
  imports: [ChoiceField, FormMessage, FormRoot, LoadFailed, PlannedMeetings, RefusedMessage, RouterLink, TextField, TranslocoPipe],
  host: { class: 'gb-page' },
  templateUrl: './series-page.html',
  styleUrls: ['../ui/long-form.scss', './series-page.scss'],
})
export class SeriesPage implements WithChanges {
  readonly #api = inject(MeetingApi);
  readonly #router = inject(Router);
  readonly #refusals = inject(MeetingRefusals);
  readonly #bodies = inject(BodyNames).all();
  protected readonly words = inject(Words);
  protected readonly meetingWords = inject(MeetingWords);
  protected readonly format = inject(FigureFormat);
  protected readonly context = inject(Context);
  protected readonly refusedWords = { at: 'meetings.refused', paths: new Set<string>() };

  /** From the address: the body that it is for. */
  readonly body = input<string>();

  readonly #first = workday(daysAfter(today(), 14));
  readonly #empty = computed<SeriesDraft>(() => ({
    body: this.body() ?? '',
    first: this.#first,
    until: daysAfter(this.#first, ELEVEN_MONTHS),
    begins: '',
    ends: '',
    place: '',
    onlineLink: '',
  }));
  protected readonly draft = linkedSignal(() => this.#empty());
  protected readonly said = new Said();
  protected readonly form = form(this.draft, seriesRules, {
    submission: { action: async () => this.#save(), onInvalid: focusFirstError },
  });
  protected readonly bodies = computed(() =>
    this.#bodies()
      .filter(({ validTo }) => validTo === null || validTo >= this.#first)
      .map(({ code, name }) => ({ word: code, text: name })),
  );
  protected readonly rhythm = computed(() => this.#bodies().find(({ code }) => code === this.draft().body)?.rhythm);

  /** Days are asked for as soon as it is known of which body and when. */
  readonly #asked = computed(
    () => {
      const { body, first, until } = this.draft();
      return body === '' || !isDay(first) || !isDay(until) || until < first ? undefined : { body, first, until };
    },
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  protected readonly dates = this.#api.dates(() => this.#asked());
  readonly #dates = computed(() => (this.dates.hasValue() ? this.dates.value() : undefined));
  protected readonly days = linkedSignal<readonly SeriesDay[]>(() => seriesDays(this.#dates()));
  protected readonly taken = computed(
    () =>
      new Set(
        this.#dates()
          ?.items.filter(({ taken }) => taken)
          .map(({ heldOn }) => heldOn),
      ),
  );
  protected readonly wanted = computed(() => wantedDays(this.days()));
  protected readonly tooMany = computed(() => this.wanted().length > MOST_DAYS);
  protected readonly most = MOST_DAYS;
  readonly #stored = signal(false);

  constructor() {
    keepOnClosing(this);
  }

  hasChanges(): boolean {
    return !this.#stored() && JSON.stringify(this.draft()) !== JSON.stringify(this.#empty());
  }

  protected change(at: number, change: Partial<SeriesDay>): void {
    this.days.update((days) => days.map((day, index) => (index === at ? { ...day, ...change } : day)));
  }

  protected leave(): void {
    void this.#router.navigate(['/sitzungen'], { queryParams: this.context.params(), queryParamsHandling: 'replace' });
  }

  #save(): Promise<TreeValidationResult> {
    const { body, first, until, begins, ends, place, onlineLink } = this.form;
    if (this.wanted().length === 0 || this.tooMany()) return Promise.resolve(undefined);
    const fields = { body, first, until, begins, ends, place, onlineLink };
    return this.#refusals.send(
      async () => {
        await this.#api.addSeries(seriesOf(this.draft(), this.wanted()));
        this.#stored.set(true);
        await this.#router.navigate(['/sitzungen'], {
          queryParams: { ...this.context.params(), body: this.draft().body },
          queryParamsHandling: 'replace',
        });
      },
      Object.fromEntries(Object.entries(fields).map(([path, field]) => [path, { field }])),
      this.said,
    );
  }
}

/** So that a year of monthly meetings has twelve of them. */
const ELEVEN_MONTHS = 335;

/** The day itself, or the Monday after a weekend. */
const workday = (day: string): string => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 6 ? daysAfter(day, 2) : weekday === 0 ? daysAfter(day, 1) : day;
};

/** While a year is being typed the browser already tells years such as 0002. */
const isDay = (text: string): boolean => /^(19|20)\d{2}-\d{2}-\d{2}$/.test(text);
