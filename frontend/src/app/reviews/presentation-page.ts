import { Component, computed, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { ChevronLeft, ChevronRight } from 'lucide';
import type { Review } from '#contract/review.ts';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import { Attempt } from '../shell/attempt';
import { Context } from '../shell/context';
import { OpenForms } from '../shell/open-forms';
import { PageTitles } from '../shell/page-titles';
import { RefusedMessage } from '../shell/refused-message';
import { keepOnClosing, type WithChanges } from '../shell/unsaved-changes';
import { focusNext } from '../ui/focus-next';
import { Icon } from '../ui/icon';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { DecideForm } from './decide-form';
import { halfMinutes } from './half-minutes';
import { PostponeForm } from './postpone-form';
import { presentationAsk } from './presentation-key';
import { ReviewApi } from './review-api';
import { ReviewFactsView } from './review-facts';
import { ReviewStateChip } from './review-state-chip';
import { ReviewWords } from './review-words';
import { timeLeft } from './time-left';

/** The review on the wall of the meeting room: one item a screen, led by the keyboard or a remote. */
@Component({
  selector: 'gb-presentation-page',
  imports: [
    DecideForm,
    Icon,
    LoadFailed,
    Loading,
    PostponeForm,
    RefusedMessage,
    ReviewFactsView,
    ReviewStateChip,
    RouterLink,
    TranslocoPipe,
  ],
  providers: [OpenForms],
  host: { '(window:keydown)': 'follow($event)' },
  templateUrl: './presentation-page.html',
  styleUrl: './presentation-page.scss',
})
export class PresentationPage implements WithChanges {
  readonly #api = inject(ReviewApi);
  readonly #words = inject(ReviewWords);
  readonly #texts = inject(Words);
  readonly #router = inject(Router);
  readonly #openForms = inject(OpenForms);
  readonly #context = inject(Context);
  readonly #attempt = new Attempt();
  readonly #focus = focusNext();
  readonly #now = halfMinutes();
  protected readonly format = inject(FigureFormat);
  protected readonly icons = { back: ChevronLeft, next: ChevronRight };

  /** From the address. */
  readonly quartal = input.required<string>();

  protected readonly resource = this.#api.review(() => this.quartal());
  protected readonly review = lastLoaded(this.resource);
  /** Whether also what was not chosen is shown. */
  protected readonly all = signal(false);
  /** What was chosen since the page was opened: as time goes on less of it is, and nothing leaves the wall by itself. */
  readonly #chosen = linkedSignal<readonly string[], ReadonlySet<string>>({
    source: () => (this.review()?.items ?? []).filter(({ chosen }) => chosen).map(({ key }) => key),
    computation: (keys, before) => new Set([...(before?.value ?? []), ...keys]),
  });
  protected readonly items = computed(() => (this.review()?.items ?? []).filter(({ key }) => this.all() || this.#chosen().has(key)));
  /** How many items were not chosen. */
  protected readonly others = computed(() => (this.review()?.items ?? []).filter(({ key }) => !this.#chosen().has(key)).length);
  /** Stays with its item while others come and go. */
  protected readonly at = linkedSignal<readonly string[], number>({
    source: () => this.items().map(({ key }) => key),
    computation: (keys, before) => {
      const place = before === undefined ? -1 : keys.indexOf(before.source[before.value] ?? '');
      return place === -1 ? Math.min(before?.value ?? 0, Math.max(0, keys.length - 1)) : place;
    },
  });
  protected readonly item = computed(() => this.items()[this.at()]);
  protected readonly params = computed(() => this.#context.params());
  protected readonly why = computed(() => {
    const item = this.item();
    return item === undefined ? '' : this.#words.why(item);
  });
  protected readonly nothing = computed(() => {
    const review = this.review();
    return review === undefined ? '' : this.#words.worth(review);
  });
  protected readonly otherWords = computed(() =>
    this.all() ? this.#texts.say('reviews.presentation.chosen') : this.#texts.count('reviews.presentation.all', this.others()),
  );
  protected readonly time = computed(() => {
    const meeting = this.review()?.meeting;
    return meeting == null ? '' : this.#words.time(timeLeft(meeting, this.#now()));
  });
  protected readonly opened = signal<'decide' | 'postpone' | undefined>(undefined);
  protected readonly busy = this.#attempt.busy;
  protected readonly refusal = this.#attempt.refusal;
  protected readonly refusedWords = { at: 'reviews.refused', paths: new Set<string>() };
  protected readonly mayHandle = computed(() => this.review()?.permitted.handle === true && !this.isDecided());
  protected readonly isDecided = computed(() => this.item()?.state === 'decided' && this.item()?.decision !== null);

  constructor() {
    keepOnClosing(this);
    const titles = inject(PageTitles);
    effect(() => {
      titles.name('reviews.titleOf', { quarter: this.format.period(this.quartal()) });
    });
  }

  hasChanges(): boolean {
    return this.#openForms.haveChanges();
  }

  protected go(to: number): void {
    this.#attempt.forget();
    this.at.set(Math.min(Math.max(to, 0), Math.max(0, this.items().length - 1)));
  }

  protected follow(event: KeyboardEvent): void {
    // Who types in a form means the form; Escape closes it.
    if (this.opened() !== undefined) {
      if (event.key === 'Escape') this.close();
      return;
    }
    const ask = presentationAsk(event, this.at(), this.items().length);
    if (ask === undefined) return;
    event.preventDefault();
    if (ask === 'leave') void this.#router.navigate(['/quartal', this.quartal(), 'durchsicht'], { queryParams: this.params() });
    else if (typeof ask === 'object') this.go(ask.to);
    else if (ask === 'all') this.toggle();
    else if (this.mayHandle() && !this.busy()) {
      if (ask === 'discussed') void this.discuss();
      else this.open(ask);
    }
  }

  protected toggle(): void {
    if (this.others() > 0) this.all.update((all) => !all);
  }

  protected open(form: 'decide' | 'postpone'): void {
    this.#attempt.forget();
    this.opened.set(form);
    this.#focus('gb-decide-form textarea', 'gb-postpone-form select');
  }

  protected close(): void {
    this.opened.set(undefined);
    this.#focus('h1');
  }

  protected keep(review: Review): void {
    this.resource.set(review);
    this.close();
  }

  protected async discuss(): Promise<void> {
    const item = this.item();
    if (item === undefined || item.state === 'discussed') return;
    const { key, version } = item;
    await this.#attempt.make(async () => {
      this.resource.set(await this.#api.handle(this.quartal(), { key, version, state: 'discussed' }));
    });
  }
}
