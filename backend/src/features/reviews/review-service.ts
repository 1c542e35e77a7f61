import { changesBetween, type AuditLog, type Doing } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import { InvalidInput, RuleViolation } from '../../errors/app-error.ts';
import { checkVersion } from '../../row-version.ts';
import type { DecisionDraft } from '../decisions/decision.ts';
import type { MeetingReadModel } from '../meetings/meeting-read-model.ts';
import { isSettled } from '../quarters/quarter-cycle.ts';
import type { QuarterReadModel } from '../quarters/quarter-read-model.ts';
import { meetingClosed, type MeetingClosed } from './meeting-closed.ts';
import type { MeetingMinutes, Minuted } from './meeting-minutes.ts';
import type { ReviewItemStore } from './review-item-store.ts';
import type { HandledItem, ReviewState, ShownItem } from './review.ts';

/** What the meeting did. */
export interface Handling {
  readonly version: number;
  readonly state: ReviewState;
  readonly note: string | null;
  readonly postponedTo: string | null;
  readonly decision: DecisionDraft | null;
}

/** What the service works with, all of one transaction. */
export interface ReviewParts {
  readonly store: ReviewItemStore;
  readonly quarters: QuarterReadModel;
  readonly meetings: MeetingReadModel;
  readonly minutes: MeetingMinutes;
  readonly audit: AuditLog;
  readonly clock: Clock;
}

/** Writes down what the meeting did with what there was to look at. */
export class ReviewService {
  readonly #parts: ReviewParts;

  constructor(parts: ReviewParts) {
    this.#parts = parts;
  }

  /**
   * Throws `InvalidInput`; `RuleViolation` where no meeting reviews the quarter, its minutes take nothing, the quarter was adopted, or what was
   * decided cannot be taken back; or `Conflict` when somebody else was faster.
   */
  async handle(quarter: string, about: ShownItem, handling: Handling, doing: Doing): Promise<void> {
    const meeting = await this.#meetingOf(quarter);
    const current = await this.#current(quarter, about, handling.version);
    checkInput(quarter, handling);
    const minuted = await this.#minute(meeting, about, current, handling, doing);
    const { state, note, postponedTo } = handling;
    await this.#keep(quarter, about, current, { state, note, postponedTo, ...minuted }, doing);
  }

  /** Notes items that nobody has handled, or opens noted ones again. Throws as `handle` does, and a `RuleViolation` for others. */
  async note(
    quarter: string,
    state: 'noted' | 'open',
    items: readonly (ShownItem & { readonly version: number })[],
    doing: Doing,
  ): Promise<void> {
    await this.#meetingOf(quarter);
    const from = state === 'noted' ? 'open' : 'noted';
    // In the order of their keys, so that two who do it at once do not wait for each other.
    for (const { version, ...about } of items.toSorted((a, b) => (a.key < b.key ? -1 : 1))) {
      const current = await this.#current(quarter, about, version);
      if ((current?.state ?? 'open') !== from) throw refused('handled-otherwise', `"${about.title.de}" was handled otherwise.`);
      await this.#keep(quarter, about, current, { state, note: null, postponedTo: null, ...NOWHERE }, doing);
    }
  }

  /** The meeting in which something can be done about the quarter. */
  async #meetingOf(quarter: string): Promise<string> {
    const { quarters, meetings, clock } = this.#parts;
    const { state, reviewMeeting } = await quarters.hold(quarter);
    if (isSettled(state)) throw refused('quarter-settled', `${quarter} was adopted. What was done about it stays as it is.`);
    if (reviewMeeting === null) throw refused('no-review-meeting', `Choose first the meeting that reviews ${quarter}.`);
    const closed = meetingClosed(await meetings.get(reviewMeeting), clock.today());
    if (closed !== null) throw refused(closed, SENTENCES[closed]);
    return reviewMeeting;
  }

  async #current(quarter: string, about: ShownItem, version: number): Promise<HandledItem | undefined> {
    const current = await this.#parts.store.lock(quarter, about.key);
    checkVersion(`"${about.title.de}"`, current?.version ?? 0, version);
    return current;
  }

  async #keep(quarter: string, about: ShownItem, current: HandledItem | undefined, after: Kept, doing: Doing): Promise<void> {
    const { store, audit } = this.#parts;
    const version = (current?.version ?? 0) + 1;
    await store.keep({ quarter, key: about.key, shown: about, ...after, by: doing.actor.name, version }, doing.at);
    // A note may name people, and the trail cannot be changed.
    const changes = changesBetween(audited(current), audited(after));
    const objectLabel = `${quarter} · ${about.title.de}`;
    const event = { action: 'handled', objectType: 'review_item', objectId: `${quarter} ${about.key}`, objectLabel, changes };
    await audit.record(doing.actor, event, doing.at);
  }

  async #minute(
    meeting: string,
    about: ShownItem,
    current: HandledItem | undefined,
    { state, decision }: Handling,
    doing: Doing,
  ): Promise<Minuted | Nowhere> {
    const { minutes } = this.#parts;
    if (current?.state === 'decided' && current.decision !== null) {
      if (state === 'decided') throw refused('already-decided', `${current.decision} was decided about this already.`);
      await minutes.takeBack({ ...current, decision: current.decision }, doing);
    }
    return decision === null ? NOWHERE : minutes.decide(meeting, about, decision, doing);
  }
}

const NOWHERE = { agendaItem: null, madeAgendaItem: false, decision: null };
type Nowhere = typeof NOWHERE;
type Kept = Pick<Handling, 'state' | 'note' | 'postponedTo'> & (Minuted | Nowhere);

const audited = (item: Pick<HandledItem, 'state' | 'postponedTo' | 'decision'> | undefined) => ({
  reviewState: item?.state ?? 'open',
  postponedTo: item?.postponedTo ?? null,
  decision: item?.decision ?? null,
});

const SENTENCES: Readonly<Record<MeetingClosed, string>> = {
  'minutes-approved': 'The minutes of the meeting are approved. What was done in it stays as it is.',
  'meeting-cancelled': 'The meeting was cancelled; nothing was done in it.',
  'meeting-to-come': 'The meeting has not taken place yet; nothing was done in it.',
};

function checkInput(quarter: string, { state, postponedTo, decision }: Handling): void {
  const issues = [
    ...((state === 'decided') === (decision !== null) ? [] : [issue('decision', 'What was decided belongs to "decided", and only there.')]),
    ...((state === 'postponed') === (postponedTo !== null)
      ? []
      : [issue('postponedTo', 'The quarter belongs to "postponed", and only there.')]),
    ...(postponedTo !== null && postponedTo <= quarter ? [issue('postponedTo', `A quarter after ${quarter}.`)] : []),
  ];
  if (issues.length > 0) throw new InvalidInput('This cannot be kept like this.', { issues });
}

const issue = (path: string, message: string) => ({ path, message });

const refused = (code: string, message: string): RuleViolation =>
  new RuleViolation(message, { issues: [{ path: 'quarter', message, code }] });
