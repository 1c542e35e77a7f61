import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Presentation } from 'lucide';
import type { ReviewItem } from '#contract/review.ts';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import { Context } from '../shell/context';
import { OpenForms } from '../shell/open-forms';
import { PageTitles } from '../shell/page-titles';
import { QuarterNav } from '../shell/quarter-nav';
import { keepOnClosing, type WithChanges } from '../shell/unsaved-changes';
import { EmptyState } from '../ui/empty-state';
import { FormMessage } from '../ui/form-message';
import { focusNext } from '../ui/focus-next';
import { Icon } from '../ui/icon';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { halfMinutes } from './half-minutes';
import { ReviewApi } from './review-api';
import { ReviewFold } from './review-fold';
import { ReviewItemCard, type Handled } from './review-item-card';
import { ReviewWords } from './review-words';
import { timeLeft } from './time-left';

const inParts = (items: readonly ReviewItem[]) =>
  [...Map.groupBy(items, ({ section }) => section)].map(([section, all]) => ({ section, items: all }));

/** What the steering group looks at in its meeting, and what it did. */
@Component({
  selector: 'gb-review-page',
  imports: [EmptyState, FormMessage, Icon, LoadFailed, Loading, QuarterNav, ReviewFold, ReviewItemCard, RouterLink, TranslocoPipe],
  providers: [OpenForms],
  host: { class: 'gb-page' },
  templateUrl: './review-page.html',
  styleUrls: ['../ui/object-page.scss', './review-page.scss'],
})
export class ReviewPage implements WithChanges {
  readonly #openForms = inject(OpenForms);
  readonly #words = inject(ReviewWords);
  readonly #texts = inject(Words);
  readonly #context = inject(Context);
  readonly #now = halfMinutes();
  readonly #focus = focusNext();
  protected readonly format = inject(FigureFormat);
  protected readonly icon = Presentation;

  /** From the address. */
  readonly quartal = input.required<string>();

  protected readonly resource = inject(ReviewApi).review(() => this.quartal());
  readonly #loaded = lastLoaded(this.resource);
  protected readonly review = computed(() => (this.#loaded()?.quarter === this.quartal() ? this.#loaded() : undefined));
  protected readonly params = computed(() => this.#context.params());
  readonly #left = computed(() => {
    const meeting = this.review()?.meeting;
    return meeting == null ? undefined : timeLeft(meeting, this.#now());
  });
  protected readonly lead = computed(() => {
    const review = this.review();
    return review === undefined ? '' : this.#words.lead(review, this.#left());
  });
  protected readonly planned = computed(() => {
    const planned = this.#left()?.planned ?? 0;
    return planned === 0 ? '' : this.#texts.count('reviews.time.planned', planned);
  });
  /** Part by part, that with the most pressing item first. */
  protected readonly chosen = computed(() => inParts(this.review()?.items.filter(({ chosen }) => chosen) ?? []));
  protected readonly worth = computed(() => {
    const review = this.review();
    return review === undefined ? '' : this.#words.worth(review);
  });
  /** What is not chosen, part by part. */
  protected readonly rest = computed(() => inParts(this.review()?.items.filter(({ chosen }) => !chosen) ?? []));
  /** What was done last, for who does not see it. */
  protected readonly said = signal('');

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

  /** Leads to the item where it stands now, and says aloud what was done. */
  protected take({ key, review }: Handled): void {
    this.resource.set(review);
    const item = review.items.find((each) => each.key === key);
    this.said.set(item === undefined ? '' : this.#words.done(item, review.items));
    this.#focus(`[data-item="${key}"] h4`, '#gb-review-more');
  }
}
