import type { AuditLog, Change, Doing } from '../../audit/audit-log.ts';
import { changesBetween } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import { Conflict, NotFound } from '../../errors/app-error.ts';
import { checkVersion } from '../../row-version.ts';
import type { NamedBody } from '../bodies/body.ts';
import { agendaReferenceIssues, leavingIssues, minutesIssues, placeIssues } from './agenda-check.ts';
import {
  agendaItemContentIn,
  agendaItemOf,
  withAgendaItemChanges,
  type AgendaItem,
  type AgendaItemChanged,
  type AgendaItemContent,
  type AgendaItemDraft,
} from './agenda-item.ts';
import { lockBody, lockMeeting, refuseApproved, refuseBroken, refuseInvalid } from './meeting-access.ts';
import { auditedChanges, auditedItem, recordMeeting } from './meeting-audit.ts';
import type { MeetingStores } from './meeting-service.ts';
import type { Meeting } from './meeting.ts';

const WRONG = 'The item cannot be kept like this.';

/** An item that is held, and where it stands. */
interface LockedItem {
  readonly body: NamedBody;
  readonly item: AgendaItem;
  /** Undefined for an item of the backlog. */
  readonly meeting: Meeting | undefined;
  /** The meeting that it is to go to; undefined where there is none. */
  readonly target: Meeting | undefined;
}

/** Writes agendas, backlogs and minutes. */
export class AgendaService {
  readonly #stores: MeetingStores;
  readonly #audit: AuditLog;
  readonly #clock: Clock;

  constructor(stores: MeetingStores, audit: AuditLog, clock: Clock) {
    this.#stores = stores;
    this.#audit = audit;
    this.#clock = clock;
  }

