import type { AuditLog, Doing } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import { InvalidInput } from '../../errors/app-error.ts';
import { checkVersion } from '../../row-version.ts';
import { changesBetween } from '../../audit/audit-log.ts';
import type { AgendaStore } from './agenda-store.ts';
import { afterMove, type Recorded } from './attendance.ts';
import type { AttendanceStore } from './attendance-store.ts';
import { lockBody, lockMeeting, refuseApproved, refuseBroken, refuseInvalid } from './meeting-access.ts';
import { auditedChanges, auditedMeeting, meetingLabel, recordMeeting } from './meeting-audit.ts';
import { approvalIssues, changeIssues, meetingIssues, removalIssues, unapprovableIssues } from './meeting-check.ts';
import { isToldAnew, meetingContentIn, meetingOf, withMeetingChanges } from './meeting-content.ts';
import type { MeetingStore } from './meeting-store.ts';
import type { Meeting, MeetingChanged, MeetingContent, MeetingDraft } from './meeting.ts';

/** What changes of meetings write to. */
export interface MeetingStores {
  readonly meetings: MeetingStore;
  readonly agenda: AgendaStore;
  readonly attendance: AttendanceStore;
}

const WRONG = 'The meeting cannot be kept like this.';

/** Adds, moves, cancels and removes meetings, and locks what a body has approved. */
export class MeetingService {
  readonly #stores: MeetingStores;
  readonly #audit: AuditLog;
  readonly #clock: Clock;

  constructor(stores: MeetingStores, audit: AuditLog, clock: Clock) {
    this.#stores = stores;
    this.#audit = audit;
    this.#clock = clock;
  }

  /** Answers the id. Throws `NotFound` or `InvalidInput` with all that is wrong. */
  async add(bodyCode: string, draft: MeetingDraft, doing: Doing): Promise<string> {
    const [id] = await this.#insert(bodyCode, [meetingOf(draft)], doing);
    return id as string;
  }

