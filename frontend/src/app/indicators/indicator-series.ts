import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { X } from 'lucide';
import { lastDay, period } from '#contract/period.ts';
import { TimeSeriesChart } from '../charts/time-series';
import { figuresOf, type TargetPath } from '../charts/time-series-picture';
import { valueAxis } from '../charts/value-axis';
import { FigureFormat } from '../format/figure-format';
import { DistrictHighlight } from '../shell/district-highlight';
import { FramePicture, FrameTable } from '../ui/figure-frame';
import { Icon } from '../ui/icon';
import { Loading } from '../ui/loading';
import { UniqueId } from '../ui/unique-id';
import { courseOf } from './figure-facts';
import { FigureText } from './figure-text';
import { MOST_COMPARED, toggled } from './indicator-choices';
import { IndicatorFigure } from './indicator-figure';
import { inTime, refOf } from './indicator-figures';
import { targetsOf } from './indicator-targets';
import type { ChangedChoices, IndicatorView, WantedFigures } from './indicator-view';
import { seriesLines } from './series-lines';

/** How an indicator has developed: the chosen place beside districts to compare with and the whole. */
@Component({
  selector: 'gb-indicator-series',
  imports: [FramePicture, FrameTable, Icon, IndicatorFigure, Loading, TimeSeriesChart, TranslocoPipe],
  templateUrl: './indicator-series.html',
  styleUrl: './indicator-series.scss',
})
export class IndicatorSeries {
  readonly view = input.required<IndicatorView>();
  readonly choose = output<ChangedChoices>();
  readonly csv = output<WantedFigures>();

  protected readonly format = inject(FigureFormat);
  protected readonly text = inject(FigureText);
  protected readonly highlight = inject(DistrictHighlight);
  readonly #transloco = inject(TranslocoService);
  protected readonly id = inject(UniqueId).next('gb-compare');
  protected readonly remove = X;

  protected readonly lines = computed(() => {
    const { indicator, table, place, whole, districts, choices } = this.view();
    return seriesLines({ kind: indicator.kind, table, place, whole, districts, compare: choices.compare });
  });
  /** Lines with a name: those of the table and of the reader's choice. */
  protected readonly named = computed(() => this.lines().filter(({ role }) => role !== 'context'));
  protected readonly periods = computed(() => inTime(new Set(this.named().flatMap(({ points }) => points.map((point) => point.period)))));
  protected readonly drawable = computed(() => new Set(this.lines().flatMap(({ points }) => points.map((point) => point.period))).size > 1);
  protected readonly heading = computed(() => {
    const { place, measure } = this.view();
    const course = courseOf(this.view().table.series(place.ref));
    if (
      this.view()
        .table.series(place.ref)
        .every(({ value }) => value === null)
    )
      return this.#say('indicator.series.without', { place: place.name });
    if (course === null) return this.#say('indicator.series.single', { place: place.name });
    return this.#say('indicator.series.finding', {
      place: place.name,
      from: this.format.period(course.first.period),
      change: this.format.change(course.change, measure),
    });
  });
  protected readonly targets = computed((): TargetPath[] => {
    const { targets, place, measure } = this.view();
    return targetsOf(targets, place.ref).map(({ baseline, value, date }) => ({
      from: baseline,
      to: { value, date },
      label: this.#say('indicator.series.target', { figure: this.format.figure(value, measure), year: date.slice(0, 4) }),
      short: this.#say('indicator.series.targetShort', { figure: this.format.plain(value, measure) }),
    }));
  });
  protected readonly breaks = computed(() => {
    const periods = inTime(new Set(this.lines().flatMap(({ points }) => points.map((point) => point.period))));
    const [first, last] = [periods[0], periods.at(-1)];
    if (first === undefined || last === undefined) return [];
    return this.view()
      .indicator.seriesBreaks.filter(({ date }) => date > period(first).start && date <= lastDay(period(last)))
      .map(({ date, note }, i) => ({
        date,
        label: this.#say('indicator.series.break', { number: String(i + 1) }),
        note: this.#say('indicator.series.breakNote', {
          number: String(i + 1),
          date: this.format.date(date),
          note: this.format.name(note),
        }),
      }));
  });
  protected readonly regular = computed(() => !['irregular', 'per_election'].includes(this.view().indicator.updateInterval));
  /** Says from where the axis runs when that is not zero. */
  protected readonly axisNote = computed(() => {
    const axis = valueAxis(figuresOf({ series: this.lines(), targets: this.targets() }));
    return axis.includesZero ? null : this.#say('indicator.series.axis', { from: this.format.figure(axis.min, this.view().measure) });
  });
  protected readonly sumNote = computed(() => {
    const { indicator, place, whole } = this.view();
    return indicator.kind === 'count' && place.ref !== whole.ref ? this.#say('indicator.series.sumLeftOut', { whole: whole.name }) : null;
  });
  protected readonly candidates = computed(() => {
    const { districts, choices, place } = this.view();
    return districts
      .filter(({ ref }) => ref !== place.ref && !choices.compare.includes(ref))
      .sort((a, b) => a.name.localeCompare(b.name, 'de', { numeric: true }));
  });
  protected readonly compared = computed(() => this.named().filter(({ role }) => role === 'compared'));
  protected readonly full = computed(() => this.view().choices.compare.length >= MOST_COMPARED);
  protected readonly notes = computed(() => [...this.breaks().map(({ note }) => note), this.axisNote(), this.sumNote()]);
  protected readonly figures = computed(() => {
    const refs = new Set(this.lines().map(({ ref }) => ref));
    return this.view().table.all.filter((figure) => refs.has(refOf(figure)));
  });
  protected readonly subtitle = computed(() => this.text.measure(this.view().name, this.view().measure.unit));

  protected toggle(ref: string): void {
    if (ref === '') return;
    const compare = toggled(this.view().choices.compare, ref);
    this.choose.emit({ compare: compare.length === 0 ? null : compare.join(',') });
  }

  #say(key: string, params: Readonly<Record<string, string>>): string {
    return this.#transloco.translate(key, params, this.format.language());
  }
}
