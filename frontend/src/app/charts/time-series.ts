import {
  afterNextRender,
  Component,
  computed,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { LineChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent } from 'echarts/components';
import { init, use, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { FigureFormat, type Measure } from '../format/figure-format';
import { figuresIn, nearestPeriod, newestRead, periodAfterKey, periodsOf } from './read-period';
import { timeOf } from './series-points';
import { timeSeriesOptions } from './time-series-options';
import type { TargetPath, TimeEvent, TimeSeries } from './time-series-picture';

const MONTH = /^\d{4}-\d{2}$/;

use([LineChart, GridComponent, MarkLineComponent, SVGRenderer]);

/**
 * Lines over time. Pointer and arrow keys choose a period, whose figures stand below the picture and are read aloud. Only for the browser:
 * put it into a `@defer` block.
 */
@Component({
  selector: 'gb-time-series',
  imports: [TranslocoPipe],
  templateUrl: './time-series.html',
  styleUrl: './time-series.scss',
})
export class TimeSeriesChart {
  readonly series = input.required<readonly TimeSeries[]>();
  readonly measure = input.required<Measure>();
  /** What a screen reader calls the picture. */
  readonly label = input.required<string>();
  readonly targets = input<readonly TargetPath[]>([]);
  readonly breaks = input<readonly { readonly date: string; readonly label: string }[]>([]);
  readonly events = input<readonly TimeEvent[]>([]);
  /** Whether a figure is expected for every period; see `TimeSeriesPicture`. */
  readonly regular = input(true);
  readonly highlighted = input<string | null>(null);
  readonly height = input(360);
  /** The period that was pointed at last. */
  readonly periodRead = output<string>();

  protected readonly format = inject(FigureFormat);
  readonly #transloco = inject(TranslocoService);
  protected readonly plot = viewChild.required<ElementRef<HTMLElement>>('plot');
  readonly #chart = signal<EChartsType | undefined>(undefined);
  readonly #width = signal(640);

  readonly #focused = signal<string | null>(null);
  protected readonly periods = computed(() => periodsOf(this.series()));
  /** The period whose figures stand below the picture: the one that is pointed at, else the newest with a figure. */
  protected readonly read = computed(() => this.#focused() ?? newestRead(this.series()));
  protected readonly figures = computed(() => {
    const period = this.read();
    return period === null ? [] : figuresIn(this.series(), period);
  });
  /** Filled by the keyboard only; a pointer that moves would make a screen reader stammer. */
  protected readonly spoken = signal('');

  constructor() {
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      const plot = this.plot().nativeElement;
      const chart = init(plot, null, { renderer: 'svg', width: plot.clientWidth, height: this.height() });
      const resize = new ResizeObserver(() => {
        if (plot.clientWidth === 0) return;
        chart.resize({ width: plot.clientWidth, height: this.height() });
        this.#width.set(plot.clientWidth);
      });
      resize.observe(plot);
      destroyed.onDestroy(() => {
        resize.disconnect();
        chart.dispose();
      });
      this.#width.set(plot.clientWidth);
      this.#chart.set(chart);
    });
    effect(() => this.#chart()?.setOption(this.#options(), { replaceMerge: ['series'] }));
  }

  readonly #options = computed(() =>
    timeSeriesOptions(
      {
        series: this.series(),
        targets: this.targets(),
        breaks: this.breaks(),
        events: this.events(),
        regular: this.regular(),
        highlighted: this.highlighted(),
        focused: this.#focused(),
        formatValue: (value, decimals) => this.format.number(value, decimals),
        // A month is easier to read as a word, and there are never many of them.
        formatPeriod: (period) => (MONTH.test(period) ? this.format.period(period) : this.format.periodShort(period)),
      },
      this.#width(),
      this.height(),
    ),
  );

  protected point(event: PointerEvent): void {
    const time = this.#chart()?.convertFromPixel({ xAxisIndex: 0 }, event.offsetX);
    if (typeof time === 'number') this.#focus(nearestPeriod(this.periods(), time));
  }

  protected leave(): void {
    this.#focused.set(null);
  }

  protected move(event: KeyboardEvent): void {
    if (event.key === 'Escape') return this.leave();
    const period = periodAfterKey(event.key, this.periods(), this.#focused());
    if (period === undefined) return;
    event.preventDefault();
    this.#focus(period);
    const figures = figuresIn(this.series(), period).map(({ series, value }) =>
      this.#transloco.translate('charts.namedFigure', { name: series.name, figure: this.format.figure(value, this.measure()) }),
    );
    const events = this.events()
      .filter((event) => event.period === period)
      .map(({ label }) => this.#transloco.translate('charts.event', { text: label }));
    this.spoken.set(
      this.#transloco.translate('charts.readPeriod', { period: this.format.period(period), figures: [...figures, ...events].join('; ') }),
    );
  }

  #focus(period: string | null): void {
    if (period === null || Number.isNaN(timeOf(period)) || period === this.#focused()) return;
    this.#focused.set(period);
    this.periodRead.emit(period);
  }
}
