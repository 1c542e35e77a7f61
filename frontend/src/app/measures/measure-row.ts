import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { ClockAlert, Lightbulb, TriangleAlert } from 'lucide';
import type { MeasureSummary, MeasureWarning } from '#contract/measure.ts';
import { FigureFormat } from '../format/figure-format';
import { Context } from '../shell/context';
import { Icon } from '../ui/icon';
import { Popover } from '../ui/popover';
import { MeasureHintLink } from './measure-hint';
import { MeasureNames } from './measure-names';
import { OutlookChip } from '../ui/outlook-chip';
import { ProgressBar } from '../ui/progress-bar';
import { StatusChip } from '../ui/status-chip';

/** One measure of the table; all rows are equally high, so that the table knows where each of two thousand stands without drawing it. */
@Component({
  selector: 'div[gb-measure-row]',
  imports: [Icon, MeasureHintLink, OutlookChip, Popover, ProgressBar, RouterLink, StatusChip, TranslocoPipe],
  host: { role: 'row' },
  templateUrl: './measure-row.html',
  styleUrl: './measure-row.scss',
})
export class MeasureRow {
  readonly measure = input.required<MeasureSummary>();
  /** The quarter that the table is about; reports of an earlier one say so. */
  readonly quarter = input<string>();
  /** Whether each part says what it is, because there are no heads of columns. */
  readonly labelled = input(false);
  readonly selectable = input(false);
  readonly selected = input(false);
  readonly toggled = output<void>();

  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);
  protected readonly names = inject(MeasureNames);
  protected readonly late = ClockAlert;
  protected readonly warning = TriangleAlert;
  protected readonly hint = Lightbulb;

  protected readonly districts = computed(() => this.names.districts(this.measure()));
  protected readonly expected = computed(() => ['running', 'paused'].includes(this.measure().statusInQuarter));

  protected has(warning: MeasureWarning): boolean {
    return this.measure().warnings.includes(warning);
  }
}
