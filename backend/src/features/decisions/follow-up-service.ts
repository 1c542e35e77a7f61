import type { AuditLog, Doing } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import { Forbidden, InvalidInput, NotFound, RuleViolation } from '../../errors/app-error.ts';
import { checkVersion } from '../../row-version.ts';
import { auditedTaskChanges, decisionEvent } from './decision-audit.ts';
import type { DecisionReferenceReadModel } from './decision-reference-read-model.ts';
import { mayFollow, mayFollowTask, type Follower } from './decision-rights.ts';
import type { DecisionStore } from './decision-store.ts';
import type { KeptDecision } from './decision.ts';
import { isSettledAlready, settledOnAfter, stepIssues, type StepGiven } from './follow-up.ts';
import { taskIssues } from './task-check.ts';
import type { TaskStore } from './task-store.ts';
import { taskOf, taskSettledOn, withTaskChanges, type KeptTask, type TaskChanged, type TaskContent, type TaskDraft } from './task.ts';

/** What following up works with. */
interface FollowUpStores {
  readonly decisions: DecisionStore;
  readonly tasks: TaskStore;
}

/** Follows decisions up, also long after the minutes were approved: says how they go on, and who does what. */
export class FollowUpService {
  readonly #stores: FollowUpStores;
  readonly #references: DecisionReferenceReadModel;
  readonly #audit: AuditLog;
  readonly #clock: Clock;

  constructor(stores: FollowUpStores, references: DecisionReferenceReadModel, audit: AuditLog, clock: Clock) {
    this.#stores = stores;
    this.#references = references;
    this.#audit = audit;
    this.#clock = clock;
  }

  /**
   * Says how a decision goes on. Throws `NotFound`, `Forbidden`, `InvalidInput`, `RuleViolation` when it is settled already, or `Conflict`
   * when somebody else was faster.
   */
  async follow(code: string, step: StepGiven, version: number, who: Follower, { actor, at }: Doing): Promise<void> {
    const current = await this.#lock(code, who);
    checkVersion(code, current.version, version);
    const today = this.#clock.today();
    if (isSettledAlready(current.state, step.state)) throw settledAlready(code);
    const issues = [...stepIssues(step, { current: current.state, heldOn: current.meeting.heldOn, today })];
    if (issues.length > 0) throw new InvalidInput('The step cannot be taken like this.', { issues });
    const settledOn = settledOnAfter(step, today);
    await this.#stores.decisions.settle(code, step.state, settledOn);
    await this.#stores.decisions.addStep(code, { state: step.state, note: step.note, by: actor.accountId, at });
    const changes = [
      ...(step.state === current.state ? [] : [{ field: 'state', before: current.state, after: step.state }]),
      ...(settledOn === current.settledOn ? [] : [{ field: 'settledOn', before: current.settledOn, after: settledOn }]),
    ];
    await this.#audit.record(actor, decisionEvent('followed_up', current, changes), at);
  }

  /** Adds a task and answers its id. Throws `NotFound`, `Forbidden` or `InvalidInput`. */
  async addTask(code: string, draft: TaskDraft, who: Follower, doing: Doing): Promise<string> {
    const decision = await this.#lock(code, who);
    const content = taskOf(draft);
    await this.#check(content, undefined, decision);
    const id = await this.#stores.tasks.insert(code, content);
    await this.#record('task_added', decision, { id, before: undefined, after: content }, doing);
    return id;
  }

  /** Changes a task and answers the code of its decision. Throws as `follow` does. */
  async changeTask(id: string, changed: TaskChanged, version: number, who: Follower, doing: Doing): Promise<string> {
    const code = await this.#stores.tasks.decisionOf(id);
    // Everybody locks the decision before its tasks: two at once wait for each other in turn.
    const decision = code === undefined ? undefined : await this.#stores.decisions.lock(code);
    const current = await this.#stores.tasks.lock(id);
    if (current === undefined || decision === undefined) throw new NotFound(`There is no task ${id}.`);
    const { responsible } = decision;
    if (!mayFollowTask(who, { responsible, organisation: current.organisation, account: current.responsibleAccount })) throw notYours();
    checkVersion(`"${current.title}"`, current.version, version);
    const before = contentIn(current);
    const after = withTaskChanges(before, changed);
    const today = this.#clock.today();
    await this.#check(after, before, decision);
    await this.#stores.tasks.update(id, after, taskSettledOn(after.state, current, today));
    await this.#record('task_changed', decision, { id, before, after }, doing);
    return decision.code;
  }

  async #lock(code: string, who: Follower): Promise<KeptDecision> {
    const current = await this.#stores.decisions.lock(code);
    if (current === undefined) throw new NotFound(`There is no decision "${code}".`);
    if (!mayFollow(who, current.responsible)) throw notYours();
    return current;
  }

  async #check(after: TaskContent, before: TaskContent | undefined, { meeting }: KeptDecision): Promise<void> {
    const organisation = await this.#references.organisation(after.organisation);
    const mayTakeTasks = await this.#references.mayTakeTasks(after.responsibleAccount);
    const issues = [...taskIssues(after, before, { heldOn: meeting.heldOn, today: this.#clock.today(), organisation, mayTakeTasks })];
    if (issues.length > 0) throw new InvalidInput('The task cannot be kept like this.', { issues });
  }

  async #record(
    action: string,
    decision: KeptDecision,
    task: { readonly id: string; readonly before: TaskContent | undefined; readonly after: TaskContent },
    { actor, at }: Doing,
  ): Promise<void> {
    // Which task it is about.
    const named = [{ field: 'task', before: task.before === undefined ? null : task.id, after: task.id }];
    await this.#audit.record(actor, decisionEvent(action, decision, [...named, ...auditedTaskChanges(task.before, task.after)]), at);
  }
}

const contentIn = ({ title, organisation, responsibleAccount, dueOn, state, note }: KeptTask): TaskContent => ({
  title,
  organisation,
  responsibleAccount,
  dueOn,
  state,
  note,
});

const notYours = (): Forbidden => new Forbidden('Your organisation does not see to this; the coordination says how it goes on.');

function settledAlready(code: string): RuleViolation {
  const message = `${code} is settled already. Open it again first.`;
  return new RuleViolation(message, { issues: [{ path: 'state', message, code: 'settled-already' }] });
}
