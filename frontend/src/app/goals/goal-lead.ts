import { Component, computed, inject, input } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { GoalNode } from '#contract/goal.ts';
import { FigureFormat } from '../format/figure-format';
import { attachedTo } from './goal-words';

const KINDS = ['vision', 'goal', 'sub_goal'] as const;

/** What is to be seen in the tree, in a sentence or two. */
@Component({ selector: 'gb-goal-lead', template: `{{ text() }}` })
export class GoalLead {
  readonly #transloco = inject(TranslocoService);
  readonly #format = inject(FigureFormat);

  readonly goals = input.required<readonly GoalNode[]>();

  protected readonly text = computed(() => {
    const goals = this.goals();
    const parts = KINDS.flatMap((kind) => {
      const count = goals.filter((goal) => goal.kind === kind).length;
      return count === 0 ? [] : [this.#say(`goals.lead.${kind}`, count)];
    });
    const list = new Intl.ListFormat(this.#format.language(), { type: 'conjunction' }).format(parts);
    const leaves = goals.filter(({ code }) => !goals.some(({ parentCode }) => parentCode === code));
    const bare = leaves.filter((goal) => attachedTo(goal) === 0).length;
    return `${this.#say('goals.lead.all', goals.length, { list })} ${this.#say(bare === 0 ? 'goals.lead.noneBare' : 'goals.lead.bare', bare)}`;
  });

  #say(key: string, count: number, more: Readonly<Record<string, string>> = {}): string {
    const params = { count: this.#format.number(count), ...more };
    return this.#transloco.translate<string>(count === 1 ? `${key}One` : key, params, this.#format.language());
  }
}
