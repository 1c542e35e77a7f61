import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { ClockAlert } from 'lucide';
import type { Review, ReviewItem } from '#contract/review.ts';
import { Sparkline } from '../charts/sparkline';
import { AssessmentChip } from '../ui/assessment-chip';
import { Icon } from '../ui/icon';
import { OutlookChip } from '../ui/outlook-chip';
import { ReviewWords } from './review-words';

/** What a thing is known by: its figure with the course, its state, and what there is to know beside, a sentence each. */
@Component({
  selector: 'gb-review-facts',
  imports: [AssessmentChip, Icon, OutlookChip, Sparkline, TranslocoPipe],
  templateUrl: './review-facts.html',
  styleUrl: './review-facts.scss',
})
export class ReviewFactsView {
  readonly #words = inject(ReviewWords);
  protected readonly alert = ClockAlert;

  readonly item = input.required<ReviewItem>();
  readonly review = input.required<Review>();
  /** How many pixels wide the course is. */
  readonly courseWidth = input(120);

  protected readonly facts = computed(() => this.item().facts);
  protected readonly figure = computed(() => this.#words.figure(this.facts()));
  protected readonly caption = computed(() => this.#words.caption(this.facts()));
  protected readonly sentences = computed(() => this.#words.sentences(this.item(), this.review()));
  protected readonly course = computed(() => {
    const facts = this.facts();
    if (facts.kind !== 'indicator') return undefined;
    const label = this.#words.course(facts);
    return label === undefined ? undefined : { label, points: facts.series };
  });
}
