import { Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Review, ReviewItem, ReviewState } from '#contract/review.ts';
import { FigureFormat } from '../format/figure-format';
import { Attempt } from '../shell/attempt';
import { Context } from '../shell/context';
import { RefusedMessage } from '../shell/refused-message';
import { focusNext } from '../ui/focus-next';
import { DecideForm } from './decide-form';
import { PostponeForm } from './postpone-form';
import { ReviewApi } from './review-api';
import { ReviewFactsView } from './review-facts';
import { linkOf } from './review-links';
import { ReviewStateChip } from './review-state-chip';
import { ReviewWords } from './review-words';

/** What was done with an item, and the review as it is then. */
export interface Handled {
  readonly key: string;
  readonly review: Review;
}

/** One thing to look at, and what the meeting does with it. */
@Component({
  selector: 'gb-review-item-card',
  imports: [DecideForm, PostponeForm, RefusedMessage, ReviewFactsView, ReviewStateChip, RouterLink, TranslocoPipe],
  templateUrl: './review-item-card.html',
  styleUrl: './review-item-card.scss',
})
export class ReviewItemCard {
  readonly #api = inject(ReviewApi);
  readonly #attempt = new Attempt();
  readonly #focus = focusNext();
  protected readonly format = inject(FigureFormat);
  readonly #context = inject(Context);

  readonly item = input.required<ReviewItem>();
  readonly review = input.required<Review>();
  /** The page leads on from there: the item may stand elsewhere then. */
  readonly changed = output<Handled>();
  readonly reload = output<void>();

  protected readonly opened = signal<'decide' | 'postpone' | undefined>(undefined);
  readonly #words = inject(ReviewWords);
  protected readonly why = computed(() => this.#words.why(this.item()));
  protected readonly link = computed(() => linkOf(this.item().facts));
  protected readonly params = computed(() => this.#context.params());
  protected readonly busy = this.#attempt.busy;
  protected readonly refusal = this.#attempt.refusal;
  protected readonly refusedWords = { at: 'reviews.refused', paths: new Set<string>() };

  protected open(form: 'decide' | 'postpone'): void {
    this.#attempt.forget();
    this.opened.set(form);
    this.#focus('gb-decide-form textarea', 'gb-postpone-form select');
  }

  protected close(): void {
    this.opened.set(undefined);
    this.#focus('.ways button');
  }

  protected keep(review: Review): void {
    this.opened.set(undefined);
    this.changed.emit({ key: this.item().key, review });
  }

  protected async handle(state: ReviewState): Promise<void> {
    const { key, version } = this.item();
    let review: Review | undefined;
    await this.#attempt.make(async () => {
      review = await this.#api.handle(this.review().quarter, { key, version, state });
    });
    if (review === undefined) this.#focus('.ways button');
    else this.changed.emit({ key, review });
  }
}
