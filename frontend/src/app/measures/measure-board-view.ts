import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { TriangleAlert } from 'lucide';
import type { MeasureSummary } from '#contract/measure.ts';
import { FigureFormat } from '../format/figure-format';
import { Context } from '../shell/context';
import { Icon } from '../ui/icon';
import { UniqueId } from '../ui/unique-id';
import { MeasureNames } from './measure-names';
import { STATUSES } from './measure-words';
import { OutlookChip } from '../ui/outlook-chip';
import { ProgressBar } from '../ui/progress-bar';
import { StatusChip } from '../ui/status-chip';

/** How many cards a column shows; the table has them all. */
const CARDS = 40;

/** The measures in a column for each status, in the order of the way. For screen readers these are headed lists. */
@Component({
  selector: 'gb-measure-board-view',
  imports: [Icon, OutlookChip, ProgressBar, RouterLink, StatusChip, TranslocoPipe],
  templateUrl: './measure-board-view.html',
  styleUrl: './measure-board-view.scss',
})
export class MeasureBoardView {
  readonly measures = input.required<readonly MeasureSummary[]>();

  protected readonly names = inject(MeasureNames);
  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);
  protected readonly id = inject(UniqueId).next('gb-board');
  protected readonly alert = TriangleAlert;

  protected readonly columns = computed(() =>
    STATUSES.map((status) => {
      const all = this.measures().filter((measure) => measure.statusInQuarter === status);
      // What asks for attention stands on top.
      const ordered = [...all].sort(
        (a, b) => b.warnings.length - a.warnings.length || a.code.localeCompare(b.code, 'de', { numeric: true }),
      );
      return { status, count: all.length, cards: ordered.slice(0, CARDS), more: all.length - Math.min(CARDS, all.length) };
    }),
  );
}
