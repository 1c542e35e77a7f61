import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PriorityResult } from '#contract/priority-result.ts';
import { FigureFormat } from '../format/figure-format';
import { FigureFrame, FramePicture, FrameTable } from '../ui/figure-frame';
import { pickRows } from './pick-rows';
import { ResultWords } from './result-words';
import { WithheldMark } from './withheld-mark';

/** Which recommendation voters would begin with, as bars from zero. */
@Component({
  selector: 'gb-pick-result',
  imports: [FigureFrame, FramePicture, FrameTable, TranslocoPipe, WithheldMark],
  templateUrl: './pick-result.html',
  styleUrl: './pick-result.scss',
})
export class PickResult {
  protected readonly words = inject(ResultWords);
  protected readonly format = inject(FigureFormat);

  readonly result = input.required<PriorityResult>();

  protected readonly picked = computed(() => this.result().picked ?? 0);
  protected readonly rows = computed(() => pickRows(this.result()));
  protected readonly heading = computed(() => this.words.pick(this.result().options, this.picked()));
}
