import type { AuditLog, Doing } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import { InvalidInput, NotFound, RuleViolation } from '../../errors/app-error.ts';
import { checkVersion } from '../../row-version.ts';
import { auditedDecisionChanges, decisionEvent } from './decision-audit.ts';
import { decisionIssues } from './decision-check.ts';
import type { DecisionReferenceReadModel } from './decision-reference-read-model.ts';
import type { DecisionStore } from './decision-store.ts';
import {
  decisionOf,
  withDecisionChanges,
  type CameOfIt,
  type DecisionChanged,
  type DecisionContent,
  type DecisionDraft,
  type KeptDecision,
  type MeetingOfItem,
} from './decision.ts';

/** Adds, changes and removes decisions until the minutes of their meeting are approved. */
export class DecisionService {
  readonly #store: DecisionStore;
  readonly #references: DecisionReferenceReadModel;
  readonly #audit: AuditLog;
  readonly #clock: Clock;

  constructor(store: DecisionStore, references: DecisionReferenceReadModel, audit: AuditLog, clock: Clock) {
    this.#store = store;
    this.#references = references;
    this.#audit = audit;
    this.#clock = clock;
  }

  /** Answers the code. Throws `NotFound`, `InvalidInput` with all that is wrong, or `RuleViolation` where nothing can be decided. */
  async add(itemId: string, draft: DecisionDraft, { actor, at }: Doing): Promise<string> {
    const meeting = await this.#store.lockMeetingOf(itemId);
    if (meeting === undefined) throw new NotFound(`There is no item ${itemId} of an agenda.`);
    checkMayDecide(meeting, this.#clock.today());
    const content = decisionOf(draft);
    await this.#check(content, undefined, meeting);
    const code = await this.#store.nextCode(meeting.heldOn.slice(0, 4));
    await this.#store.insert(code, itemId, content);
    await this.#audit.record(actor, decisionEvent('created', { code, meeting }, auditedDecisionChanges(undefined, content)), at);
    return code;
  }

  /** Throws `NotFound`, `InvalidInput`, `RuleViolation` once the minutes are approved, or `Conflict` when somebody else was faster. */
  async change(code: string, changed: DecisionChanged, version: number, { actor, at }: Doing): Promise<void> {
    const current = await this.#lockOpen(code, version);
    const before = contentIn(current);
    const after = withDecisionChanges(before, changed);
    const changes = auditedDecisionChanges(before, after);
    if (changes.length === 0) return;
    await this.#check(after, before, current.meeting);
    await this.#store.update(code, after);
    await this.#audit.record(actor, decisionEvent('changed', current, changes), at);
  }

  /** Removes a decision that nothing came of. Throws as `change` does. */
  async remove(code: string, version: number, { actor, at }: Doing): Promise<void> {
    const current = await this.#lockOpen(code, version);
    checkNothingCame(code, await this.#store.cameOf(code));
    await this.#store.remove(code);
    await this.#audit.record(actor, decisionEvent('removed', current, auditedDecisionChanges(contentIn(current), undefined)), at);
  }

  async #lockOpen(code: string, version: number): Promise<KeptDecision> {
    const current = await this.#store.lock(code);
    if (current === undefined) throw new NotFound(`There is no decision "${code}".`);
    checkNotApproved(current.meeting);
    checkVersion(code, current.version, version);
    return current;
  }

  async #check(after: DecisionContent, before: DecisionContent | undefined, meeting: MeetingOfItem): Promise<void> {
    const organisation = await this.#references.organisation(after.responsible);
    const voters = await this.#references.voters(meeting.body.code, meeting.heldOn);
    const issues = [...decisionIssues(after, before, { meeting, today: this.#clock.today(), voters, organisation })];
    if (issues.length > 0) throw new InvalidInput('The decision cannot be kept like this.', { issues });
  }
}

const contentIn = ({ kind, wording, responsible, dueOn, votes }: KeptDecision): DecisionContent => ({
  kind,
  wording,
  responsible,
  dueOn,
  votes,
});

function checkMayDecide(meeting: MeetingOfItem | null, today: string): asserts meeting is MeetingOfItem {
  if (meeting === null) throw refused('meeting', 'item-in-backlog', 'The item is in the backlog. Put it on an agenda first.');
  if (meeting.state === 'cancelled') throw refused('meeting', 'meeting-cancelled', 'The meeting was cancelled; nothing was decided in it.');
  if (meeting.heldOn > today)
    throw refused('meeting', 'meeting-to-come', `The meeting is on ${meeting.heldOn}; nothing was decided in it yet.`);
  checkNotApproved(meeting);
}

function checkNotApproved({ approved }: MeetingOfItem): void {
  if (approved)
    throw refused('meeting', 'minutes-approved', 'The minutes are approved. What was decided stays as it is; follow it up instead.');
}

function checkNothingCame(code: string, { steps, measures, tasks }: CameOfIt): void {
  if (steps + measures + tasks > 0)
    throw refused('code', 'something-came-of-it', `Something came of ${code} already. Drop it with a reason instead.`);
}

const refused = (path: string, code: string, message: string): RuleViolation =>
  new RuleViolation(message, { issues: [{ path, message, code }] });
