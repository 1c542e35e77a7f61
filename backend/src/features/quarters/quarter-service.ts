import { changesBetween, type AuditLog, type Change, type Doing } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import { InvalidInput, RuleViolation } from '../../errors/app-error.ts';
import { checkVersion } from '../../row-version.ts';
import { isGoingOn, type Adoption, type AdoptionTerms } from './adoption.ts';
import { deadlineIssues } from './deadline-issues.ts';
import { hindranceOf, needsReason, stepsFrom, unapproved, type CycleFacts, type Hindrance } from './quarter-cycle.ts';
import type { QuarterSettings, QuarterStore } from './quarter-store.ts';
import type { Quarter, QuarterStanding, QuarterState } from './quarter.ts';

/** What a quarter asks for. */
export interface Gathering {
  /** Adds what is asked for now and not there yet, and removes what is asked for no more. */
  bringUpToDate(quarter: string, how?: { readonly asks?: boolean }): Promise<unknown>;
}

/** What is set about a quarter; what is absent stays. */
export type SettingsChange = { readonly version: number } & {
  readonly [Field in keyof QuarterSettings]?: QuarterSettings[Field] | undefined;
};

/** A step that somebody wants. */
export interface WantedStep {
  readonly version: number;
  readonly to: QuarterState;
  readonly reason: string | null;
}

/** What a quarter service works with, all of one transaction. */
export interface QuarterParts {
  readonly store: QuarterStore;
  readonly gathering: Gathering;
  readonly adoption: Adoption;
  readonly audit: AuditLog;
  readonly clock: Clock;
}

/** Takes quarters from the first report to the public. */
export class QuarterService {
  readonly #parts: QuarterParts;

  constructor(parts: QuarterParts) {
    this.#parts = parts;
  }

  /** Sets deadlines and the meeting. Throws `InvalidInput`, or `Conflict` when somebody else was faster. */
  async change(quarter: string, { version, ...change }: SettingsChange, doing: Doing): Promise<void> {
    const { store, audit, clock } = this.#parts;
    const current = await store.take(quarter, clock.today());
    checkVersion(quarter, current.version, version);
    const before = settingsOf(current);
    const after = changed(before, change);
    checkStanding(quarter, current.state, before, after);
    const issues = deadlineIssues(quarter, after);
    if (current.state === 'collecting' && after.deliverUntil === null)
      issues.push({ path: 'deliverUntil', message: 'While reports are collected there is a day for handing in.' });
    if (typeof change.reviewMeeting === 'string' && !(await store.isMeeting(change.reviewMeeting)))
      issues.push({ path: 'reviewMeeting', message: `There is no meeting ${change.reviewMeeting}.` });
    if (issues.length > 0) throw new InvalidInput('The quarter cannot be kept like this.', { issues });
    const changes = changesBetween(before, after);
    if (changes.length === 0) return;
    await store.set(quarter, after);
    const { actor, at } = doing;
    await audit.record(actor, { action: 'changed', objectType: 'quarter', objectId: quarter, objectLabel: quarter, changes }, at);
  }

  /**
   * Takes the quarter into another state; adopting it only begins with this. Throws `InvalidInput` where a reason is missing, `RuleViolation`
   * where it cannot be done, or `Conflict` when somebody else was faster.
   */
  async step(quarter: string, { version, to, reason }: WantedStep, doing: Doing): Promise<void> {
    const { store, adoption, gathering } = this.#parts;
    const facts = await this.#facts(quarter);
    const { state } = facts.quarter;
    // Who was a moment too late is told what is going on, not only that something changed.
    if (to === 'adopted' && facts.isBeingAdopted) throw refused(quarter, to, { reason: 'being-adopted', other: null });
    checkVersion(quarter, facts.quarter.version, version);
    if (!stepsFrom(state).includes(to)) throw new RuleViolation(`${quarter} is ${state}; it cannot become ${to} from there.`);
    // What is due changes with the days: the count that the decision rests on is that of now.
    if (to === 'adopted' || to === 'in_review') await gathering.bringUpToDate(quarter, { asks: state === 'collecting' });
    const now = to === 'adopted' || to === 'in_review' ? await this.#facts(quarter) : facts;
    check(now, to, reason);
    if (to === 'adopted') {
      await store.touch(quarter);
      await adoption.start(quarter, { by: doing.actor, reason, unapproved: unapproved(now.deliveries) });
      return;
    }
    await this.#take(now.quarter, to, reason, doing);
    if (to === 'collecting') await gathering.bringUpToDate(quarter);
  }

