import { inject, Service } from '@angular/core';
import type { Membership } from '#contract/membership.ts';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';

/** What there is to say about a membership, in words. */
@Service()
export class MembershipSentences {
  readonly #words = inject(Words);
  readonly #format = inject(FigureFormat);

  /** Who it is: their name, or why there is none. */
  person({ person }: Pick<Membership, 'person'>): string {
    if (person === null) return this.#words.say('bodies.noPerson');
    return person.name ?? this.#words.say('bodies.erasedPerson');
  }

  /** When it holds: `seit 1. März 2024`, `vom 1. März 2024 bis 28. Februar 2027`. */
  time({ validFrom, validTo }: Pick<Membership, 'validFrom' | 'validTo'>): string {
    const from = this.#format.date(validFrom);
    return validTo === null
      ? this.#words.say('bodies.time.since', { from })
      : this.#words.say('bodies.time.fromTo', { from, to: this.#format.date(validTo) });
  }

  /** As what somebody takes part: `Vorsitz, ehrenamtlich, mit Stimmrecht`. */
  part({ role, engagement, votingRight }: Pick<Membership, 'role' | 'engagement' | 'votingRight'>): string {
    return [
      this.#words.say(`bodies.role.${role}`),
      this.#words.say(`bodies.engagement.${engagement}`),
      this.#words.say(votingRight ? 'bodies.withVote' : 'bodies.withoutVote'),
    ].join(', ');
  }
}
