import { Component, computed, effect, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import { PageTitles } from '../shell/page-titles';
import { QuarterNav } from '../shell/quarter-nav';
import { EmptyState } from '../ui/empty-state';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { DeliveryApi } from './delivery-api';
import { LatenessTable } from './lateness-table';

/** What is late in a quarter: by organisation and by district, with the punctuality of the last quarters. */
@Component({
  selector: 'gb-lateness-page',
  imports: [EmptyState, LatenessTable, LoadFailed, Loading, QuarterNav, TranslocoPipe],
  host: { class: 'gb-page' },
  templateUrl: './lateness-page.html',
  styles: `
    .gb-lead {
      margin-block: var(--gb-space-3);
    }
    section + section {
      margin-block-start: var(--gb-space-6);
    }
    h2 {
      padding-block-end: var(--gb-space-2);
    }
  `,
})
export class LatenessPage {
  readonly #words = inject(Words);
  protected readonly format = inject(FigureFormat);

  /** From the address. */
  readonly quartal = input.required<string>();

  protected readonly resource = inject(DeliveryApi).lateness(() => this.quartal());
  protected readonly board = lastLoaded(this.resource);
  protected readonly parts = computed(() => {
    const board = this.board();
    if (board === undefined) return [];
    const parts = [
      { by: 'organisation' as const, rows: board.byOrganisation },
      { by: 'district' as const, rows: board.byDistrict },
    ];
    return parts.filter(({ rows }) => rows.length > 0);
  });
  /** How much is late at how many organisations. Each delivery is owed by one, or by none. */
  protected readonly lead = computed(() => {
    const rows = this.board()?.byOrganisation ?? [];
    const late = rows.filter((row) => row.late > 0);
    const quarter = this.format.period(this.quartal());
    const sum = late.reduce((all, row) => all + row.late, 0);
    const organisations = late.filter(({ organisation }) => organisation !== null).length;
    return [
      this.#words.count('quarters.lateness.lead', sum, { quarter }),
      ...(organisations === 0 ? [] : [this.#words.count('quarters.lateness.spread', organisations)]),
    ].join(' ');
  });

  constructor() {
    const titles = inject(PageTitles);
    effect(() => {
      titles.name('quarters.lateness.titleOf', { quarter: this.format.period(this.quartal()) });
    });
  }
}