  /** Adds an item at the end of an agenda. Answers the id. Throws `NotFound`, `InvalidInput`, or `RuleViolation` for a cancelled or approved meeting. */
  async addToMeeting(meetingId: string, draft: AgendaItemDraft, doing: Doing): Promise<string> {
    const { body, meeting } = await lockMeeting(this.#stores.meetings, meetingId);
    refuseBroken(placeIssues(meeting, meetingId, body.code));
    return this.#insert(body, agendaItemOf(draft, meetingId), meeting, doing);
  }

  /** Adds an item at the end of the backlog. Answers the id. Throws `NotFound` or `InvalidInput`. */
  async addToBacklog(bodyCode: string, draft: AgendaItemDraft, doing: Doing): Promise<string> {
    const body = await lockBody(this.#stores.meetings, bodyCode);
    return this.#insert(body, agendaItemOf(draft, null), undefined, doing);
  }

  /**
   * Throws `NotFound`, `InvalidInput`, `RuleViolation` for approved minutes and for an item that was discussed where it stands, or `Conflict`
   * when somebody else was faster.
   */
  async change(id: string, changed: AgendaItemChanged, version: number, doing: Doing): Promise<void> {
    const { body, item, meeting, target } = await this.#lock(id, changed.meeting ?? null);
    checkVersion(`"${item.title}"`, item.version, version);
    const before = agendaItemContentIn(item);
    const after = withAgendaItemChanges(before, changed);
    const changes = auditedChanges(auditedItem(before), auditedItem(after));
    const moves = before.meeting !== after.meeting;
    if (changes.length === 0 && !moves) return;
    if (meeting !== undefined) refuseApproved(meeting);
    if (moves) {
      if (after.meeting !== null) refuseBroken(placeIssues(target, after.meeting, item.body));
      if (meeting !== undefined) refuseBroken(leavingIssues(item, after));
    }
    const issues = [
      ...agendaReferenceIssues(after, before, await this.#stores.agenda.known(after)),
      ...minutesIssues(changed, moves ? target : meeting, this.#clock.today()),
    ];
    refuseInvalid(issues, WRONG);
    await this.#stores.agenda.update(id, before, after);
    const moved = moves ? changesBetween({ agendaOf: meeting?.heldOn }, { agendaOf: target?.heldOn }) : [];
    // Both meetings tell that it went from one to the other.
    const places = moves ? [meeting, target].filter((each) => each !== undefined) : [meeting];
    for (const place of places) await this.#record('agenda_item_changed', body, place, after, [...changes, ...moved], doing);
  }

  /** Throws `NotFound`, `RuleViolation` for an item that was discussed, or `Conflict` when somebody else was faster. */
  async remove(id: string, version: number, doing: Doing): Promise<{ body: string; meeting: string | null }> {
    const { body, item, meeting } = await this.#lock(id, null);
    checkVersion(`"${item.title}"`, item.version, version);
    if (meeting !== undefined) refuseApproved(meeting);
    refuseBroken([...leavingIssues(item, item)].map((issue) => ({ ...issue, path: '' })));
    await this.#stores.agenda.remove(id);
    const changes = auditedChanges(auditedItem(agendaItemContentIn(item)), undefined);
    await this.#record('agenda_item_removed', body, meeting, item, changes, doing);
    return { body: item.body, meeting: item.meeting };
  }

  /** Throws `NotFound`, `RuleViolation` once the minutes are approved, or `Conflict` when somebody else has changed meeting or agenda. */
  async order(meetingId: string, ids: readonly string[], version: number, doing: Doing): Promise<void> {
    const { meetings, agenda } = this.#stores;
    const { body, meeting } = await lockMeeting(meetings, meetingId);
    checkVersion('The meeting', meeting.version, version);
    refuseApproved(meeting);
    const before = await agenda.agenda(meetingId);
    const byId = new Map(before.map((item) => [item.id, item]));
    if (ids.length !== before.length || new Set(ids).size !== ids.length || ids.some((id) => !byId.has(id))) {
      const message = 'These are not all items of the agenda, each once. Somebody else has changed it meanwhile; load it again first.';
      throw new Conflict(message, { issues: [{ path: 'items', message, code: 'not-all-items' }] });
    }
    const changes = changesBetween({ agenda: before.map(({ title }) => title) }, { agenda: ids.map((id) => byId.get(id)?.title ?? id) });
    if (before.every(({ id }, index) => id === ids[index])) return;
    await agenda.order(ids);
    await meetings.touch(meetingId);
    await recordMeeting(this.#audit, { ...meeting, body }, { action: 'agenda_ordered', changes }, doing);
  }

  async #insert(body: NamedBody, content: AgendaItemContent, meeting: Meeting | undefined, doing: Doing): Promise<string> {
    const { agenda } = this.#stores;
    refuseInvalid(agendaReferenceIssues(content, undefined, await agenda.known(content)), WRONG);
    const id = await agenda.insert(body.code, content, doing.at);
    await this.#record('agenda_item_added', body, meeting, content, auditedChanges(undefined, auditedItem(content)), doing);
    return id;
  }

  /** Body, then meetings in the order of their numbers, then the item. */
  async #lock(id: string, targetId: string | null): Promise<LockedItem> {
    const { meetings, agenda } = this.#stores;
    const place = await agenda.placeOf(id);
    if (place === undefined) throw noItem(id);
    const body = await lockBody(meetings, place.body);
    const wanted = [...new Set([place.meeting, targetId].filter((each) => each !== null))].toSorted((a, b) => Number(a) - Number(b));
    const locked = new Map<string, Meeting>();
    for (const each of wanted) {
      const meeting = await meetings.lock(each);
      if (meeting !== undefined) locked.set(each, meeting);
    }
    const item = await agenda.lock(id);
    if (item === undefined) throw noItem(id);
    if (item.meeting !== place.meeting)
      throw new Conflict(`"${item.title}" was put somewhere else by somebody else meanwhile. Load it again first.`);
    const at = (meeting: string | null): Meeting | undefined => (meeting === null ? undefined : locked.get(meeting));
    return { body, item, meeting: at(item.meeting), target: at(targetId) };
  }

  /** With the meeting, or with the body for what waits in its backlog. */
  async #record(
    action: string,
    body: NamedBody,
    meeting: Meeting | undefined,
    { title }: Pick<AgendaItemContent, 'title'>,
    changes: readonly Change[],
    doing: Doing,
  ): Promise<void> {
    if (meeting !== undefined) {
      await recordMeeting(this.#audit, { ...meeting, body }, { action, about: title, changes }, doing);
      return;
    }
    const objectLabel = `${body.name} · ${title}`;
    const something = changes.filter(({ before, after }) => before !== null || after !== null);
    await this.#audit.record(doing.actor, { action, objectType: 'body', objectId: body.code, objectLabel, changes: something }, doing.at);
  }
}

const noItem = (id: string): NotFound => new NotFound(`There is no item with the number ${id}.`);
