import { inject, Service } from '@angular/core';
import type { PriorityRoundRow } from '#contract/priority-round.ts';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import type { RefusalWords } from '../shell/refused-words';
import { missingParts } from './missing-parts';

/** How many have voted, of how many; from the round or from its newest result. */
export interface Turnout {
  readonly voters: number;
  readonly invited: number;
}

/** Sentences for what the server objects to in a round. */
export const PRIORITY_ROUND_WORDS: RefusalWords = {
  at: 'priorityRounds.refused',
  paths: new Set([
    'title',
    'introduction',
    'votingBy',
    'options',
    'importance',
    'pickOne',
    'openQuestion',
    'closesAt',
    'count',
    'countsAs',
  ]),
};

/** Where a round stands, in sentences. */
@Service()
export class PriorityRoundWords {
  readonly #words = inject(Words);
  readonly #format = inject(FigureFormat);

  /** `38 von 60 Stimmkarten sind abgegeben`, as part of a sentence. */
  turnout({ votingBy }: Pick<PriorityRoundRow, 'votingBy'>, { voters, invited }: Turnout): string {
    const family = `priorityRounds.turnout.${votingBy}`;
    return invited === 0
      ? this.#words.say(`${family}.nobody`)
      : this.#words.count(family, voters, { invited: this.#format.number(invited) });
  }

  /** A moment in words; empty for none. */
  time(iso: string | null): string {
    return iso === null ? '' : this.#format.moment(iso);
  }

  /** The sentence that answers the question of a round's page. */
  standing(round: PriorityRoundRow, turnout: Turnout = round): string {
    if (round.state === 'draft') return this.#preparation(round);
    const { state, closesAt, closedAt } = round;
    const key = state === 'closed' ? 'closed' : closesAt === null ? 'openEnded' : 'openUntil';
    const time = this.time(closedAt ?? closesAt);
    return this.#words.say(`priorityRounds.standing.${key}`, { turnout: this.turnout(round, turnout), time });
  }

  #preparation(round: PriorityRoundRow): string {
    const missing = missingParts(round);
    if (missing.length > 0) return this.#words.say('priorityRounds.standing.incomplete');
    return this.#words.count('priorityRounds.standing.ready', round.options.length);
  }
}
