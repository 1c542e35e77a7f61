import { inject, Service } from '@angular/core';
import type { Decision, Votes } from '#contract/decision.ts';
import { DueWords } from '../format/due-words';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';

/** States and kinds in the order in which they are offered. */
export const FOLLOW_STATES = ['open', 'done', 'dropped'] as const;
export const DECISION_KINDS = ['decision', 'agreement'] as const;

/** Sentences on decisions. */
@Service()
export class DecisionWords {
  readonly #words = inject(Words);
  readonly #format = inject(FigureFormat);
  readonly #due = inject(DueWords);

  /** How it stands with its day: `überfällig seit 50 Tagen (fällig am …)`. */
  due({ state, dueOn, settledOn, overdue }: Pick<Decision, 'state' | 'dueOn' | 'settledOn' | 'overdue'>): string {
    if (state !== 'open') {
      return settledOn === null ? '' : this.#words.say(`decisions.due.${state}`, { date: this.#format.date(settledOn) });
    }
    if (dueOn === null) return this.#words.say('decisions.due.none');
    return overdue ? this.#due.since('decisions.due', dueOn) : this.#words.say('decisions.due.on', { date: this.#format.date(dueOn) });
  }

  /** The same beside the chip that says the state. */
  dueBeside(decision: Pick<Decision, 'state' | 'dueOn' | 'settledOn' | 'overdue'>): string {
    const { dueOn, settledOn, overdue, state } = decision;
    if (state !== 'open' && settledOn !== null) return this.#words.say('decisions.beside.settled', { date: this.#format.date(settledOn) });
    if (!overdue || dueOn === null) return this.due(decision);
    return this.#due.since('decisions.beside', dueOn);
  }

  /** How many voted how: `12 dafür, 3 dagegen, 1 Enthaltung`. */
  votes({ inFavour, against, abstained }: Votes): string {
    return [
      this.#words.say('decisions.votes.inFavour', { count: inFavour }),
      this.#words.say('decisions.votes.against', { count: against }),
      this.#words.count('decisions.votes.abstained', abstained),
    ].join(', ');
  }

  /** What came of it: measures, and how many of its tasks are settled. */
  outcome({ measures, tasks }: Pick<Decision, 'measures' | 'tasks'>): string {
    const settled = tasks.filter(({ state }) => state !== 'open').length;
    return [
      ...(measures.length === 0 ? [] : [this.#words.count('decisions.outcome.measures', measures.length)]),
      ...(tasks.length === 0 ? [] : [this.#words.say('decisions.outcome.tasks', { settled, count: tasks.length })]),
    ].join(' · ');
  }
}
