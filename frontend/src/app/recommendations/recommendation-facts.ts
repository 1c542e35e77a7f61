import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { RecommendationDetail } from '#contract/recommendation.ts';
import { FigureFormat } from '../format/figure-format';
import { Context } from '../shell/context';
import { ResponseChip } from '../ui/response-chip';
import { RecommendationNames } from './recommendation-names';

/** Where a recommendation comes from, for whom it is, and what it hangs together with, each with the reason where somebody gave one. */
@Component({
  selector: 'gb-recommendation-facts',
  imports: [ResponseChip, RouterLink, TranslocoPipe],
  templateUrl: './recommendation-facts.html',
  styleUrl: './recommendation-facts.scss',
})
export class RecommendationFacts {
  readonly recommendation = input.required<RecommendationDetail>();

  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);
  readonly #names = inject(RecommendationNames);

  /** What kind of source it is, whose, and of when. */
  protected readonly origin = computed(() => {
    const { kind, frameworkLevel, publisher, published } = this.recommendation().source;
    const level = frameworkLevel === null ? '' : ` (${this.#names.say(`recommendation.frameworkLevel.${frameworkLevel}`)})`;
    return [
      this.#names.say(`recommendation.sourceKind.${kind}`) + level,
      ...(publisher === null ? [] : [publisher]),
      ...(published === null ? [] : [this.#when(published)]),
    ].join(', ');
  });
  protected readonly field = computed(() => this.#names.field(this.recommendation().fieldOfAction));
  protected readonly groups = computed(() =>
    this.recommendation()
      .targetGroups.map((code) => this.#names.targetGroup(code))
      .join(', '),
  );
  protected readonly districts = computed(() => this.#names.districts(this.recommendation()));

  /** A year, a month or a day, as exactly as it is known. */
  #when(published: string): string {
    if (published.length === 4) return published;
    return published.length === 7 ? this.format.month(`${published}-01`) : this.format.date(published);
  }
}
