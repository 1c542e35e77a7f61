import { inject, Service } from '@angular/core';
import type { NextStep, QuarterDetail, QuarterResponse } from '#contract/quarter-cycle.ts';
import { berlinTime } from '../format/berlin-time';
import { daysBetween } from '../format/due-words';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';

/** From so many days on a date says more than a number of days. */
const MANY_DAYS = 60;

/** What there is to say about a quarter and its steps, in words. */
@Service()
export class QuarterWords {
  readonly #words = inject(Words);
  readonly #format = inject(FigureFormat);

  /** Where the quarter stands on a day, as one sentence or two. */
  standing(it: QuarterDetail, today: string): string {
    if (it.adoption !== null && it.adoption.state !== 'failed') return this.#say('standing.beingAdopted', it);
    switch (it.state) {
      case 'open':
        return `${this.#say('standing.open', it)} ${this.#planned(it)}`;
      case 'collecting':
        return `${this.#timeLeft(it, today)} ${this.#arrived(it)}`;
      case 'in_review':
        return `${this.#review(it)} ${this.#approved(it)}`;
      case 'adopted':
        return `${this.#since('standing.adopted', it)} ${this.#publication(it)}`;
      case 'published':
        return this.#since('standing.published', it);
    }
  }

  /** Why a step cannot be taken, and what to do about it. */
  hindrance({ to, hindrance }: NextStep, { quarter }: Pick<QuarterResponse, 'quarter'>): string {
    if (hindrance === null) return '';
    const { reason, other } = hindrance;
    return this.#words.say(`quarters.hindrance.${reason}`, {
      quarter: this.#format.period(quarter),
      other: other === null ? '' : this.#format.period(other),
      state: this.#words.say(`quarters.state.${to}`),
    });
  }

  /** The day of a moment where the installation is: `3. November 2026`. */
  day(at: string): string {
    return this.#format.date(berlinTime(at).slice(0, 10));
  }

  /** How many deliveries of a quarter have been handed in, and how many are asked for. */
  arrived({ deliveries: { submitted, approved, due, returned } }: Pick<QuarterResponse, 'deliveries'>): { there: number; asked: number } {
    const there = submitted + approved;
    return { there, asked: there + due + returned };
  }

  #planned(it: QuarterResponse): string {
    return it.deliverUntil === null
      ? this.#words.say('quarters.standing.noDeadline')
      : this.#words.say('quarters.standing.deliverUntil', { date: this.#format.date(it.deliverUntil) });
  }

  #timeLeft(it: QuarterResponse, today: string): string {
    if (it.deliverUntil === null) return this.#say('standing.collecting', it);
    const days = daysBetween(today, it.deliverUntil);
    const params = { quarter: this.#format.period(it.quarter), date: this.#format.date(it.deliverUntil) };
    if (days < 0) return this.#words.say('quarters.standing.passed', params);
    if (days > MANY_DAYS) return this.#words.say('quarters.standing.until', params);
    return this.#words.count('quarters.standing.left', days, params);
  }

  #arrived(it: QuarterResponse): string {
    const { there, asked } = this.arrived(it);
    if (asked === 0) return this.#words.say('quarters.standing.nothingAsked');
    const all = this.#words.count('quarters.standing.there', there, { asked: this.#format.number(asked) });
    return there === asked ? this.#words.say('quarters.standing.allThere', { asked: this.#format.number(asked) }) : all + this.#late(it);
  }

  #late({ deliveries: { late } }: QuarterResponse): string {
    return this.#words.count('quarters.standing.late', late);
  }

  #review(it: QuarterResponse): string {
    return it.reviewUntil === null
      ? this.#say('standing.review', it)
      : this.#words.say('quarters.standing.reviewUntil', {
          quarter: this.#format.period(it.quarter),
          date: this.#format.date(it.reviewUntil),
        });
  }

  #approved(it: QuarterResponse): string {
    const { asked } = this.arrived(it);
    const { approved } = it.deliveries;
    if (asked === 0) return this.#words.say('quarters.standing.nothingAsked');
    const params = { asked: this.#format.number(asked) };
    return approved === asked
      ? this.#words.say('quarters.standing.allApproved', params)
      : this.#words.count('quarters.standing.approved', approved, params);
  }

  #since(key: string, it: QuarterDetail): string {
    const step = it.steps.findLast(({ to }) => to === it.state);
    return step === undefined
      ? this.#say(key, it)
      : this.#words.say(`quarters.${key}Since`, { quarter: this.#format.period(it.quarter), date: this.day(step.at) });
  }

  #publication(it: QuarterResponse): string {
    return it.publishUntil === null
      ? this.#words.say('quarters.standing.notPublic')
      : this.#words.say('quarters.standing.publishUntil', { date: this.#format.date(it.publishUntil) });
  }

  #say(key: string, { quarter }: Pick<QuarterResponse, 'quarter'>): string {
    return this.#words.say(`quarters.${key}`, { quarter: this.#format.period(quarter) });
  }
}
