import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { DistrictCollection } from '#contract/district.ts';
import { lastDay, period } from '#contract/period.ts';
import { FigureFormat } from '../format/figure-format';
import { AreaList } from '../map/area-list';
import { Choropleth } from '../map/choropleth';
import { CLASS_METHODS, classOf, FEWEST_CLASSES, MOST_CLASSES, suggestedLimits } from '../map/classify';
import { legendLimits } from '../map/legend-limits';
import { MapLegend } from '../map/map-legend';
import { PeriodSlider } from '../map/period-slider';
import { DistrictHighlight } from '../shell/district-highlight';
import { FramePicture, FrameTable } from '../ui/figure-frame';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { UniqueId } from '../ui/unique-id';
import { extremesOf } from './figure-facts';
import { commonFlag, FigureText } from './figure-text';
import { readLimits } from './indicator-choices';
import { IndicatorFigure } from './indicator-figure';
import { soundValue } from './indicator-figures';
import { sharedTarget } from './indicator-targets';
import type { ChangedChoices, IndicatorView, WantedFigures } from './indicator-view';
import { mapClasses } from './map-classes';

/** Boundaries as they are on their way. */
export interface BoundariesState {
  readonly value: DistrictCollection | undefined;
  readonly error: unknown;
}

/** Where an indicator is high and where it is low: the districts of a level in classes, period by period, with the same districts as a list. */
@Component({
  selector: 'gb-indicator-map',
  imports: [AreaList, Choropleth, FramePicture, FrameTable, IndicatorFigure, LoadFailed, Loading, MapLegend, PeriodSlider, TranslocoPipe],
  templateUrl: './indicator-map.html',
  styleUrls: ['../map/map-layout.scss', './indicator-map.scss'],
})
export class IndicatorMap {
  readonly view = input.required<IndicatorView>();
  readonly boundaries = input.required<BoundariesState>();
  readonly choose = output<ChangedChoices>();
  readonly pick = output<string>();
  readonly csv = output<WantedFigures>();
  readonly retry = output<void>();

  protected readonly format = inject(FigureFormat);
  protected readonly text = inject(FigureText);
  protected readonly highlight = inject(DistrictHighlight);
  readonly #transloco = inject(TranslocoService);
  protected readonly id = inject(UniqueId).next('gb-classes');
  protected readonly methods = CLASS_METHODS;
  protected readonly counts = Array.from({ length: MOST_CLASSES - FEWEST_CLASSES + 1 }, (_, i) => FEWEST_CLASSES + i);

