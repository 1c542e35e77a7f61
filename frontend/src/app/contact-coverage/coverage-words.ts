import { inject, Service } from '@angular/core';
import { Ban, CircleCheckBig, GraduationCap, Hourglass, TimerOff, type IconNode } from 'lucide';
import type { ContactCoverage, CoverageState, TopicContact } from '#contract/contact-coverage.ts';
import { FigureFormat } from '../format/figure-format';
import { inOrder } from '../format/in-order';
import { Words } from '../format/words';

/** Best first. Words: `contactCoverage.state`. */
export const COVERAGE_STATES = inOrder<CoverageState>({ trained: true, expiring: true, expired: true, untrained: true, gap: true });

/** The sign of each state; the word stands beside it. */
export const STATE_ICONS: Readonly<Record<CoverageState, IconNode>> = {
  trained: CircleCheckBig,
  expiring: Hourglass,
  expired: TimerOff,
  untrained: GraduationCap,
  gap: Ban,
};

/** Sentences on contact persons. */
@Service()
export class CoverageWords {
  readonly #words = inject(Words);
  readonly #format = inject(FigureFormat);

  /** The name, or that it was somebody whose data is erased. */
  person({ person }: TopicContact): string {
    return person.name ?? this.#words.say('contactCoverage.former');
  }

  /** From when to when. */
  time({ validFrom, validTo }: TopicContact): string {
    const from = this.#format.date(validFrom);
    return validTo === null
      ? this.#words.say('contactCoverage.time.since', { from })
      : this.#words.say('contactCoverage.time.fromTo', { from, to: this.#format.date(validTo) });
  }

  /** How it stands with the training, with the day that matters. */
  training(state: CoverageState, trainedUntil: string | null): string {
    if (trainedUntil === null) return this.#words.say(`contactCoverage.training.${state}`);
    return this.#words.say(`contactCoverage.until.${state}`, { date: this.#format.date(trainedUntil) });
  }

  /** A sentence for each topic with gaps, most gaps first. */
  gaps({ departments, topics }: ContactCoverage): readonly string[] {
    const all = departments.filter(({ active }) => active).length;
    return topics
      .filter(({ gap, active }) => active && gap > 0)
      .toSorted((one, other) => other.gap - one.gap || one.position - other.position)
      .map(({ name, gap }) =>
        this.#words.count('contactCoverage.gaps', gap, { all: this.#format.number(all), topic: this.#format.name(name) }),
      );
  }
}