  /**
   * Makes the step to adopted, in the transaction in which the quarter is frozen. Nobody reports on it or takes it elsewhere until that ends.
   * Throws `RuleViolation` when it is not in review any more, or more is not approved than
   * the reason was given for.
   */
  async adopt(quarter: string, { reason, unapproved: known }: AdoptionTerms, doing: Doing): Promise<void> {
    const facts = { ...(await this.#facts(quarter)), isBeingAdopted: false };
    if (!stepsFrom(facts.quarter.state).includes('adopted'))
      throw new RuleViolation(`${quarter} is ${facts.quarter.state} and cannot be adopted from there.`);
    check(facts, 'adopted', reason);
    const count = unapproved(facts.deliveries);
    if (count > known)
      throw new RuleViolation(`${count} deliveries of ${quarter} are not approved; the reason was given for ${known}. Decide again.`);
    await this.#take(facts.quarter, 'adopted', reason, doing);
  }

  async #facts(quarter: string): Promise<CycleFacts & { readonly quarter: QuarterStanding }> {
    const { store, adoption, clock } = this.#parts;
    const standing = await store.take(quarter, clock.today());
    const [others, adopting] = [await store.others(quarter), await adoption.stateOf(quarter)];
    return { quarter: standing, deliveries: standing.deliveries, others, isBeingAdopted: isGoingOn(adopting), today: clock.today() };
  }

  async #take({ quarter, state }: Quarter, to: QuarterState, reason: string | null, { actor, at }: Doing): Promise<void> {
    const { store, audit } = this.#parts;
    await store.step(quarter, { from: state, to, reason, by: actor.name, at });
    const changes: Change[] = [{ field: 'state', before: state, after: to }];
    if (reason !== null) changes.push({ field: 'reason', before: null, after: reason });
    await audit.record(actor, { action: 'stepped', objectType: 'quarter', objectId: quarter, objectLabel: quarter, changes }, at);
  }
}

const settingsOf = ({ deliverUntil, reviewUntil, publishUntil, reviewMeeting }: Quarter): QuarterSettings => ({
  deliverUntil,
  reviewUntil,
  publishUntil,
  reviewMeeting,
});

const changed = (before: QuarterSettings, change: Omit<SettingsChange, 'version'>): QuarterSettings => {
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  return { ...before, ...Object.fromEntries(given) };
};

/** Until which step something can be set. Later it would change what was said about who was in time, or about what was adopted. */
const SETTLED_FROM: Readonly<Record<keyof QuarterSettings, readonly QuarterState[]>> = {
  deliverUntil: ['in_review', 'adopted', 'published'],
  reviewUntil: ['adopted', 'published'],
  reviewMeeting: ['adopted', 'published'],
  publishUntil: ['published'],
};

function checkStanding(quarter: string, state: QuarterState, before: QuarterSettings, after: QuarterSettings): void {
  const fields = Object.keys(SETTLED_FROM) as (keyof QuarterSettings)[];
  const issues = fields
    .filter((field) => before[field] !== after[field] && SETTLED_FROM[field].includes(state))
    .map((path) => ({ path, message: `${quarter} is ${state}; this stays as it is.` }));
  if (issues.length > 0) throw new RuleViolation(`${quarter} is ${state}; its days before that stay as they are.`, { issues });
}

function check(facts: CycleFacts, to: QuarterState, reason: string | null): void {
  const { quarter } = facts.quarter;
  const hindrance = hindranceOf(facts, to);
  if (hindrance !== null) throw refused(quarter, to, hindrance);
  if (reason !== null || !needsReason(facts, to)) return;
  if (to !== 'adopted')
    throw new InvalidInput('Going back needs a reason.', { issues: [{ path: 'reason', message: 'Going back needs a reason.' }] });
  const count = unapproved(facts.deliveries);
  const message = `${count} deliveries of ${quarter} are not approved. Adopting it all the same needs a reason.`;
  throw new RuleViolation(message, { issues: [{ path: 'reason', message, code: 'not-approved', params: { count } }] });
}

const SENTENCES: Readonly<Record<Hindrance['reason'], (quarter: string, other: string) => string>> = {
  'not-begun': (quarter) => `${quarter} has not begun.`,
  'not-over': (quarter) => `${quarter} is not over.`,
  'no-deadline': (quarter) => `Say first until when reports on ${quarter} are to be handed in.`,
  'another-quarter': (_, other) => `${other} is there already; one quarter at a time.`,
  'earlier-quarter': (_, other) => `${other} is still being collected and comes first.`,
  'being-adopted': (quarter) => `${quarter} is being adopted at this moment.`,
};

function refused(quarter: string, to: QuarterState, { reason, other }: Hindrance): RuleViolation {
  const message = SENTENCES[reason](quarter, other ?? '');
  return new RuleViolation(message, { issues: [{ path: 'to', message, code: reason, params: { to, ...(other !== null && { other }) } }] });
}
