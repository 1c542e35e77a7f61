import { changesBetween, type AuditEvent, type AuditLog, type Change, type Doing } from '../../audit/audit-log.ts';
import { InvalidInput, NotFound, type InputIssue } from '../../errors/app-error.ts';
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
import { linkedAnew } from './recommendation-links.ts';
import type { RecommendationReferenceReadModel, RecommendationReferencesKnown } from './recommendation-reference-read-model.ts';
import type { RecommendationStore } from './recommendation-store.ts';

/** A recommendation that is to be added; without a code it gets the next free number. */
interface RecommendationAdded {
  readonly code: string | undefined;
  readonly draft: RecommendationDraft;
}

/** What became of one of several. With issues it is as it was. */
export interface Kept {
  readonly code: string;
  readonly issues: readonly InputIssue[];
}

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
    const [kept] = await this.addAll([{ code: given.code, draft }], doing, given.demo);
    return codeOf(kept);
  }

  /**
   * The same for several that may correspond to each other. What is wrong with one does not keep the others from being added. Whoever adds
   * links to others keeps these from others already.
   */
  async addAll(added: readonly RecommendationAdded[], doing: Doing, demo = false): Promise<Kept[]> {
    const known = await this.#references.known(added.map(({ draft }) => draft));
    const given = added.flatMap(({ code }) => code ?? []);
    const free = await this.#freeCodes(added.length - given.length, given);
    const all = { ...known, correspondences: new Set([...known.correspondences, ...given]) };
    const tried = added.map(({ code = free.shift() ?? '', draft }) => ({
      code,
      ...checked(code, emptyRecommendation(draft), draft, all),
    }));
    const fine = tried.flatMap((each) => ('content' in each ? each : []));
    await this.#store.insert(fine, demo);
    await this.#record(
      fine.map(({ code, content }) => eventOf('created', code, content, auditedChanges(undefined, content))),
      doing,
    );
    return tried.map((each) => ({ code: each.code, issues: 'issues' in each ? each.issues : [] }));
  }

  /** Throws `NotFound`, `InvalidInput`, or `Conflict` when somebody else was faster or the number is taken. */
  async change(code: string, changed: RecommendationChanged, version: number, doing: Doing): Promise<void> {
    await this.#store.lockLinks(changed);
    await this.lockFor(code, version);
    const [kept] = await this.changeAll([{ code, changed }], doing);
    codeOf(kept);
  }

  /** The same for several whose rows and links are kept from others already (`lockAll`). What is wrong with one does not keep the others back. */
  async changeAll(all: readonly { readonly code: string; readonly changed: RecommendationChanged }[], doing: Doing): Promise<Kept[]> {
    if (all.length === 0) return [];
    const known = await this.#references.known(all.map(({ changed }) => changed));
    const current = new Map((await this.#store.lock(all.map(({ code }) => code))).map((each) => [each.code, each]));
    const events: AuditEvent[] = [];
    const kept: Kept[] = [];
    for (const { code, changed } of all) {
      const recommendation = current.get(code);
      if (recommendation === undefined) throw noSuch(code);
      const before = contentIn(recommendation);
      const tried = checked(code, before, changed, known);
      kept.push({ code, issues: 'issues' in tried ? tried.issues : [] });
      if ('issues' in tried) continue;
      const changes = auditedChanges(before, tried.content);
      if (changes.length === 0) continue;
      await this.#store.update(code, before, tried.content);
      // Those further on show the other end of what was linked.
      linkedAnew(current, code, before.correspondences, tried.content.correspondences);
      events.push(eventOf('changed', code, tried.content, changes));
    }
    await this.#record(events, doing);
    return kept;
  }

  /** The recommendation, kept from others until the transaction ends. Throws `NotFound`, or `Conflict` when it is not of that version. */
  async lockFor(code: string, version?: number): Promise<Recommendation> {
    const [current] = await this.#store.lock([code]);
    if (current === undefined) throw noSuch(code);
    if (version !== undefined) checkVersion(`"${current.title}"`, current.version, version);
    return current;
  }

  /** Those that there are of these, with their correspondences kept from others until the transaction ends. Asked before anything is changed. */
  async lockAll(codes: readonly string[]): Promise<Recommendation[]> {
    await this.#store.lockLinks({ correspondences: [] });
    return this.#store.lock(codes);
  }

  async #freeCodes(count: number, taken: readonly string[]): Promise<string[]> {
    return count === 0 ? [] : this.#store.nextCodes(count, taken);
  }

  async #record(events: readonly AuditEvent[], { actor, at }: Doing): Promise<void> {
    const [only, ...others] = events;
    if (only !== undefined && others.length === 0) await this.#audit.record(actor, only, at);
    else if (only !== undefined) await this.#audit.recordAll(actor, events, at);
  }
}

const noSuch = (code: string): NotFound => new NotFound(`There is no recommendation "${code}".`);

/** The code of one that is kept. Throws `InvalidInput` where it is not. */
function codeOf(kept: Kept | undefined): string {
  const { code = '', issues = [] } = kept ?? {};
  if (issues.length > 0) throw new InvalidInput('The recommendation cannot be kept like this.', { issues });
  return code;
}

/** The content with districts by their full references, or all that is wrong with it. */
function checked(
  code: string,
  before: RecommendationContent,
  changed: RecommendationChanged,
  known: RecommendationReferencesKnown,
): { readonly content: RecommendationContent } | { readonly issues: readonly InputIssue[] } {
  // What was there before may stay, also where there is no such thing any more.
  const issues = recommendationIssues(code, changed, {
    ...known,
    targetGroups: new Set([...known.targetGroups, ...before.targetGroups]),
    districts: new Map([...before.districts.map((ref) => [ref, ref] as const), ...known.districts]),
  });
  if (issues.length > 0) return { issues };
  const after = withRecommendationChanges(before, changed);
  const districts = after.districts.map((ref) => known.districts.get(ref) ?? ref);
  return { content: { ...after, districts: sameSet(before.districts, districts) } };
}

const eventOf = (
  action: string,
  code: string,
  { title }: Pick<RecommendationContent, 'title'>,
  changes: readonly Change[],
): AuditEvent => ({
  action,
  objectType: 'recommendation',
  objectId: code,
  objectLabel: title,
  changes,
});

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
