import { Component, computed, inject, input } from '@angular/core';
import type { PartialFigure } from '#contract/indicator-overview.ts';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import { Explain } from './explain';

/** Says that a newer sum is not complete yet, how many parts of it are there, and why it is not shown. */
@Component({
  selector: 'gb-partial-figure',
  imports: [Explain],
  template: `<gb-explain topic="ui.explain.partial">{{ text() }}</gb-explain>`,
})
export class PartialFigureMark {
  readonly partial = input.required<PartialFigure>();

  readonly #format = inject(FigureFormat);
  readonly #words = inject(Words);
  protected readonly text = computed(() => {
    const { period, parts } = this.partial();
    if (parts === null) return this.#words.say('ui.partial.some', { period: this.#format.period(period) });
    return this.#words.say('ui.partial.counted', {
      period: this.#format.period(period),
      known: this.#format.number(parts.known),
      expected: this.#format.number(parts.expected),
    });
  });
}