  protected readonly day = computed(() => lastDay(period(this.view().period)));
  protected readonly target = computed(() => {
    const { targets, whole, indicator } = this.view();
    return indicator.direction === 'neutral' ? null : sharedTarget(targets, whole.ref, this.day());
  });
  /** What holds for all figures of the period. */
  protected readonly common = computed(() => {
    const { districts, table, period: written } = this.view();
    return commonFlag(districts.map(({ ref }) => table.figure(ref, written)));
  });
  protected readonly classes = computed(() => {
    const { table, districts, period, indicator, choices, measure } = this.view();
    const said = this.common();
    return mapClasses({
      table,
      districts,
      period,
      direction: indicator.direction,
      choices,
      target: this.target()?.value ?? null,
      textOf: (figure) => this.text.short(figure, measure, said),
    });
  });
  protected readonly centre = computed(() => {
    const { measure } = this.view();
    const target = this.target();
    if (this.classes().centre === 'target' && target !== null)
      return this.#say('indicator.map.aroundTarget', { figure: this.format.figure(target.value, measure) });
    return this.classes().centre === 'zero' ? this.#say('indicator.map.aroundZero', {}) : null;
  });
  protected readonly heading = computed(() => {
    const { measure, level } = this.view();
    const extremes = extremesOf(this.classes().areas);
    if (extremes === null) return this.#say('indicator.map.nothing', { plural: this.format.name(level.plural) });
    if (extremes.highest.value === extremes.lowest.value) return this.#say('indicator.map.same', { figure: extremes.highest.text });
    return this.#say('indicator.map.finding', {
      highest: extremes.highest.name,
      most: this.format.figure(extremes.highest.value, measure),
      lowest: extremes.lowest.name,
      least: this.format.figure(extremes.lowest.value, measure),
    });
  });
  protected readonly subtitle = computed(() => {
    const { name, measure, level } = this.view();
    return this.#say('indicator.map.subtitle', {
      measure: this.text.measure(name, measure.unit),
      plural: this.format.name(level.plural),
      period: this.format.period(this.view().period),
    });
  });
  /** Whether districts are left out because parts are missing in their sums. */
  protected readonly incompleteNote = computed(() => this.figures().some(({ incomplete }) => incomplete));
  protected readonly countNote = computed(() => this.view().indicator.kind === 'count');
  protected readonly selected = computed(() => [this.view().place.ref, ...this.view().choices.compare]);
  protected readonly drawn = computed(() => {
    const value = this.boundaries().value;
    return value === undefined || value.features.length === 0 ? null : value;
  });
  /** Districts that have no boundaries of their own and stand in the list only. */
  protected readonly undrawn = computed(() => {
    const drawn = new Set(this.drawn()?.features.map(({ id }) => id));
    return this.drawn() === null ? 0 : this.view().districts.filter(({ ref }) => !drawn.has(ref)).length;
  });
  /** Levels of larger districts: boundaries of these are published more often than those of small ones. */
  protected readonly largerLevels = computed(() => {
    const { levels, level } = this.view();
    return levels.slice(
      0,
      levels.findIndex((one) => one.level === level.level),
    );
  });
  protected readonly keys = computed(() => {
    const { classification, colours } = this.classes();
    const { decimals } = this.view().measure;
    const limits = legendLimits(classification.classes, decimals).map(({ from, to, last }, i) => ({
      fill: colours[i] ?? 'none',
      text: this.#limits(from, to, last),
    }));
    const hatched = (['missing', 'withheld'] as const)
      .filter((state) => this.classes()[state] > 0)
      .map((state) => ({ fill: state, text: this.#say(`map.legend.${state}`, {}) }));
    return [...limits, ...hatched];
  });
  protected readonly notes = computed(() => {
    const names = this.drawn()?.attribution.join('; ');
    return [this.centre(), names === undefined ? null : this.#say('indicator.map.boundaries', { names })];
  });
  protected readonly figures = computed(() => {
    const { table, districts, period: written } = this.view();
    return districts.flatMap(({ ref }) => table.figure(ref, written) ?? []);
  });
  protected readonly ownLimits = computed(() => {
    const { choices, measure } = this.view();
    return choices.limits.map((limit) => this.format.number(limit, measure.decimals)).join('; ');
  });
  protected readonly rows = computed(() =>
    [...this.classes().areas].sort(
      (a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity) || a.name.localeCompare(b.name, 'de', { numeric: true }),
    ),
  );

  protected classText(value: number | null): string {
    if (value === null) return '–';
    const { classification } = this.classes();
    const index = classOf(value, classification);
    const limits = legendLimits(classification.classes, this.view().measure.decimals)[index];
    return limits === undefined ? '–' : this.#limits(limits.from, limits.to, limits.last);
  }

  protected setMethod(method: string): void {
    const { choices, districts, table, period } = this.view();
    const values = districts.flatMap(({ ref }) => soundValue(table.figure(ref, period)) ?? []);
    const limits = choices.limits.length > 0 ? choices.limits : suggestedLimits(values, choices.classes);
    this.choose.emit({ method, limits: method === 'own' ? limits.join(',') : null });
  }

  protected setLimits(field: HTMLInputElement): void {
    const limits = readLimits(field.value);
    field.setCustomValidity(limits === null ? this.#say('indicator.map.badLimits', {}) : '');
    if (limits === null) field.reportValidity();
    else this.choose.emit({ limits: limits.join(',') });
  }

  protected point(ref: string | null): void {
    if (ref === null) this.highlight.clear();
    else this.highlight.show(ref);
  }

  #limits(from: number | null, to: number | null, last: boolean): string {
    const { decimals } = this.view().measure;
    const words = {
      from: from === null ? '' : this.format.number(from, decimals),
      to: to === null ? '' : this.format.number(to, decimals),
    };
    if (from === null && to === null) return this.#say('map.legend.all', {});
    if (from === null) return this.#say('map.legend.below', words);
    if (to === null) return this.#say('map.legend.above', words);
    return from === to ? words.from : this.#say(last ? 'map.legend.upTo' : 'map.legend.toBelow', words);
  }

  #say(key: string, params: Readonly<Record<string, string>>): string {
    return this.#transloco.translate(key, params, this.format.language());
  }
}
