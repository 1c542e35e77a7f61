import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ThreadIndicator } from '#contract/thread.ts';
import { FigureFormat } from '../format/figure-format';
import { Context } from '../shell/context';
import { ResponseChip } from '../ui/response-chip';
import { ThreadIndicatorLine } from './thread-indicator-line';
import { ThreadMeasureLine } from './thread-measure-line';
import type { Thread } from './thread-stations';

/** The thread of one recommendation, large: what each station holds, in their order, and where an end hangs loose. */
@Component({
  selector: 'gb-thread-figure',
  imports: [ResponseChip, RouterLink, ThreadIndicatorLine, ThreadMeasureLine, TranslocoPipe],
  templateUrl: './thread-figure.html',
  styleUrl: './thread-figure.scss',
})
export class ThreadFigure {
  readonly thread = input.required<Thread>();
  /** All indicators that the thread may name. */
  readonly indicators = input.required<readonly ThreadIndicator[]>();

  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);
  readonly #byCode = computed(() => new Map(this.indicators().map((indicator) => [indicator.code, indicator])));

  protected readonly needs = computed(() =>
    this.thread().recommendation.indicators.flatMap(({ code, why }) => {
      const indicator = this.#byCode().get(code);
      return indicator === undefined ? [] : [{ indicator, why }];
    }),
  );
  protected readonly measures = computed(() => {
    const links = new Map(this.thread().recommendation.measures.map((link) => [link.code, link]));
    return this.thread().measures.map((measure) => ({ measure, link: links.get(measure.code) }));
  });
  /** Where the measures are meant to show, each once. */
  protected readonly effects = computed(() =>
    [...new Set(this.thread().measures.flatMap(({ indicators }) => indicators))].flatMap((code) => this.#byCode().get(code) ?? []),
  );
}
