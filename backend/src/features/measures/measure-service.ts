import type { AuditLog, Doing } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import { Forbidden, InvalidInput, NotFound, RuleViolation } from '../../errors/app-error.ts';
import { circleWith } from './dependency-circle.ts';
import { followUpsAfter } from './follow-up.ts';
import type { FollowUp, Measure, MeasureContent, MeasureStatus } from './measure.ts';
import { auditedChanges } from './measure-audit.ts';
import { beginningIssues, beginningOf, isProposalOf, type Beginning, type BeginningGiven } from './measure-beginning.ts';
import { checkMayChange, checkMayGiveTo, contentIn, namesIn, referencesOf } from './measure-change.ts';
import { issuesOf } from './measure-check.ts';
import { asBefore, contentOf, withChanges, type Changed, type MeasureDraft, type MilestoneGiven } from './measure-content.ts';
import type { MeasureReferenceReadModel, ReferencesKnown } from './measure-reference-read-model.ts';
import { coordinates, type MeasureEditor } from './measure-rights.ts';
import { needsReason, refusalToStep } from './measure-status.ts';
import type { MeasureStore } from './measure-store.ts';

/** Who changes a measure, with which rights, and when. */
export interface MeasureDoing extends Doing {
  readonly editor: MeasureEditor;
}

/** A step into another status. */
export interface Step {
  readonly to: MeasureStatus;
  readonly reason: string | null;
  /** First day of the new status, `YYYY-MM-DD`. */
  readonly on: string;
}

/** Adds and changes measures. The command line uses it as `COMMAND_LINE` with `UNRESTRICTED` rights. */
export class MeasureService {
  readonly #store: MeasureStore;
  readonly #references: MeasureReferenceReadModel;
  readonly #audit: AuditLog;
  readonly #clock: Clock;

  constructor(store: MeasureStore, references: MeasureReferenceReadModel, audit: AuditLog, clock: Clock) {
    this.#store = store;
    this.#references = references;
    this.#audit = audit;
    this.#clock = clock;
  }

  /**
   * Proposes a measure, or takes over one that has gone further already, and answers its code. Throws `Forbidden`, `InvalidInput`, or
   * `Conflict` when the code is taken.
   */
  async add(
    draft: MeasureDraft,
    given: BeginningGiven & { readonly code?: string | undefined; readonly demo?: boolean },
    doing: MeasureDoing,
  ): Promise<string> {
    checkMayGiveTo(doing.editor, draft.leadOrganisation);
    const today = this.#clock.today();
    const { status, since, reason } = this.#beginning(given, today, doing.editor);
    const code = given.code ?? (await this.#store.nextCode());
    const { content, known } = await this.#checked(code, undefined, withChanges(contentOf(draft), draft));
    await this.#store.insert(code, content, { status, statusSince: since }, given.demo ?? false);
    await this.#store.addStep(code, { from: null, to: status, on: since, reason, by: doing.actor.name, at: doing.at });
    if (status === 'completed') await this.#store.addFollowUps(code, followUpsAfter(since));
    const changes = auditedChanges(undefined, content, namesIn(known));
    await this.#record('created', { code, title: content.title }, doing, [...changes, { field: 'status', before: null, after: status }]);
    return code;
  }

  #beginning(given: BeginningGiven, today: string, editor: MeasureEditor): Beginning {
    const beginning = beginningOf(given, today);
    if (!isProposalOf(beginning, today) && !coordinates(editor)) {
      const message = 'Only the coordination takes over a measure that has gone further than a proposal.';
      throw new Forbidden(message, { issues: [{ path: 'status', message }] });
    }
    const issues = beginningIssues(beginning, today);
    if (issues.length > 0) throw new InvalidInput('The measure cannot begin like this.', { issues });
    return beginning;
  }

  /** Throws `NotFound`, `Forbidden`, `RuleViolation`, `InvalidInput`, or `Conflict` when somebody else was faster. */
  async change(code: string, changed: Changed, version: number, doing: MeasureDoing): Promise<void> {
    await this.#rewrite(await this.lockFor(code, version, doing.editor), changed, doing);
  }

  /** The same, with one more milestone. */
  async addMilestone(code: string, milestone: Omit<MilestoneGiven, 'id'>, version: number, doing: MeasureDoing): Promise<void> {
    const current = await this.lockFor(code, version, doing.editor);
    await this.#rewrite(current, { milestones: [...current.milestones, milestone] }, doing);
  }

