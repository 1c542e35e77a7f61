import { changesBetween, type AuditLog, type Change, type Doing } from '../../audit/audit-log.ts';
import { InvalidInput, NotFound, RuleViolation, type InputIssue } from '../../errors/app-error.ts';
import { checkVersion } from '../../row-version.ts';
import type { Source, SourceContent, SourceField } from './source.ts';
import type { SourceStore } from './source-store.ts';

/** What is to be changed; absent stays. */
type SourceChanged = { readonly [Field in SourceField]?: SourceContent[Field] | undefined };

/** What a source begins with. */
export type SourceDraft = SourceChanged & Pick<SourceContent, 'kind' | 'title'>;

const EMPTY = { frameworkLevel: null, publisher: null, published: null, link: null, note: null } as const;

/** Adds, changes and removes sources of recommendations. */
export class SourceService {
  readonly #store: SourceStore;
  readonly #audit: AuditLog;

  constructor(store: SourceStore, audit: AuditLog) {
    this.#store = store;
    this.#audit = audit;
  }

  /** Answers the code. Throws `InvalidInput`, or `Conflict` when the code is taken. */
  async add(draft: SourceDraft, given: { readonly code?: string | undefined; readonly demo?: boolean }, doing: Doing): Promise<string> {
    const content = checked({ ...EMPTY, kind: draft.kind, title: draft.title }, draft);
    const code = given.code ?? (await this.#store.nextCode());
    await this.#store.insert(code, content, given.demo ?? false);
    await this.#record('created', code, content, changesBetween(undefined, content), doing);
    return code;
  }

  /** Throws `NotFound`, `InvalidInput`, or `Conflict` when somebody else was faster. */
  async change(code: string, changed: SourceChanged, version: number, doing: Doing): Promise<void> {
    const current = await this.#lock(code);
    checkVersion(`"${current.title}"`, current.version, version);
    const before = contentOf(current);
    const after = checked(before, changed);
    const changes = changesBetween(before, after);
    if (changes.length === 0) return;
    await this.#store.update(code, after);
    await this.#record('changed', code, after, changes, doing);
  }

  /** Throws `NotFound`, `Conflict` when somebody else was faster, or `RuleViolation` when something has been recommended there. */
  async remove(code: string, version: number, doing: Doing): Promise<void> {
    const current = await this.#lock(code);
    checkVersion(`"${current.title}"`, current.version, version);
    const recommendations = await this.#store.recommendationsOf(code);
    if (recommendations > 0)
      throw new RuleViolation(
        `"${current.title}" has recommendations (${recommendations}) and stays, so that it is known where they come from.`,
      );
    await this.#store.remove(code);
    await this.#record('removed', code, current, changesBetween(contentOf(current), undefined), doing);
  }

  async #lock(code: string): Promise<Source> {
    const current = await this.#store.lock(code);
    if (current === undefined) throw new NotFound(`There is no source "${code}".`);
    return current;
  }

  async #record(
    action: string,
    code: string,
    { title }: Pick<SourceContent, 'title'>,
    changes: readonly Change[],
    { actor, at }: Doing,
  ): Promise<void> {
    // A field that was left empty is nothing that happened.
    const happened = changes.filter(({ before, after }) => before !== null || after !== null);
    await this.#audit.record(actor, { action, objectType: 'source', objectId: code, objectLabel: title, changes: happened }, at);
  }
}

const contentOf = ({ code: _, demo: __, version: ___, ...content }: Source): SourceContent => content;

/** The content after a change. Throws `InvalidInput`. */
function checked(before: SourceContent, changed: SourceChanged): SourceContent {
  const given = Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined)) as Partial<SourceContent>;
  const after = { ...before, ...given };
  const issues = levelIssues(after);
  if (issues.length > 0) throw new InvalidInput('The source cannot be kept like this.', { issues });
  return after;
}

function levelIssues({ kind, frameworkLevel }: SourceContent): InputIssue[] {
  if (kind === 'framework' && frameworkLevel === null)
    return [{ path: 'frameworkLevel', message: 'Say whether it is a framework of the state or of the federal level.' }];
  if (kind !== 'framework' && frameworkLevel !== null)
    return [{ path: 'frameworkLevel', message: 'Only a framework is one of the state or of the federal level.' }];
  return [];
}