  /** Adds meetings that differ by their day alone; answers their ids. Throws `NotFound`, or `InvalidInput` when the body meets on one of the days already. */
  async addSeries(bodyCode: string, days: readonly string[], common: Omit<MeetingDraft, 'heldOn'>, doing: Doing): Promise<string[]> {
    const body = await lockBody(this.#stores.meetings, bodyCode);
    const taken = new Set(await this.#stores.meetings.daysOf(bodyCode, days));
    const issues = days.flatMap((heldOn, index) => {
      const wrong = [...meetingIssues(meetingOf({ ...common, heldOn }), { body, today: this.#clock.today() })];
      const own = wrong.map((issue) => (issue.path === 'heldOn' ? { ...issue, path: `days.${index}` } : issue));
      if (days.indexOf(heldOn) < index)
        own.push({ path: `days.${index}`, message: 'This day is named twice.', code: 'twice', params: { day: heldOn } });
      else if (taken.has(heldOn))
        own.push({ path: `days.${index}`, message: `The body meets on ${heldOn} already.`, code: 'taken', params: { day: heldOn } });
      return own;
    });
    // What is wrong with the times is wrong with all of them.
    refuseInvalid(new Map(issues.map((issue) => [`${issue.path} ${issue.code ?? ''}`, issue])).values(), WRONG);
    return this.#insert(
      bodyCode,
      days.toSorted().map((heldOn) => meetingOf({ ...common, heldOn })),
      doing,
    );
  }

  /**
   * Throws `NotFound`, `InvalidInput`, `RuleViolation` when what has happened is in the way, or `Conflict` when somebody else was faster. With
   * another day, whoever came and is no member then becomes a guest.
   */
  async change(id: string, changed: MeetingChanged, version: number, doing: Doing): Promise<void> {
    const { meetings } = this.#stores;
    const { body, meeting } = await lockMeeting(meetings, id);
    checkVersion('The meeting', meeting.version, version);
    const before = meetingContentIn(meeting);
    const after = withMeetingChanges(before, changed);
    const changes = auditedChanges(auditedMeeting(before), auditedMeeting(after));
    if (changes.length === 0) return;
    refuseApproved(meeting);
    refuseInvalid(meetingIssues(after, { body, today: this.#clock.today() }), WRONG);
    refuseBroken(changeIssues(meeting, after, this.#clock.today()));
    await meetings.update(id, after, isToldAnew(before, after));
    const moved = before.heldOn === after.heldOn ? [] : await this.#moveAttendance(meeting, after.heldOn);
    await recordMeeting(this.#audit, { id, heldOn: after.heldOn, body }, { action: 'changed', changes: [...changes, ...moved] }, doing);
  }

  /** Removes a meeting that was a plan only; its items go back to the backlog. Answers how many. Throws like `change`. */
  async remove(id: string, version: number, doing: Doing): Promise<number> {
    const { meetings, agenda } = this.#stores;
    const { body, meeting } = await lockMeeting(meetings, id);
    checkVersion('The meeting', meeting.version, version);
    refuseBroken(removalIssues(meeting));
    const items = await agenda.toBacklog(id);
    await meetings.remove(id);
    const changes = auditedChanges(auditedMeeting(meetingContentIn(meeting)), undefined);
    await recordMeeting(this.#audit, { id, heldOn: meeting.heldOn, body }, { action: 'removed', changes }, doing);
    return items;
  }

  /** Throws `NotFound`, `InvalidInput`, `RuleViolation` when there is nothing to approve, or `Conflict` when somebody else was faster. */
  async approve(id: string, given: { readonly on: string; readonly in: string | null }, version: number, doing: Doing): Promise<void> {
    const { meetings } = this.#stores;
    const { body, meeting } = await lockMeeting(meetings, id);
    checkVersion('The meeting', meeting.version, version);
    refuseApproved(meeting);
    refuseBroken(unapprovableIssues(meeting));
    const approving = given.in === null ? undefined : await meetings.share(given.in, body.code);
    refuseInvalid(approvalIssues(meeting, given, { approving, today: this.#clock.today() }), 'The minutes cannot be approved like this.');
    await meetings.approve(id, given.on, given.in);
    const approvedIn = approving === undefined ? null : meetingLabel(body, approving.heldOn);
    const changes = changesBetween(undefined, { approvedOn: given.on, approvedIn });
    await recordMeeting(this.#audit, { id, heldOn: meeting.heldOn, body }, { action: 'minutes_approved', changes }, doing);
  }

  /** Throws `NotFound`, `InvalidInput` for an item of another meeting, or `RuleViolation` while the minutes can be written themselves. */
  async addAddendum(id: string, { item, text }: { readonly item: string | null; readonly text: string }, doing: Doing): Promise<void> {
    const { meetings, agenda } = this.#stores;
    const { body, meeting } = await lockMeeting(meetings, id);
    const issue = { path: '', message: 'The minutes are not approved yet; write it there.', code: 'not-approved' };
    refuseBroken(meeting.approvedOn === null ? [issue] : []);
    const about = item === null ? undefined : (await agenda.agenda(id)).find((each) => each.id === item);
    if (item !== null && about === undefined) {
      const message = 'The meeting has no such item.';
      throw new InvalidInput(message, { issues: [{ path: 'item', message, code: 'no-such-item' }] });
    }
    await meetings.addAddendum(id, { item, text, by: doing.actor.accountId as string, at: doing.at });
    await recordMeeting(
      this.#audit,
      { id, heldOn: meeting.heldOn, body },
      { action: 'addendum_added', changes: [], ...(about === undefined ? {} : { about: about.title }) },
      doing,
    );
  }

  async #insert(bodyCode: string, contents: readonly MeetingContent[], doing: Doing): Promise<string[]> {
    const { meetings } = this.#stores;
    const body = await lockBody(meetings, bodyCode);
    for (const content of contents) refuseInvalid(meetingIssues(content, { body, today: this.#clock.today() }), WRONG);
    const ids = await meetings.insert(bodyCode, contents, doing.at);
    for (const [index, content] of contents.entries())
      await recordMeeting(
        this.#audit,
        { id: ids[index] as string, heldOn: content.heldOn, body },
        { action: 'created', changes: auditedChanges(undefined, auditedMeeting(content)) },
        doing,
      );
    return ids;
  }

  /** Answers what the audit trail says about it. */
  async #moveAttendance({ id, body, heldOn }: Meeting, to: string) {
    const { attendance } = this.#stores;
    const before: Recorded = await attendance.recorded(id);
    const after = afterMove(before, await attendance.membershipsOf(body), heldOn, to);
    if (after === before) return [];
    await attendance.write(id, before, after);
    return changesBetween(
      { attendance: before.entries.length, guests: before.guests.length },
      { attendance: after.entries.length, guests: after.guests.length },
    );
  }
}
