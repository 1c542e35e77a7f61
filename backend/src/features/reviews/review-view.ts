import type { Review, ReviewItem } from '#contract/review.ts';
import type { Principal } from '../../access/principal.ts';
import type { Clock } from '../../clock.ts';
import { NotFound } from '../../errors/app-error.ts';
import type { DecisionReadModel } from '../decisions/decision-read-model.ts';
import type { AgendaReadModel } from '../meetings/agenda-read-model.ts';
import type { MeetingReadModel } from '../meetings/meeting-read-model.ts';
import type { QuarterReadModel } from '../quarters/quarter-read-model.ts';
import type { Quarter } from '../quarters/quarter.ts';
import { meetingClosed } from './meeting-closed.ts';
import type { ReviewItemReadModel } from './review-item-read-model.ts';
import type { ReviewMaterialReadModel } from './review-material-read-model.ts';
import { comparedWith } from './review-quarters.ts';
import { shownItems, withHandling } from './review-rules.ts';
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
    const [items, meeting] = await Promise.all([this.#items(standing), this.#meeting(standing.reviewMeeting, by)]);
    const handle = by.permissions.has('quarters.run') && meeting !== null && meeting.closed === null;
    return { quarter, before, yearBefore, frozen: isFrozen(standing), meeting, items, permitted: { handle } };
  }

  /** The item as it is shown now. Throws `NotFound`. */
  async item(quarter: string, key: string): Promise<ShownItem> {
    const found = (await this.#items(await this.#parts.quarters.get(quarter))).find((each) => each.key === key);
    if (found === undefined) throw new NotFound(`There is nothing "${key}" to look at in ${quarter}.`);
    const { section, title, facts } = found;
    return { key, section, title, facts };
  }

  async #items(standing: Quarter): Promise<ReviewItem[]> {
    const { items, working, frozen } = this.#parts;
    const source = isFrozen(standing) ? frozen : working;
    const [material, handled, postponed] = await Promise.all([
      source.of(comparedWith(standing.quarter), standing.reviewMeeting),
      items.ofQuarter(standing.quarter),
      items.postponedTo(standing.quarter),
    ]);
    return withHandling(shownItems(material), handled, postponed);
  }

  async #meeting(id: string | null, by: Principal): Promise<Review['meeting']> {
    if (id === null) return null;
    const { meetings, agenda, decisions, clock } = this.#parts;
    const [meeting, items] = await Promise.all([meetings.get(id), agenda.ofMeeting(id)]);
    const decided = await decisions.ofItems(
      items.map((item) => item.id),
      by,
    );
    const left = items.filter((item) => item.minutes === null && item.outcome === null && !decided.has(item.id));
    return {
      id,
      body: meeting.body.name,
      heldOn: meeting.heldOn,
      begins: meeting.begins,
      ends: meeting.ends,
      closed: meetingClosed(meeting, clock.today()),
      plannedMinutesLeft: left.reduce((sum, { durationMinutes }) => sum + (durationMinutes ?? 0), 0),
    };
  }
}

const isFrozen = ({ state }: Quarter): boolean => state === 'adopted' || state === 'published';
