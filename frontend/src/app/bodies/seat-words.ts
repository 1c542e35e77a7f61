import { inject, Service } from '@angular/core';
import type { Seat } from '#contract/membership.ts';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import { ReferenceNames } from '../shell/reference-names';

/** What there is to say about a seat, in words. */
@Service()
export class SeatWords {
  readonly #words = inject(Words);
  readonly #format = inject(FigureFormat);
  readonly #names = inject(ReferenceNames);

  /** For whom it is: `Migrant:innenorganisation, Mitte, Frauen`; empty when it is open for all. */
  meantFor({ sector, district, districtName, targetGroup }: Seat): string {
    return [
      ...(sector === null ? [] : [this.#words.say(`organisations.sector.${sector}`)]),
      ...(district === null ? [] : [districtName === null ? district : this.#format.name(districtName)]),
      ...(targetGroup === null ? [] : [this.#names.targetGroup(targetGroup)]),
    ].join(', ');
  }

  /** For whom it is where the column says so already. */
  inShort(seat: Seat): string {
    const meant = this.meantFor(seat) || this.#words.say('bodies.seats.openToAll');
    return seat.votingRight ? meant : `${meant}, ${this.#words.say('bodies.withoutVote')}`;
  }

  /** For whom it is, with its vote. */
  requirement(seat: Seat): string {
    const meant = this.meantFor(seat);
    return [
      meant === '' ? this.#words.say('bodies.seats.openToAll') : this.#words.say('bodies.seats.meantFor', { whom: meant }),
      this.#words.say(seat.votingRight ? 'bodies.withVote' : 'bodies.withoutVote'),
    ].join(' · ');
  }

  /** `unbesetzt seit 1. April 2026`. */
  vacant({ vacantSince }: Seat): string {
    return vacantSince === null
      ? this.#words.say('bodies.seats.vacant')
      : this.#words.say('bodies.seats.vacantSince', { date: this.#format.date(vacantSince) });
  }

  /** Whom it was meant for, and who sits there; empty when that fits. */
  misfit({ fits, sector, holder }: Seat): string {
    if (fits !== false || sector === null || holder === null) return '';
    return this.#words.say('bodies.seats.misfit', {
      meant: this.#words.say(`organisations.sector.${sector}`),
      is: this.#words.say(`organisations.sector.${holder.organisation.sector}`),
    });
  }
}