  /** The same, with another milestone in the place of one that is there. */
  async changeMilestone(
    code: string,
    id: string,
    changed: { readonly [Field in 'title' | 'dueOn' | 'doneOn']?: MilestoneGiven[Field] | undefined },
    version: number,
    doing: MeasureDoing,
  ): Promise<void> {
    const current = await this.lockFor(code, version, doing.editor);
    const milestone = current.milestones.find((each) => each.id === id);
    if (milestone === undefined) throw new NotFound(`The measure "${code}" has no milestone ${id}.`);
    const given = Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined)) as Partial<MilestoneGiven>;
    const milestones = current.milestones.map((each) => (each === milestone ? { ...milestone, ...given } : each));
    await this.#rewrite(current, { milestones }, doing);
  }

  /** Takes a measure into another status. Throws as `change` does. */
  async moveStatus(
    code: string,
    { to, reason, on = this.#clock.today() }: Omit<Step, 'on'> & { readonly on?: string | undefined },
    version: number,
    doing: MeasureDoing,
  ): Promise<void> {
    const current = await this.lockFor(code, version, doing.editor);
    if (on > this.#clock.today()) throw wrong('on', 'A step that lies in the future cannot be taken yet.');
    if (on < current.statusSince)
      throw wrong('on', `The measure is "${current.status}" since ${current.statusSince}; the next step comes after it.`);
    await this.step(current, { to, reason, on }, doing, 'reason');
  }

  /** Takes a measure that is locked into another status. A missing reason is an issue at `reasonPath`. */
  async step(current: Measure, { to, reason, on }: Step, doing: MeasureDoing, reasonPath: string): Promise<void> {
    checkStep(current, to, doing.editor);
    if (needsReason(to) && reason === null) throw wrong(reasonPath, 'Pausing and cancelling need a reason.');
    await this.#store.setStatus(current.code, to, on);
    await this.#store.addStep(current.code, { from: current.status, to, on, reason, by: doing.actor.name, at: doing.at });
    if (to === 'completed') await this.#store.addFollowUps(current.code, followUpsAfter(on));
    await this.#record('moved', current, doing, [
      { field: 'status', before: current.status, after: to },
      { field: 'statusSince', before: current.statusSince, after: on },
      ...(reason === null ? [] : [{ field: 'reason', before: null, after: reason }]),
    ]);
  }

  /** Answers whether an ended measure still works. Throws as `change` does. */
  async answerFollowUp(
    code: string,
    months: number,
    { works, answer }: Pick<FollowUp, 'works' | 'answer'>,
    version: number,
    doing: MeasureDoing,
  ): Promise<void> {
    const current = await this.lockFor(code, version, doing.editor);
    const question = await this.#store.followUp(code, months);
    if (question === undefined) throw new NotFound(`Nothing is asked about "${current.title}" ${months} months after its end.`);
    const today = this.#clock.today();
    if (question.dueOn > today) throw new RuleViolation(`Whether it still works is asked from ${question.dueOn} on.`);
    await this.#store.answerFollowUp(code, { ...question, works, answer, answeredOn: today, answeredBy: doing.actor.name });
    await this.#record('answered', current, doing, [
      { field: 'works', before: question.works, after: works },
      { field: 'answer', before: question.answer, after: answer },
    ]);
  }

  /** The measure, kept from others until the transaction ends, once it is sure that the person may change it from that version. */
  async lockFor(code: string, version: number | undefined, editor: MeasureEditor): Promise<Measure> {
    const current = await this.#store.lock(code);
    if (current === undefined) throw new NotFound(`There is no measure "${code}".`);
    checkMayChange(current, version, editor);
    return current;
  }

  async #rewrite(current: Measure, changed: Changed, doing: MeasureDoing): Promise<void> {
    const { code } = current;
    const before = contentIn(current);
    const wanted = withChanges(before, changed);
    if (wanted.leadOrganisation !== before.leadOrganisation) checkMayGiveTo(doing.editor, wanted.leadOrganisation);
    const { content, known } = await this.#checked(code, before, wanted);
    const changes = auditedChanges(before, content, namesIn(known));
    if (changes.length === 0) return;
    await this.#store.update(code, before, content);
    await this.#record('changed', { code, title: content.title }, doing, changes);
  }

  /** The content with districts by their full references. Throws `InvalidInput` with all that is wrong. */
  async #checked(
    code: string,
    before: MeasureContent | undefined,
    wanted: MeasureContent,
  ): Promise<{ content: MeasureContent; known: ReferencesKnown }> {
    const known = await this.#references.known(referencesOf(before === undefined ? [wanted] : [before, wanted]));
    const issues = issuesOf(wanted, { before, known, today: this.#clock.today() });
    const circle = wanted.dependsOn === (before?.dependsOn ?? wanted.dependsOn) ? undefined : await this.#circle(code, wanted.dependsOn);
    if (circle !== undefined)
      issues.push({ path: 'dependsOn', message: `These measures would wait for each other: ${circle.join(' → ')}.` });
    if (issues.length > 0) throw new InvalidInput('The measure cannot be kept like this.', { issues });
    const districts = wanted.districts.map((ref) => known.districts.get(ref) ?? ref);
    return { content: asBefore(before ?? wanted, { ...wanted, districts }), known };
  }

  async #circle(code: string, dependsOn: readonly string[]): Promise<string[] | undefined> {
    return circleWith(code, dependsOn, await this.#store.lockDependencies());
  }

  async #record(
    action: string,
    { code, title }: Pick<Measure, 'code' | 'title'>,
    { actor, at }: Doing,
    changes: ReturnType<typeof auditedChanges>,
  ): Promise<void> {
    await this.#audit.record(actor, { action, objectType: 'measure', objectId: code, objectLabel: title, changes }, at);
  }
}

const wrong = (path: string, message: string): InvalidInput => new InvalidInput(message, { issues: [{ path, message }] });

function checkStep({ status }: Measure, to: MeasureStatus, editor: MeasureEditor): void {
  const refusal = refusalToStep(status, to, { coordinates: coordinates(editor) });
  if (refusal === null) return;
  if (refusal === 'not-listed') {
    const message = `A measure that is "${status}" cannot become "${to}".`;
    throw new RuleViolation(message, { issues: [{ path: 'status', message }] });
  }
  const message = 'The coordination decides on a proposal.';
  throw new Forbidden(message, { issues: [{ path: 'status', message }] });
}
