import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { lastDay, period } from '#contract/period.ts';
import type { BarReference } from '../charts/bar-layout';
import { abridged, ranked, type RankingOrder } from '../charts/ranking';
import { RankingBars } from '../charts/ranking-bars';
import { FigureFormat } from '../format/figure-format';
import { DistrictHighlight } from '../shell/district-highlight';
import { FramePicture, FrameTable } from '../ui/figure-frame';
import { countAbove, extremesOf } from './figure-facts';
import { FigureProvenance } from './figure-provenance';
import { commonFlag, FigureText } from './figure-text';
import { IndicatorFigure } from './indicator-figure';
import { soundValue } from './indicator-figures';
import { sharedTarget } from './indicator-targets';
import type { ChangedChoices, IndicatorView, WantedFigures } from './indicator-view';

/** More bars than these are shown on request. */
const MOST_BARS = 20;

/** The districts of a level beside each other, by value or by name, against the whole and the target. */
@Component({
  selector: 'gb-indicator-ranking',
  imports: [FigureProvenance, FramePicture, FrameTable, IndicatorFigure, RankingBars, TranslocoPipe],
  templateUrl: './indicator-ranking.html',
  styleUrl: './indicator-ranking.scss',
})
export class IndicatorRanking {
  readonly view = input.required<IndicatorView>();
  readonly choose = output<ChangedChoices>();
  readonly pick = output<string>();
  readonly csv = output<WantedFigures>();

  protected readonly format = inject(FigureFormat);
  protected readonly text = inject(FigureText);
  protected readonly highlight = inject(DistrictHighlight);
  readonly #transloco = inject(TranslocoService);
  protected readonly orders: readonly RankingOrder[] = ['value', 'name'];

  readonly #level = computed(() => this.view().level.level);
  /** Whether all bars are shown; a new level starts short again. */
  protected readonly all = linkedSignal({ source: this.#level, computation: () => false });

  /** What holds for all figures of the period. */
  protected readonly common = computed(() => {
    const { districts, table, period: written } = this.view();
    return commonFlag(districts.map(({ ref }) => table.figure(ref, written)));
  });
  protected readonly rows = computed(() => {
    const { districts, table, period, measure, choices } = this.view();
    const said = this.common();
    const rows = districts.map(({ ref, name }) => {
      const figure = table.figure(ref, period);
      return {
        ref,
        name,
        figure,
        value: soundValue(figure),
        text: this.text.short(figure, measure, said),
        spoken: this.text.of(figure, measure),
      };
    });
    return ranked(rows, choices.order);
  });
  protected readonly selected = computed(() => [this.view().place.ref, ...this.view().choices.compare]);
  protected readonly shown = computed(() =>
    this.all() ? { rows: this.rows(), omitted: 0 } : abridged(this.rows(), MOST_BARS, this.selected()),
  );
  protected readonly whole = computed(() => {
    const { table, whole, period } = this.view();
    return soundValue(table.figure(whole.ref, period));
  });
  protected readonly references = computed((): BarReference[] => {
    const { indicator, measure, whole, targets, period: written } = this.view();
    const value = this.whole();
    const target = sharedTarget(targets, whole.ref, lastDay(period(written)));
    // The whole is the sum of its districts' counts; beside them it would only shorten every bar.
    if (indicator.kind === 'count') return [];
    return [
      ...(value === null ? [] : [{ kind: 'whole' as const, value, label: `${whole.name} ${this.format.figure(value, measure)}` }]),
      ...(target === null
        ? []
        : [
            {
              kind: 'target' as const,
              value: target.value,
              label: this.#say('indicator.series.target', {
                figure: this.format.figure(target.value, measure),
                year: target.date.slice(0, 4),
              }),
            },
          ]),
    ];
  });
  protected readonly heading = computed(() => {
    const { level, whole, measure, indicator } = this.view();
    const plural = this.format.name(level.plural);
    const extremes = extremesOf(this.rows());
    const value = this.whole();
    if (extremes === null) return this.#say('indicator.map.nothing', { plural });
    if (value === null || indicator.kind === 'count')
      return this.#say('indicator.ranking.highest', {
        name: extremes.highest.name,
        figure: this.format.figure(extremes.highest.value, measure),
      });
    const count = countAbove(this.rows(), value);
    return this.#say('indicator.ranking.finding', {
      count: this.format.number(count),
      total: this.format.number(extremes.count),
      plural,
      whole: whole.name,
      figure: this.format.figure(value, measure),
    });
  });
  protected readonly subtitle = computed(() => {
    const { name, measure, period: written } = this.view();
    return this.#say('indicator.ranking.subtitle', { measure: this.text.measure(name, measure.unit), period: this.format.period(written) });
  });
  protected readonly figures = computed(() => this.rows().flatMap(({ figure }) => figure ?? []));
  protected readonly nameOf = computed(() => {
    const names = new Map([...this.view().districts, this.view().whole].map(({ ref, name }) => [ref, name]));
    return (level: string, key: string): string => names.get(`${level}:${key}`) ?? key;
  });

  protected difference(value: number | null): string {
    const whole = this.whole();
    return value === null || whole === null ? '–' : this.format.signed(value - whole, this.view().measure);
  }

  protected point(ref: string | null): void {
    if (ref === null) this.highlight.clear();
    else this.highlight.show(ref);
  }

  #say(key: string, params: Readonly<Record<string, string>>): string {
    return this.#transloco.translate(key, params, this.format.language());
  }
}
