import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { AlarmClock, Check } from 'lucide';
import type { QuarterDetail } from '#contract/quarter-cycle.ts';
import { FigureFormat } from '../format/figure-format';
import { today } from '../format/today';
import { Icon } from '../ui/icon';
import { stationsOf } from './cycle-stations';
import { QuarterWords } from './quarter-words';

/** The way of a quarter from the first report to the public as stations on one line; what lies ahead hangs on an open end. */
@Component({
  selector: 'gb-cycle-line',
  imports: [Icon, TranslocoPipe],
  templateUrl: './cycle-line.html',
  styleUrl: './cycle-line.scss',
})
export class CycleLine {
  readonly quarter = input.required<QuarterDetail>();

  protected readonly format = inject(FigureFormat);
  protected readonly words = inject(QuarterWords);
  protected readonly icons = { check: Check, late: AlarmClock };
  protected readonly stations = computed(() => stationsOf(this.quarter(), today()));
}
