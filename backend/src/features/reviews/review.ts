import type { ReviewFacts, ReviewItem, ReviewSection, ReviewState } from '#contract/review.ts';

export type { ReviewFacts, ReviewSection, ReviewState };

/** Facts of one kind of thing. */
export type FactsOf<Kind extends ReviewFacts['kind']> = Extract<ReviewFacts, { kind: Kind }>;

/** Something with the name that people know it by. */
export interface Named<Kind extends ReviewFacts['kind']> {
  readonly title: ReviewItem['title'];
  readonly facts: FactsOf<Kind>;
}

/** Everything that a review is put together from. Lists are in the order in which they are looked at. */
export interface ReviewMaterial {
  readonly indicators: readonly Named<'indicator'>[];
  /** Of those on which the quarter asks for a report. */
  readonly measures: readonly Named<'measure'>[];
  /** Open ones. */
  readonly decisions: readonly Named<'decision'>[];
  /** Those with a progress. */
  readonly recommendations: readonly Named<'recommendation'>[];
  readonly bodies: readonly Named<'body'>[];
}

/** Something to look at, before anybody handles it. */
export type ShownItem = Pick<ReviewItem, 'key' | 'section' | 'title' | 'facts'>;

/** What the meeting did with an item. */
export interface HandledItem extends Pick<ReviewItem, 'key' | 'state' | 'note' | 'postponedTo' | 'agendaItem' | 'decision' | 'version'> {
  readonly quarter: string;
  /** Whether the item of the agenda was made for it. */
  readonly madeAgendaItem: boolean;
  /** As it was shown when it was handled. */
  readonly shown: ShownItem;
  readonly by: string;
  /** A moment. */
  readonly at: string;
}
