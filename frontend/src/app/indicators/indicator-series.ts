import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { X } from 'lucide';
import { TimeSeriesChart } from '../charts/time-series';
import { figuresOf, type TargetPath, type TimeEvent } from '../charts/time-series-picture';
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
import { isWithin, periodOfDay, sinceBreak } from './series-notes';

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
    const { place, measure, table } = this.view();
    const points = table.series(place.ref);
    if (points.every(({ value }) => value === null)) return this.#say('indicator.series.without', { place: place.name });
    // Figures from before a break are no beginning that those after it could be compared with.
    const broken = this.breaks().at(-1)?.date;
    const course = courseOf(broken === undefined ? points : sinceBreak(points, broken));
    if (course === null) return this.#say('indicator.series.single', { place: place.name });
    return this.#say(broken === undefined ? 'indicator.series.finding' : 'indicator.series.findingSinceBreak', {
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
  readonly #drawn = computed(() => inTime(new Set(this.lines().flatMap(({ points }) => points.map((point) => point.period)))));
  /** Breaks of the catalogue, and those that people noted. */
  protected readonly breaks = computed(() => {
    const { indicator, annotations } = this.view();
    const noted = annotations.flatMap(({ kind, date, text }) => (kind === 'series_break' ? { date, note: text } : []));
    return [...indicator.seriesBreaks, ...noted]
      .filter(({ date }) => isWithin(date, this.#drawn()))
      .sort((a, b) => a.date.localeCompare(b.date))
      .map(({ date, note }, i) => ({
        date,
        label: this.#say('indicator.series.break', { number: String(i + 1) }),
        note: this.#say('indicator.series.breakNote', {
          number: String(i + 1),
          date: this.format.date(date),
          note: this.#text(note),
        }),
      }));
  });
  protected readonly events = computed((): (TimeEvent & { readonly note: string })[] =>
    this.view()
      .annotations.filter(({ kind, date }) => kind === 'event' && isWithin(date, this.#drawn()))
      .flatMap(({ date, text }, i) => {
        const inPeriod = periodOfDay(date, this.#drawn());
        const label = this.#text(text);
        const number = String(i + 1);
        return inPeriod === undefined
          ? []
          : {
              date,
              period: inPeriod,
              label,
              short: this.#say('indicator.series.event', { number }),
              note: this.#say('indicator.series.eventNote', { number, date: this.format.date(date), note: label }),
            };
      }),
  );
  /** The rows of the table: the newest period first, with what happened in it. */
  protected readonly rows = computed(() => {
    const periods = this.periods();
    return periods.toReversed().map((written) => ({
      written,
      events: this.events().filter(({ date }) => periodOfDay(date, periods) === written),
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
  /** Sums that are not drawn, because parts are missing in them. */
  protected readonly leftOut = computed(() => {
    const { table } = this.view();
    const lines = this.named().flatMap(({ ref, name }) => {
      const periods = table.periodsOf(ref).filter((written) => table.figure(ref, written)?.incomplete === true);
      return periods.length === 0 ? [] : `${name} (${periods.map((written) => this.format.period(written)).join(', ')})`;
    });
    return lines.length === 0 ? null : this.#say('indicator.series.leftOut', { sums: lines.join('; ') });
  });
  protected readonly candidates = computed(() => {
    const { districts, choices, place } = this.view();
    return districts
      .filter(({ ref }) => ref !== place.ref && !choices.compare.includes(ref))
      .sort((a, b) => a.name.localeCompare(b.name, 'de', { numeric: true }));
  });
  protected readonly compared = computed(() => this.named().filter(({ role }) => role === 'compared'));
  protected readonly full = computed(() => this.view().choices.compare.length >= MOST_COMPARED);
  protected readonly notes = computed(() => [
    ...this.breaks().map(({ note }) => note),
    ...this.events().map(({ note }) => note),
    this.leftOut(),
    this.axisNote(),
    this.sumNote(),
  ]);
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

  #text({ de, en }: { readonly de: string; readonly en: string | null }): string {
    return this.format.name({ de, en: en ?? de });
  }

  #say(key: string, params: Readonly<Record<string, string>>): string {
    return this.#transloco.translate(key, params, this.format.language());
  }
}
