import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PriorityResult } from '#contract/priority-result.ts';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
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
  readonly #words = inject(Words);
  protected readonly words = inject(ResultWords);
  protected readonly format = inject(FigureFormat);

  readonly result = input.required<PriorityResult>();

  protected readonly picked = computed(() => this.result().picked ?? 0);
  protected readonly rows = computed(() => pickRows(this.result()));
  /** Only what somebody has chosen; the table has all. */
  protected readonly chosen = computed(() => this.rows().filter(({ picks }) => picks > 0));
  /** How many nobody has put first; empty when there are none. */
  protected readonly without = computed(() => {
    const without = this.rows().length - this.chosen().length;
    return without === 0 ? '' : this.#words.count('priorityResult.pick.without', without);
  });
  protected readonly heading = computed(() => this.words.pick(this.result().options, this.picked()));
}
