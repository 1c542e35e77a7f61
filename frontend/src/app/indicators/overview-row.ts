import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Clock, SeparatorVertical } from 'lucide';
import type { OverviewRow } from '#contract/indicator-overview.ts';
import { FigureSpread } from '../charts/figure-spread';
import { Sparkline } from '../charts/sparkline';
import { FigureFormat } from '../format/figure-format';
import { Context } from '../shell/context';
import { DistrictHighlight } from '../shell/district-highlight';
import { AssessmentChip } from '../ui/assessment-chip';
import { DemoMark } from '../ui/demo-mark';
import { FigureName } from '../ui/figure-name';
import { FigureValue } from '../ui/figure-value';
import { Icon } from '../ui/icon';
import { TrendMark } from '../ui/trend-mark';
import { FigureProvenance } from './figure-provenance';

/** One indicator of the overview: value, trend, course, spread, assessment and age in one line. */
@Component({
  selector: 'tr[gb-overview-row]',
  imports: [AssessmentChip, DemoMark, FigureName, FigureProvenance, FigureSpread, FigureValue, Icon, Sparkline, TranslocoPipe, TrendMark],
  host: { role: 'row' },
  templateUrl: './overview-row.html',
  styleUrl: './overview-row.scss',
})
export class OverviewRowView {
  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);
  protected readonly highlight = inject(DistrictHighlight);
  protected readonly clock = Clock;
  protected readonly divided = SeparatorVertical;

  readonly row = input.required<OverviewRow>();
  /** The name of a district by its reference. */
  readonly nameOf = input.required<(ref: string) => string>();
  /** The district that the overview is about; `null` when it is the whole. */
  readonly district = input<string | null>(null);
  /** What the whole is called. */
  readonly wholeName = input('');
  /** What the compared districts are called, for example "Bezirke". */
  readonly comparedName = input('');
  /** The field of action, where the row does not stand under it. */
  readonly fieldName = input<string>();

  /** The figure with what it measures, for screen readers. */
  protected readonly figureIn = computed(() => {
    const { name, value, period } = this.row();
    return `${this.format.name(name)}: ${this.format.figureIn(value, this.row(), period ?? '')}`;
  });

  /** Ends of the course in words; `undefined` when there are not two figures to connect. */
  protected readonly course = computed(() => {
    const points = this.row().series.filter(({ value }) => value !== null);
    const [first, last] = [points[0], points.at(-1)];
    if (first === undefined || last === undefined || points.length < 2) return undefined;
    return {
      first: this.format.figureIn(first.value, this.row(), first.period),
      last: this.format.figureIn(last.value, this.row(), last.period),
      breaks: this.row()
        .breaks.map((day) => this.format.date(day))
        .join(', '),
    };
  });

  /** A figure by key, for the parts that another was computed from. */
  protected readonly nameByKey = (level: string, key: string): string => this.nameOf()(`${level}:${key}`);

  protected point(ref: string | null): void {
    if (ref === null) this.highlight.clear();
    else this.highlight.show(ref);
  }

  protected choose(ref: string): void {
    void this.context.setDistrict(ref);
  }
}
