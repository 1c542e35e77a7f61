import type { Review } from '#contract/review.ts';
import type { Principal } from '../../access/principal.ts';
import { timeOfMoment, type Clock } from '../../clock.ts';
import { NotFound } from '../../errors/app-error.ts';
import type { DecisionReadModel } from '../decisions/decision-read-model.ts';
import type { AgendaReadModel } from '../meetings/agenda-read-model.ts';
import type { MeetingReadModel } from '../meetings/meeting-read-model.ts';
import { isSettled } from '../quarters/quarter-cycle.ts';
import type { QuarterReadModel } from '../quarters/quarter-read-model.ts';
import type { Quarter } from '../quarters/quarter.ts';
import { meetingClosed } from './meeting-closed.ts';
import { chosenFirst, timeForReview, type TimeOfMeeting } from './review-choice.ts';
import type { ReviewItemReadModel } from './review-item-read-model.ts';
import type { ReviewMaterialReadModel } from './review-material-read-model.ts';
import { comparedWith } from './review-quarters.ts';
import { shownItems, withHandling, type HandledReviewItem } from './review-rules.ts';
import type { ShownItem } from './review.ts';

/** What a review is put together from. */
export interface ReviewViewParts {
  readonly quarters: QuarterReadModel;
  readonly meetings: MeetingReadModel;
  readonly agenda: AgendaReadModel;
  readonly decisions: DecisionReadModel;
  readonly items: ReviewItemReadModel;
  readonly working: ReviewMaterialReadModel;
  readonly frozen: ReviewMaterialReadModel;
  readonly clock: Clock;
}

/** Puts together the review of a quarter: from working data, once it is adopted from what was kept. */
export class ReviewView {
  readonly #parts: ReviewViewParts;

  constructor(parts: ReviewViewParts) {
    this.#parts = parts;
  }

  async of(quarter: string, by: Principal): Promise<Review> {
    const { before, yearBefore } = comparedWith(quarter);
    const standing = await this.#parts.quarters.get(quarter);
    const frozen = isSettled(standing.state);
    const [items, held] = await Promise.all([this.#items(standing), this.#meeting(standing.reviewMeeting, by)]);
    const meeting = held?.meeting ?? null;
    const handle = by.permissions.has('quarters.run') && !frozen && meeting !== null && meeting.closed === null;
    const { goesOn, ...time } = timeForReview(held?.time ?? null, timeOfMoment(this.#parts.clock.now()));
    return {
      quarter,
      before,
      yearBefore,
      frozen,
      meeting,
      time,
      items: chosenFirst(items, { minutes: time.minutes, goesOn }),
      permitted: { handle },
    };
  }

  /** The items with these keys, in their order, as they are shown now. Throws `NotFound`. */
  async items(quarter: string, keys: readonly string[]): Promise<ShownItem[]> {
    const itemOf = new Map((await this.#items(await this.#parts.quarters.get(quarter))).map((each) => [each.key, each]));
    return keys.map((key) => {
      const found = itemOf.get(key);
      if (found === undefined) throw new NotFound(`There is nothing "${key}" to look at in ${quarter}.`);
      const { section, title, facts } = found;
      return { key, section, title, facts };
    });
  }

  async #items(standing: Quarter): Promise<HandledReviewItem[]> {
    const { items, working, frozen } = this.#parts;
    const source = isSettled(standing.state) ? frozen : working;
    const [material, handled, postponed] = await Promise.all([
      source.of(comparedWith(standing.quarter), standing.reviewMeeting),
      items.ofQuarter(standing.quarter),
      items.postponedTo(standing.quarter),
    ]);
    return withHandling(shownItems(material), handled, postponed);
  }

  async #meeting(id: string | null, by: Principal): Promise<{ meeting: Review['meeting']; time: TimeOfMeeting } | null> {
    if (id === null) return null;
    const { meetings, agenda, decisions, clock } = this.#parts;
    const [meeting, items] = await Promise.all([meetings.get(id), agenda.ofMeeting(id)]);
    const decided = await decisions.ofItems(
      items.map((item) => item.id),
      by,
    );
    const left = items.filter((item) => item.minutes === null && item.outcome === null && !decided.has(item.id));
    const { heldOn, begins, ends } = meeting;
    const plannedLeft = minutesOf(left);
    return {
      meeting: {
        id,
        body: meeting.body.name,
        heldOn,
        begins,
        ends,
        closed: meetingClosed(meeting, clock.today()),
        plannedMinutesLeft: plannedLeft,
      },
      time: { heldOn, begins, ends, planned: minutesOf(items), plannedLeft },
    };
  }
}

const minutesOf = (items: readonly { readonly durationMinutes: number | null }[]): number =>
  items.reduce((sum, { durationMinutes }) => sum + (durationMinutes ?? 0), 0);
