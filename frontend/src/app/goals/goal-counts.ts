import { Component, computed, inject, input } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { GoalNode } from '#contract/goal.ts';
import { FigureFormat } from '../format/figure-format';
import { ATTACHED } from './goal-words';

/** How much is attached to a goal itself, in a line: `3 Empfehlungen · 1 Maßnahme`. */
@Component({
  selector: 'gb-goal-counts',
  host: { class: 'gb-small-line' },
  template: `{{ text() }}`,
})
export class GoalCounts {
  readonly #transloco = inject(TranslocoService);
  readonly #format = inject(FigureFormat);

  readonly goal = input.required<GoalNode>();
  /** Whether it is a gap that nothing is attached, which is then said. */
  readonly bare = input(false);

  protected readonly text = computed(() => {
    const goal = this.goal();
    const language = this.#format.language();
    const parts = ATTACHED.filter((kind) => goal[kind] > 0).map((kind) =>
      this.#transloco.translate<string>(
        `goals.count.${kind}${goal[kind] === 1 ? 'One' : ''}`,
        { count: this.#format.number(goal[kind]) },
        language,
      ),
    );
    if (parts.length > 0) return parts.join(' · ');
    return this.bare() ? this.#transloco.translate<string>('goals.count.nothing', {}, language) : '';
  });
}
