import { Component, computed, inject, input } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { GoalResponse } from '#contract/goal.ts';
import { FigureFormat } from '../format/figure-format';
import { ATTACHED } from './goal-words';

/** What is attached to a goal and how much of it is under way, in a sentence or two. */
@Component({ selector: 'gb-goal-standing', template: `{{ text() }}` })
export class GoalStanding {
  readonly #transloco = inject(TranslocoService);
  readonly #format = inject(FigureFormat);

  readonly goal = input.required<GoalResponse>();

  protected readonly text = computed(() => {
    const goal = this.goal();
    const parts = ATTACHED.filter((kind) => goal[kind].length > 0).map((kind) => this.#count(`goals.count.${kind}`, goal[kind].length));
    if (parts.length === 0) return this.#say('goals.nothing', {});
    const list = new Intl.ListFormat(this.#format.language(), { type: 'conjunction' }).format(parts);
    const running = goal.measures.filter(({ status }) => status === 'running').length;
    const attached = this.#say('goals.attached', { list });
    if (goal.measures.length === 0) return attached;
    if (goal.measures.length === 1) return `${attached} ${this.#say(running === 1 ? 'goals.onlyOneRuns' : 'goals.onlyOneRests', {})}`;
    return `${attached} ${running === 0 ? this.#say('goals.runningNone', {}) : this.#count('goals.running', running)}`;
  });

  #count(key: string, count: number): string {
    return this.#say(count === 1 ? `${key}One` : key, { count: this.#format.number(count) });
  }

  #say(key: string, params: Readonly<Record<string, string>>): string {
    return this.#transloco.translate<string>(key, params, this.#format.language());
  }
}
