import { changesBetween, type AuditLog, type Change, type Doing } from '../../audit/audit-log.ts';
import { InvalidInput, NotFound, RuleViolation } from '../../errors/app-error.ts';
import { checkVersion } from '../../row-version.ts';
import { attachmentIssues, emptyGoal, withGoalChanges, type GoalChanged, type GoalDraft } from './goal-content.ts';
import { placed } from './goal-order.ts';
import type { GoalReferenceReadModel } from './goal-reference-read-model.ts';
import type { GoalStore } from './goal-store.ts';
import { parentIssues, type GoalPlace } from './goal-tree.ts';
import { ATTACHMENTS, type AttachmentList, type Goal, type GoalContent } from './goal.ts';

/** Adds, changes, moves and removes goals. Whoever does waits for the others: what is checked is always the whole tree. */
export class GoalService {
  readonly #store: GoalStore;
  readonly #references: GoalReferenceReadModel;
  readonly #audit: AuditLog;

  constructor(store: GoalStore, references: GoalReferenceReadModel, audit: AuditLog) {
    this.#store = store;
    this.#references = references;
    this.#audit = audit;
  }

  /** Answers the code. Throws `InvalidInput` with all that is wrong, or `Conflict` when the code is taken. */
  async add(
    draft: GoalDraft,
    given: { readonly code?: string | undefined; readonly position?: number | undefined; readonly demo?: boolean },
    doing: Doing,
  ): Promise<string> {
    const tree = await this.#store.lockTree();
    const code = given.code ?? (await this.#store.nextCode());
    const content = withGoalChanges(emptyGoal(draft.title), draft);
    await this.#check(code, draft, content, tree);
    const positions = placed(code, given.position, siblingsIn(tree, content.parentCode));
    await this.#store.setPositions(positions);
    await this.#store.insert(code, positions.get(code) ?? 0, content, given.demo ?? false);
    await this.#record('created', code, content.title, changesBetween(undefined, content).filter(isSomething), doing);
    return code;
  }

  /** Throws `NotFound`, `InvalidInput`, or `Conflict` when somebody else was faster. */
  async change(code: string, { position, ...changed }: GoalChanged & Place, version: number, doing: Doing): Promise<void> {
    const tree = await this.#store.lockTree();
    const { current, before } = await this.#current(code, version);
    const after = withGoalChanges(before, changed);
    await this.#check(code, changed, after, tree);
    const moves = position !== undefined || after.parentCode !== before.parentCode;
    const positions = moves ? placed(code, position, siblingsIn(tree, after.parentCode)) : new Map<string, number>();
    const place = positions.get(code) ?? current.position;
    const changes = changesBetween({ ...before, position: current.position }, { ...after, position: place });
    if (changes.length === 0) return;
    await this.#store.setPositions(positions);
    await this.#store.update(code, place, before, after);
    await this.#record('changed', code, after.title, changes, doing);
  }

  /** Removes a goal that nothing hangs on. Throws `NotFound`, `RuleViolation`, or `Conflict` when somebody else was faster. */
  async remove(code: string, version: number, doing: Doing): Promise<void> {
    const tree = await this.#store.lockTree();
    const { current, before } = await this.#current(code, version);
    const below = siblingsIn(tree, code).map((goal) => goal.code);
    if (below.length > 0) throw new RuleViolation(`"${current.title}" has goals below it: ${below.join(', ')}. Move or remove them first.`);
    const attached = ATTACHMENTS.flatMap((list) => current[list]).map((each) => each.code);
    if (attached.length > 0)
      throw new RuleViolation(`To "${current.title}" is attached: ${attached.join(', ')}. Take it off the goal first.`);
    await this.#store.remove(code);
    await this.#record('removed', code, current.title, changesBetween(before, undefined).filter(isSomething), doing);
  }

  async #current(code: string, version: number): Promise<{ current: Goal; before: GoalContent }> {
    const current = await this.#store.get(code);
    if (current === undefined) throw new NotFound(`There is no goal "${code}".`);
    checkVersion(`"${current.title}"`, current.version, version);
    const { parentCode, title, description, recommendations, measures, indicators } = current;
    return { current, before: { parentCode, title, description, recommendations, measures, indicators } };
  }

  async #check(code: string, given: GoalChanged, { parentCode }: GoalContent, tree: readonly GoalPlace[]): Promise<void> {
    const codes = (list: AttachmentList): string[] => (given[list] ?? []).map((each) => each.code);
    const known = await this.#references.known({
      recommendations: codes('recommendations'),
      measures: codes('measures'),
      indicators: codes('indicators'),
    });
    const issues = [...parentIssues(code, parentCode, tree), ...attachmentIssues(given, known)];
    if (issues.length > 0) throw new InvalidInput('The goal cannot be kept like this.', { issues });
  }

  async #record(action: string, code: string, title: string, changes: readonly Change[], { actor, at }: Doing): Promise<void> {
    await this.#audit.record(actor, { action, objectType: 'goal', objectId: code, objectLabel: title, changes }, at);
  }
}

interface Place {
  /** Place among those with the same parent, 0 first. */
  readonly position?: number | undefined;
}

const siblingsIn = (tree: readonly GoalPlace[], parent: string | null): GoalPlace[] =>
  tree.filter(({ parentCode }) => parentCode === parent);

/** A list that was left empty is nothing that happened. */
const isSomething = ({ before, after }: Change): boolean => ![before, after].every((value) => value === null || isEmpty(value));
const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
