import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { ObservationResponse } from '#contract/indicator.ts';
import type { BarReference } from '../charts/bar-layout';
import { BreakdownBars } from '../charts/breakdown-bars';
import { FigureFormat } from '../format/figure-format';
import { FramePicture, FrameTable } from '../ui/figure-frame';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { membersOf, sharesDoNotAddUp } from './breakdown-members';
import { extremesOf } from './figure-facts';
import { FigureText } from './figure-text';
import { IndicatorFigure } from './indicator-figure';
import { endedBy, inTime, soundValue } from './indicator-figures';
import type { ChangedChoices, IndicatorView, WantedFigures } from './indicator-view';

/** Figures of the members of a dimension as they are on their way. */
export interface BreakdownState {
  readonly figures: readonly ObservationResponse[];
  readonly loading: boolean;
  readonly error: unknown;
}

/** The chosen place divided up by a dimension: by age, sex, nationality, origin. */
@Component({
  selector: 'gb-indicator-breakdown',
  imports: [BreakdownBars, FramePicture, FrameTable, IndicatorFigure, LoadFailed, Loading, TranslocoPipe],
  templateUrl: './indicator-breakdown.html',
  styleUrl: './indicator-ranking.scss',
})
export class IndicatorBreakdown {
  readonly view = input.required<IndicatorView>();
  readonly dimension = input.required<string>();
  readonly state = input.required<BreakdownState>();
  /** The last day up to which the page shows figures, as a quarter. */
  readonly quarter = input.required<string>();
  readonly choose = output<ChangedChoices>();
  readonly csv = output<WantedFigures>();
  readonly retry = output<void>();

  protected readonly format = inject(FigureFormat);
  protected readonly text = inject(FigureText);
  readonly #transloco = inject(TranslocoService);

  /** The page's period where the breakdown knows it, else its own newest. */
  protected readonly period = computed(() => {
    const known = endedBy(inTime(new Set(this.state().figures.map(({ period: written }) => written))), this.quarter());
    return known.find((written) => written === this.view().period) ?? known.at(-1) ?? null;
  });
  protected readonly total = computed(() => {
    const { table, place } = this.view();
    const written = this.period();
    return written === null ? null : soundValue(table.figure(place.ref, written));
  });
  protected readonly members = computed(() => {
    const written = this.period();
    const divides = this.view().indicator.kind === 'count';
    return written === null ? [] : membersOf(this.state().figures, this.dimension(), written, divides ? this.total() : null);
  });
  protected readonly rows = computed(() =>
    this.members().map(({ member, figure, value, share }) => {
      const text = this.text.short(figure, this.view().measure);
      return {
        ref: member,
        name: this.nameOf(member),
        value,
        share,
        figure,
        text: share === null ? text : this.#say('indicator.breakdown.withShare', { figure: text, share: this.percent(share) }),
      };
    }),
  );
  protected readonly references = computed((): BarReference[] => {
    const { indicator, measure, place } = this.view();
    const value = this.total();
    return value === null || indicator.kind === 'count'
      ? []
      : [
          {
            kind: 'whole',
            value,
            label: this.#say('indicator.breakdown.all', { place: place.name, figure: this.format.figure(value, measure) }),
          },
        ];
  });
  protected readonly heading = computed(() => {
    const { place, measure } = this.view();
    const extremes = extremesOf(this.rows());
    const by = this.dimensionName(this.dimension());
    if (extremes === null) return this.#say('indicator.breakdown.heading', { place: place.name, by });
    const { highest, lowest } = extremes;
    if (highest.share !== null)
      return this.#say('indicator.breakdown.largest', { place: place.name, name: highest.name, share: this.percent(highest.share) });
    return this.#say('indicator.breakdown.finding', {
      place: place.name,
      highest: highest.name,
      most: this.format.figure(highest.value, measure),
      lowest: lowest.name,
      least: this.format.figure(lowest.value, measure),
    });
  });
  protected readonly subtitle = computed(() => {
    const { name, measure } = this.view();
    const written = this.period();
    return this.#say('indicator.breakdown.subtitle', {
      measure: this.text.measure(this.#say('indicator.breakdown.by', { name, by: this.dimensionName(this.dimension()) }), measure.unit),
      period: written === null ? '' : this.format.period(written),
    });
  });
  protected readonly doNotAddUp = computed(() => sharesDoNotAddUp(this.members()));
  protected readonly otherPeriod = computed(() => {
    const written = this.period();
    return written !== null && written !== this.view().period ? written : null;
  });

  protected percent(share: number): string {
    return this.format.figure(share * 100, { unit: 'percent', decimals: 1 });
  }

  protected dimensionName(dimension: string): string {
    return this.#known(`indicator.dimension.${dimension}`, dimension);
  }

  protected nameOf(member: string): string {
    return this.#known(`indicator.member.${this.dimension()}.${member}`, member);
  }

  /** A text of the translation files, or the source's own word where there is none. */
  #known(key: string, otherwise: string): string {
    const text = this.#say(key, {});
    return text === key ? otherwise : text;
  }

  #say(key: string, params: Readonly<Record<string, string>>): string {
    return this.#transloco.translate(key, params, this.format.language());
  }
}
