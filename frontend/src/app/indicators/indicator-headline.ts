import { booleanAttribute, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { DistrictResponse, LevelResponse } from '#contract/district.ts';
import type { OverviewRow } from '#contract/indicator-overview.ts';
import type { IndicatorResponse } from '#contract/indicator.ts';
import { FigureFormat } from '../format/figure-format';
import { AssessmentChip } from '../ui/assessment-chip';
import { DemoMark } from '../ui/demo-mark';
import { Explain } from '../ui/explain';
import { TrendMark } from '../ui/trend-mark';
import { extremesOf } from './figure-facts';
import { FigureProvenance } from './figure-provenance';
import { FigureText } from './figure-text';

/** What the indicator says about the place in the quarter: the finding as the page's title, the measure below it, the key figures in a line. */
@Component({
  selector: 'gb-indicator-headline',
  imports: [AssessmentChip, DemoMark, Explain, FigureProvenance, TranslocoPipe, TrendMark],
  templateUrl: './indicator-headline.html',
  styleUrl: './indicator-headline.scss',
})
export class IndicatorHeadline {
  readonly indicator = input.required<IndicatorResponse>();
  readonly field = input<string>();
  /** The row of the overview; absent while there is no value up to the quarter. */
  readonly row = input<OverviewRow>();
  /** Whether the row is still on its way, or could not be had: then there is no finding yet. */
  readonly waiting = input(false, { transform: booleanAttribute });
  readonly place = input.required<string>();
  readonly whole = input.required<string>();
  readonly quarter = input.required<string>();
  readonly compared = input<readonly DistrictResponse[]>([]);
  readonly level = input<LevelResponse>();
  /** All levels, to name the parts of the place. */
  readonly levels = input<readonly LevelResponse[]>([]);
  readonly nameOf = input.required<(ref: string) => string>();

  protected readonly format = inject(FigureFormat);
  protected readonly text = inject(FigureText);
  readonly #transloco = inject(TranslocoService);

  protected readonly name = computed(() => this.format.name(this.indicator().name));
  /** Whether there has never been a value: then the page is about the definition. */
  protected readonly never = computed(() => this.indicator().available.from === null);
  protected readonly finding = computed(() => {
    const row = this.row();
    const range = this.range();
    const place = this.place();
    if (this.never() || this.waiting()) return this.name();
    const value = row?.value ?? null;
    if (row !== undefined && value === null && range !== null) return range;
    if (row?.partial && value === null) return this.#say('indicator.finding.noWhole', { place });
    if (row === undefined || value === null)
      return this.#say('indicator.finding.none', { place, quarter: this.format.period(this.quarter()) });
    const figure = this.format.figure(value, row);
    const { change, comparedWith } = row.yearTrend;
    if (change === null || comparedWith === null) return this.#say('indicator.finding.figure', { place, figure });
    return this.#say('indicator.finding.changed', {
      place,
      figure,
      change: this.format.change(change, row),
      against: this.format.against(comparedWith),
    });
  });
  protected readonly measure = computed(() =>
    this.never() || this.waiting() ? this.format.unit(this.indicator().unit) : this.text.measure(this.name(), this.indicator().unit),
  );
  protected readonly range = computed(() => {
    const [row, level] = [this.row(), this.level()];
    if (row === undefined || level === undefined) return null;
    const names = new Map(this.compared().map(({ ref, name }) => [ref, this.format.name(name)]));
    const extremes = extremesOf(row.spread.items.map(({ district, value }) => ({ name: names.get(district) ?? district, value })));
    if (extremes === null || extremes.count < 2) return null;
    return this.#say('indicator.finding.range', {
      plural: this.format.name(level.plural),
      least: this.format.figure(extremes.lowest.value, row),
      lowest: extremes.lowest.name,
      most: this.format.figure(extremes.highest.value, row),
      highest: extremes.highest.name,
    });
  });
  /** The sentence below: how the districts differ, or why only they have values. */
  protected readonly lead = computed(() => {
    const row = this.row();
    if (this.range() === null || row === undefined) return null;
    if (row.value !== null) return this.range();
    return this.#say('indicator.finding.partsOnly', {
      place: this.place(),
      period: row.period === null ? '' : this.format.period(row.period),
    });
  });
  /** That a newer sum is on its way, and what holds until then. */
  protected readonly partial = computed(() => {
    const row = this.row();
    const partial = row?.partial ?? null;
    if (row === undefined || partial === null) return null;
    const { period, parts } = partial;
    const plural = this.levels().find(({ level }) => level === parts?.level)?.plural;
    const state = this.#say(parts === null ? 'indicator.partial.some' : 'indicator.partial.counted', {
      period: this.format.period(period),
      known: this.format.number(parts?.known ?? 0),
      expected: this.format.number(parts?.expected ?? 0),
      parts: plural === undefined ? this.#say('indicator.partial.parts', {}) : this.format.name(plural),
    });
    return `${state} ${this.#say(row.value === null ? 'indicator.partial.none' : 'indicator.partial.until', { place: this.place() })}`;
  });
  protected readonly named = computed(() => {
    const nameOf = this.nameOf();
    return (level: string, key: string): string => nameOf(`${level}:${key}`);
  });

  #say(key: string, params: Readonly<Record<string, string>>): string {
    return this.#transloco.translate(key, params, this.format.language());
  }
}
