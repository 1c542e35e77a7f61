import { Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { elementWidth } from '../charts/element-width';
import { Words } from '../format/words';
import type { DecisionGroup } from './decision-groups';
import { DecisionTableRow } from './decision-row';

/** Below this width, in pixels, each decision is a card. */
const CARDS = 760;
/** As many of the settled as are shown before somebody asks for the others. */
const SETTLED_AT_FIRST = 20;

/** Decisions as a table, grouped by what has to be done; where there is little room each is a card. */
@Component({
  selector: 'gb-decision-table',
  imports: [DecisionTableRow, TranslocoPipe],
  host: { '[class.cards]': 'cards()' },
  templateUrl: './decision-table.html',
  styleUrls: ['../ui/grouped-table.scss', './decision-table.scss'],
})
export class DecisionTable {
  readonly groups = input.required<readonly DecisionGroup[]>();

  protected readonly words = inject(Words);
  protected readonly columns = ['meeting', 'responsible', 'state'] as const;
  readonly #width = elementWidth(1100);
  protected readonly cards = computed(() => this.#width() < CARDS);
  readonly #all = signal(false);
  protected readonly shown = computed(() =>
    this.groups().map(({ key, rows }) => ({
      key,
      count: rows.length,
      rows: key === 'settled' && !this.#all() ? rows.slice(0, SETTLED_AT_FIRST) : rows,
    })),
  );

  protected showAll(): void {
    this.#all.set(true);
  }
}
