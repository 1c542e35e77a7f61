import type { AuditLog, Doing } from '../../audit/audit-log.ts';
import { InvalidInput, NotFound, RuleViolation } from '../../errors/app-error.ts';
import type { CalendarFeedStore } from './calendar-feed-store.ts';
import { MOST_FEEDS } from './calendar-feed.ts';
import { hashOfCalendarToken, newCalendarToken } from './calendar-token.ts';

/** A calendar as it is made: the token goes to whoever asked, the hash stays here. */
interface MadeFeed {
  readonly id: string;
  readonly token: string;
}

/** Makes and removes the calendars that the programs of an account follow. */
export class CalendarFeedService {
  readonly #feeds: CalendarFeedStore;
  readonly #audit: AuditLog;

  constructor(feeds: CalendarFeedStore, audit: AuditLog) {
    this.#feeds = feeds;
    this.#audit = audit;
  }

  /** Of one body, or with null of all that concern the account. Throws `InvalidInput`, or `RuleViolation` when there are too many. */
  async make(accountId: string, body: string | null, { actor, at }: Doing): Promise<MadeFeed> {
    if ((await this.#feeds.lockCount(accountId)) >= MOST_FEEDS) throw tooMany();
    const label = body === null ? ALL : await this.#feeds.bodyName(body);
    if (label === undefined) {
      const message = `There is no body "${body ?? ''}".`;
      throw new InvalidInput(message, { issues: [{ path: 'body', message }] });
    }
    const token = newCalendarToken();
    const id = await this.#feeds.insert(accountId, body, hashOfCalendarToken(token), at);
    await this.#audit.record(actor, { action: 'created', objectType: 'calendar_feed', objectId: id, objectLabel: label }, at);
    return { id, token };
  }

  /** From now on nobody can follow it. Throws `NotFound`, also for those of others. */
  async remove(accountId: string, id: string, { actor, at }: Doing): Promise<void> {
    if (!(await this.#feeds.remove(accountId, id))) throw new NotFound(`There is no calendar ${id} of yours.`);
    await this.#audit.record(actor, { action: 'removed', objectType: 'calendar_feed', objectId: id, objectLabel: ALL }, at);
  }
}

const ALL = 'Sitzungen';

function tooMany(): RuleViolation {
  const message = `More than ${MOST_FEEDS} calendars are not kept. Remove one that you do not need any more.`;
  return new RuleViolation(message, { issues: [{ path: 'body', message, code: 'too-many-calendars', params: { most: MOST_FEEDS } }] });
}
