import { Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PriorityResult } from '#contract/priority-result.ts';
import { FigureFormat } from '../format/figure-format';
import { Explain } from '../ui/explain';
import { FigureFrame, FramePicture, FrameTable } from '../ui/figure-frame';
import { DisagreementMark } from './disagreement-mark';
import { byImportance, isWide } from './priority-ranking';
import { RatingStrip } from './rating-strip';
import { ResultWords } from './result-words';
import { WithheldMark } from './withheld-mark';

/** How important voters find each recommendation: rank, mean, and how the votes spread. */
@Component({
  selector: 'gb-importance-result',
  imports: [DisagreementMark, Explain, FigureFrame, FramePicture, FrameTable, RatingStrip, TranslocoPipe, WithheldMark],
  templateUrl: './importance-result.html',
  styleUrl: './importance-result.scss',
})
export class ImportanceResult {
  protected readonly words = inject(ResultWords);
  protected readonly format = inject(FigureFormat);
  protected readonly steps = [1, 2, 3, 4, 5];

  readonly result = input.required<PriorityResult>();

  /** By mean, or as it was asked. */
  protected readonly order = signal<'mean' | 'asked'>('mean');
  protected readonly heading = computed(() => this.words.importance(this.result()));
  protected readonly rows = computed(() => {
    const { options } = this.result();
    const ranked = byImportance(options);
    const shown = this.order() === 'mean' ? ranked : ranked.toSorted((a, b) => options.indexOf(a.item) - options.indexOf(b.item));
    return shown.map(({ item, rank }) => ({ ...item, rank, wide: item.rating !== null && isWide(item.rating) }));
  });
}
