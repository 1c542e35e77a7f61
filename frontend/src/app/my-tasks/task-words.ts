import { inject, Service } from '@angular/core';
import type { MyTask } from '#contract/my-task.ts';
import { DueWords } from '../format/due-words';
import { excerpt } from '../format/excerpt';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';

/** As much of a title or a wording as a row has room for. */
const LETTERS = 160;

/** Sentences on tasks. */
@Service()
export class TaskWords {
  readonly #words = inject(Words);
  readonly #format = inject(FigureFormat);
  readonly #due = inject(DueWords);

  /** What is to be done: `Werte für 12 Gebiete eingeben`. */
  what({ kind, count }: MyTask): string {
    return this.#words.count(`myTasks.what.${kind}`, count);
  }

  /** What it is about. Quarters and periods are written out. */
  about({ about }: MyTask): string {
    return this.#format.period(excerpt(this.#format.name(about), LETTERS));
  }

  /** The line below: the period for which it is asked, and to what it belongs; empty for neither. */
  within({ within, period }: MyTask): string {
    const belongs = within === null ? [] : [excerpt(this.#format.name(within), LETTERS)];
    return [...(period === null ? [] : [this.#format.period(period)]), ...belongs].join(' · ');
  }

  /** Until when it was to be done, where it is late; else empty. */
  wasDue({ dueOn, late }: MyTask): string {
    return late && dueOn !== null ? this.#words.say('myTasks.due.on', { date: this.#format.date(dueOn) }) : '';
  }

  /** Until when; for how long it is late. Empty without a date. */
  due({ kind, dueOn, late }: MyTask): string {
    if (dueOn === null) return '';
    if (late) return this.#due.since('myTasks.due', dueOn);
    // Of a meeting it is the day on which it was, of contact data the day since which it waits.
    const date = this.#format.date(dueOn);
    return kind === 'minutes' || kind === 'retention'
      ? this.#words.say(`myTasks.due.${kind}`, { date })
      : this.#words.say('myTasks.due.on', { date });
  }
}
