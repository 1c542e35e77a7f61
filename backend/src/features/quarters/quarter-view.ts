import type { QuarterDetail } from '#contract/quarter-cycle.ts';
import type { Principal } from '../../access/principal.ts';
import type { Clock } from '../../clock.ts';
import { isGoingOn, type Adoption } from './adoption.ts';
import { possibleSteps } from './quarter-cycle.ts';
import type { QuarterReadModel } from './quarter-read-model.ts';
import { toQuarterResponse } from './quarter-response.ts';

/** Puts together what is to be known about one quarter. */
export class QuarterView {
  readonly #quarters: QuarterReadModel;
  readonly #adoption: Adoption;
  readonly #clock: Clock;

  constructor(quarters: QuarterReadModel, adoption: Adoption, clock: Clock) {
    this.#quarters = quarters;
    this.#adoption = adoption;
    this.#clock = clock;
  }

  async detail(quarter: string, by: Principal): Promise<QuarterDetail> {
    const today = this.#clock.today();
    const [standing, steps, underWay, adoption] = await Promise.all([
      this.#quarters.standing(quarter, today),
      this.#quarters.steps(quarter),
      this.#quarters.underWay(),
      this.#adoption.stateOf(quarter),
    ]);
    const others = underWay.filter((each) => each.quarter !== quarter);
    const isBeingAdopted = isGoingOn(adoption);
    const facts = { quarter: standing, deliveries: standing.deliveries, others, isBeingAdopted, today };
    return {
      ...toQuarterResponse(standing),
      steps,
      next: by.permissions.has('quarters.run') ? possibleSteps(facts) : [],
      // A failure concerns whoever could try again; in any other state the quarter has gone on since.
      adoption: isBeingAdopted || standing.state === 'in_review' ? adoption : null,
    };
  }
}
