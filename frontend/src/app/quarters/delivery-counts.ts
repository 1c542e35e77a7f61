import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { DeliveryCounts } from '#contract/quarter-cycle.ts';
import { FigureFormat } from '../format/figure-format';
import { askedOf, without } from './delivery-sums';
import { QuarterLinks } from './quarter-links';

/** The states of a delivery with what the address of their list says; late ones are a part of those due and returned. */
const ROWS = [
  { key: 'approved', params: { state: 'approved' }, part: false },
  { key: 'submitted', params: { state: 'submitted' }, part: false },
  { key: 'returned', params: { state: 'returned' }, part: false },
  { key: 'due', params: { state: 'draft' }, part: false },
  { key: 'late', params: { state: 'draft', late: 'true' }, part: true },
] as const;

/** How many deliveries of a quarter are where, by kind: a bar, and the same as a table whose numbers lead to them. */
@Component({
  selector: 'gb-delivery-counts',
  imports: [RouterLink, TranslocoPipe],
  templateUrl: './delivery-counts.html',
  styleUrl: './delivery-counts.scss',
})
export class DeliveryCountsTable {
  readonly quarter = input.required<string>();
  readonly counts = input.required<DeliveryCounts>();
  /** Of these, the reports on measures; undefined while that is not known. */
  readonly reports = input<DeliveryCounts>();

  readonly #links = inject(QuarterLinks);
  readonly #format = inject(FigureFormat);

  readonly #columns = computed(() => {
    const all = { kind: undefined, counts: this.counts() };
    const reports = this.reports();
    if (reports === undefined) return [all];
    return [{ kind: 'report' as const, counts: reports }, { kind: 'value' as const, counts: without(this.counts(), reports) }, all];
  });
  protected readonly kinds = computed(() => this.#columns().map(({ kind }) => kind ?? 'all'));
  protected readonly rows = computed(() =>
    ROWS.map(({ key, params, part }) => ({
      key,
      part,
      cells: this.#columns().map(({ kind, counts }) => this.#cell(counts[key], { ...params, ...(kind && { kind }) })),
    })),
  );
  protected readonly sums = computed(() => this.#columns().map(({ counts }) => this.#format.number(askedOf(counts))));
  /** The parts of the bar, in percent of all. */
  protected readonly bar = computed(() => {
    const counts = this.counts();
    return ROWS.filter(({ part }) => !part).map(({ key }) => ({ key, share: (counts[key] / askedOf(counts)) * 100 }));
  });

  #cell(count: number, params: Readonly<Record<string, string>>) {
    return { text: this.#format.number(count), params: count === 0 ? undefined : { ...params, ...this.#links.params() } };
  }
}
