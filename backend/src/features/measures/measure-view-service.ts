import { changesBetween, type AuditLog, type Doing } from '../../audit/audit-log.ts';
import { Forbidden, NotFound, RuleViolation } from '../../errors/app-error.ts';
import { checkVersion } from '../../row-version.ts';
import { isVisible, mayKeepLike, MOST_VIEWS, type SavedView, type ViewContent, type ViewKeeper } from './measure-view.ts';
import type { MeasureViewStore } from './measure-view-store.ts';

/** Who keeps a view, and when. */
interface ViewDoing extends Doing {
  readonly keeper: ViewKeeper;
}

/** Keeps views of the measures. What concerns nobody else leaves no trace in the audit trail. */
export class MeasureViewService {
  readonly #store: MeasureViewStore;
  readonly #audit: AuditLog;

  constructor(store: MeasureViewStore, audit: AuditLog) {
    this.#store = store;
    this.#audit = audit;
  }

  /** Answers the id. Throws `Forbidden`, `RuleViolation` when there are too many, or `Conflict` when the name is taken. */
  async add(content: ViewContent, doing: ViewDoing): Promise<string> {
    checkMayKeepLike(content, doing.keeper);
    if ((await this.#store.count(doing.keeper.accountId)) >= MOST_VIEWS)
      throw new RuleViolation(`You keep ${MOST_VIEWS} views already. Remove one first.`);
    const id = await this.#store.insert(doing.keeper.accountId, content);
    await this.#record('created', id, undefined, content, doing);
    return id;
  }

  /** Throws `NotFound`, `Forbidden`, or `Conflict` when the name is taken or the view was changed elsewhere meanwhile. */
  async change(
    id: string,
    changed: { readonly [Field in keyof ViewContent]?: ViewContent[Field] | undefined },
    version: number,
    doing: ViewDoing,
  ): Promise<void> {
    const before = await this.#own(id, doing.keeper);
    const after = {
      name: changed.name ?? before.name,
      query: changed.query ?? before.query,
      shared: changed.shared ?? before.shared,
    };
    checkMayKeepLike(after, doing.keeper);
    checkVersion(`"${before.name}"`, before.version, version);
    if (changesBetween(contentOf(before), after).length === 0) return;
    await this.#store.update(id, after);
    await this.#record('changed', id, contentOf(before), after, doing);
  }

  /** Throws `NotFound` and `Forbidden`. */
  async remove(id: string, doing: ViewDoing): Promise<void> {
    const before = await this.#own(id, doing.keeper);
    await this.#store.remove(id);
    await this.#record('removed', id, contentOf(before), undefined, doing);
  }

  async #own(id: string, keeper: ViewKeeper): Promise<SavedView> {
    const view = await this.#store.lock(id);
    if (view === undefined || !isVisible(view, keeper)) throw new NotFound(`There is no view ${id}.`);
    if (view.accountId !== keeper.accountId) throw new Forbidden('Only the person who keeps a view changes it. Keep a copy of your own.');
    return view;
  }

  async #record(
    action: string,
    id: string,
    before: ViewContent | undefined,
    after: ViewContent | undefined,
    { actor, at }: Doing,
  ): Promise<void> {
    if (before?.shared !== true && after?.shared !== true) return;
    const objectLabel = (after ?? before)?.name ?? id;
    const changes = changesBetween(before, after);
    await this.#audit.record(actor, { action, objectType: 'measure_view', objectId: id, objectLabel, changes }, at);
  }
}

const contentOf = ({ name, query, shared }: SavedView): ViewContent => ({ name, query, shared });

function checkMayKeepLike(content: ViewContent, keeper: ViewKeeper): void {
  if (mayKeepLike(content, keeper)) return;
  const message = 'Only the coordination shares views with everybody.';
  throw new Forbidden(message, { issues: [{ path: 'shared', message }] });
}
