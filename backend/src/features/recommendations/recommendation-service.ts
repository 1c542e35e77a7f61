import { changesBetween, type AuditLog, type Change, type Doing } from '../../audit/audit-log.ts';
import { InvalidInput, NotFound } from '../../errors/app-error.ts';
import { checkVersion } from '../../row-version.ts';
import type { Link, Recommendation, RecommendationContent } from './recommendation.ts';
import { recommendationIssues } from './recommendation-check.ts';
import {
  contentIn,
  emptyRecommendation,
  sameSet,
  withRecommendationChanges,
  type RecommendationChanged,
  type RecommendationDraft,
} from './recommendation-content.ts';
import type { RecommendationReferenceReadModel } from './recommendation-reference-read-model.ts';
import type { RecommendationStore } from './recommendation-store.ts';

/** Adds and changes recommendations. None is ever removed. */
export class RecommendationService {
  readonly #store: RecommendationStore;
  readonly #references: RecommendationReferenceReadModel;
  readonly #audit: AuditLog;

  constructor(store: RecommendationStore, references: RecommendationReferenceReadModel, audit: AuditLog) {
    this.#store = store;
    this.#references = references;
    this.#audit = audit;
  }

  /** Answers the code. Throws `InvalidInput` with all that is wrong, or `Conflict` when code or number are taken. */
  async add(
    draft: RecommendationDraft,
    given: { readonly code?: string | undefined; readonly demo?: boolean },
    doing: Doing,
  ): Promise<string> {
    await this.#store.lockLinks(draft);
    const code = given.code ?? (await this.#store.nextCode());
    const content = await this.#checked(code, emptyRecommendation(draft), draft);
    await this.#store.insert(code, content, given.demo ?? false);
    await this.#record('created', code, content, auditedChanges(undefined, content), doing);
    return code;
  }

  /** Throws `NotFound`, `InvalidInput`, or `Conflict` when somebody else was faster or the number is taken. */
  async change(code: string, changed: RecommendationChanged, version: number, doing: Doing): Promise<void> {
    await this.#store.lockLinks(changed);
    const current = await this.lockFor(code, version);
    const before = contentIn(current);
    const after = await this.#checked(code, before, changed);
    const changes = auditedChanges(before, after);
    if (changes.length === 0) return;
    await this.#store.update(code, before, after);
    await this.#record('changed', code, after, changes, doing);
  }

  /** The recommendation, kept from others until the transaction ends. Throws `NotFound`, or `Conflict` when it is not of that version. */
  async lockFor(code: string, version?: number): Promise<Recommendation> {
    const current = await this.#store.lock(code);
    if (current === undefined) throw new NotFound(`There is no recommendation "${code}".`);
    if (version !== undefined) checkVersion(`"${current.title}"`, current.version, version);
    return current;
  }

  /** The content with districts by their full references. Throws `InvalidInput` with all that is wrong. */
  async #checked(code: string, before: RecommendationContent, changed: RecommendationChanged): Promise<RecommendationContent> {
    const known = await this.#references.known(changed);
    // What was there before may stay, also where there is no such thing any more.
    const issues = recommendationIssues(code, changed, {
      ...known,
      targetGroups: new Set([...known.targetGroups, ...before.targetGroups]),
      districts: new Map([...before.districts.map((ref) => [ref, ref] as const), ...known.districts]),
    });
    if (issues.length > 0) throw new InvalidInput('The recommendation cannot be kept like this.', { issues });
    const after = withRecommendationChanges(before, changed);
    return {
      ...after,
      districts: sameSet(
        before.districts,
        after.districts.map((ref) => known.districts.get(ref) ?? ref),
      ),
    };
  }

  async #record(
    action: string,
    code: string,
    { title }: Pick<RecommendationContent, 'title'>,
    changes: readonly Change[],
    { actor, at }: Doing,
  ): Promise<void> {
    await this.#audit.record(actor, { action, objectType: 'recommendation', objectId: code, objectLabel: title, changes }, at);
  }
}

/** The differences as the audit trail keeps them: of links what was said about them; a list that was left empty is nothing that happened. */
function auditedChanges(before: RecommendationContent | undefined, after: RecommendationContent): Change[] {
  const readable = (content: RecommendationContent) => ({
    ...content,
    measures: content.measures.map(said),
    indicators: content.indicators.map(said),
    goals: content.goals.map(said),
    correspondences: content.correspondences.map(said),
  });
  const changes = changesBetween(before && readable(before), readable(after));
  return changes.filter((change) => ![change.before, change.after].every(isNothing));
}

const said = ({ why, ...link }: Link) => (why === null ? link : { ...link, why });

const isNothing = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);
