import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { RecommendationPriority } from '#contract/priority-result.ts';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import { Context } from '../shell/context';
import { Explain } from '../ui/explain';

/** The place that a recommendation took in the rounds in which it was voted on, the latest first. */
@Component({
  selector: 'gb-priority-places',
  imports: [Explain, RouterLink, TranslocoPipe],
  template: `
    <ul class="gb-plain">
      @for (it of priorities(); track it.round.code) {
        <li>
          <a queryParamsHandling="replace" [routerLink]="['/priorisierungen', it.round.code]" [queryParams]="context.params()">{{
            it.round.title
          }}</a>
          <p>{{ outcome(it) }}</p>
          <span class="gb-small-line">
            {{
              'priorityRounds.ofRecommendation.closed'
                | transloco: { date: format.date(it.round.closedAt), voters: format.number(it.voters) }
            }}
            @if (it.rating !== null) {
              · <gb-explain topic="priorityRounds.mean" />
            }
          </span>
        </li>
      }
    </ul>
  `,
  styles: `
    li {
      padding-block: var(--gb-space-2);
      border-block-end: 1px solid var(--gb-line);
    }
    a {
      display: inline-block;
      min-block-size: 24px;
      overflow-wrap: anywhere;
    }
    p {
      margin: 0;
    }
  `,
})
export class PriorityPlaces {
  readonly #say = inject(Words);
  protected readonly format = inject(FigureFormat);
  protected readonly context = inject(Context);

  readonly priorities = input.required<readonly RecommendationPriority[]>();

  /** Its place and mean, and how many want it first; what fewer than five have answered is not told. */
  protected outcome({ rating, rank, ranked, picks, picked }: RecommendationPriority): string {
    const parts = [
      ...(rating === null
        ? []
        : [
            this.#say.say(`priorityRounds.ofRecommendation.${rank === null || ranked < 2 ? 'mean' : 'rank'}`, {
              rank: rank ?? 1,
              ranked,
              mean: this.format.number(rating.mean, 1),
              count: this.format.number(rating.count),
            }),
          ]),
      ...(picks === null || picked === null
        ? []
        : [
            this.#say.say('priorityRounds.ofRecommendation.picks', {
              picks: this.format.number(picks),
              picked: this.format.number(picked),
            }),
          ]),
    ];
    return parts.length === 0 ? this.#say.say('priorityRounds.ofRecommendation.withheld') : `${parts.join('; ')}.`;
  }
}
