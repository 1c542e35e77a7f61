import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { elementWidth } from '../charts/element-width';
import type { RecommendationGroup } from './recommendation-order';
import { RecommendationTableRow } from './recommendation-row';

/** Below this width, in pixels, each recommendation is a card. */
const CARDS = 760;

/** Recommendations as a table, in groups where they have names; where there is little room each is a card. */
@Component({
  selector: 'gb-recommendation-table',
  imports: [RecommendationTableRow, TranslocoPipe],
  host: { '[class.cards]': 'cards()' },
  templateUrl: './recommendation-table.html',
  styleUrls: ['../ui/grouped-table.scss', './recommendation-table.scss'],
})
export class RecommendationTable {
  readonly groups = input.required<readonly RecommendationGroup[]>();
  readonly caption = input.required<string>();
  /** Whether the groups are the sources, so that rows need not name them. */
  readonly bySource = input.required<boolean>();

  protected readonly columns = ['response', 'state', 'progress', 'measures', 'heard'] as const;
  readonly #width = elementWidth(1100);
  protected readonly cards = computed(() => this.#width() < CARDS);
}
