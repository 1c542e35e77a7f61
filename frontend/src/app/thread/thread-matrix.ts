import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Unlink } from 'lucide';
import type { ThreadMeasure } from '#contract/thread.ts';
import { FigureFormat } from '../format/figure-format';
import { Context } from '../shell/context';
import { Icon } from '../ui/icon';
import { ResponseChip } from '../ui/response-chip';
import { ThreadLine } from '../ui/thread-line';
import type { Thread } from './thread-stations';

/**
 * Recommendations against measures: what answers what and how far it is. Rows that nobody has answered and columns that answer nothing are
 * marked; the latter come last.
 */
@Component({
  selector: 'gb-thread-matrix',
  imports: [Icon, ResponseChip, RouterLink, ThreadLine, TranslocoPipe],
  templateUrl: './thread-matrix.html',
  styleUrl: './thread-matrix.scss',
})
export class ThreadMatrix {
  readonly threads = input.required<readonly Thread[]>();
  /** Measures without recommendation and goal. */
  readonly purposeless = input.required<readonly ThreadMeasure[]>();

  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);
  protected readonly nothing = Unlink;

  /** Measures that answer something, each once, in the order of the recommendations, so that neighbours stand beside each other. */
  protected readonly answering = computed(() => [
    ...new Map(this.threads().flatMap(({ measures }) => measures.map((measure) => [measure.code, measure] as const))).values(),
  ]);
  protected readonly columns = computed(() => [...this.answering(), ...this.purposeless()]);
  protected readonly rows = computed(() =>
    this.threads().map((thread) => {
      const links = new Map(thread.recommendation.measures.map((link) => [link.code, link]));
      return { thread, cells: this.columns().map((measure) => ({ measure, link: links.get(measure.code) })) };
    }),
  );

  protected percent({ percent }: ThreadMeasure): string {
    return percent === null ? '' : this.format.number(percent);
  }
}
