import { changesBetween, type AuditEvent, type AuditLog, type Doing } from '../../audit/audit-log.ts';
import { Conflict, NotFound, RuleViolation } from '../../errors/app-error.ts';
import { checkVersion } from '../../row-version.ts';
import { codeFor } from './reference-code.ts';
import { namesAll, OBJECT_TYPES, reordered, turnedAround, type Name, type ReferenceItem, type ReferenceKind } from './reference-item.ts';
import type { ReferenceStore } from './reference-store.ts';

/** What an item begins with. */
interface ReferenceDraft {
  readonly code?: string | undefined;
  readonly name: Name;
  readonly plural?: Name | undefined;
  /** Of topics of contact persons; holds for good where nothing else is said. */
  readonly trainingMonths?: number | null | undefined;
}

/** What is to be changed; absent stays. */
interface ReferenceChange {
  readonly name?: Name | undefined;
  readonly plural?: Name | undefined;
  readonly trainingMonths?: number | null | undefined;
  readonly active?: boolean | undefined;
}

/** Changes the lists of reference data. */
export class ReferenceService {
  readonly #store: ReferenceStore;
  readonly #audit: AuditLog;
  /** Level of the district that is the whole. */
  readonly #levelOfTheWhole: () => Promise<string | undefined>;

  constructor(store: ReferenceStore, audit: AuditLog, levelOfTheWhole: () => Promise<string | undefined>) {
    this.#store = store;
    this.#audit = audit;
    this.#levelOfTheWhole = levelOfTheWhole;
  }

  /** Adds an item at the end; answers its code. Throws `Conflict` when the code or the name is taken. */
  async add(kind: ReferenceKind, draft: ReferenceDraft, { actor, at }: Doing): Promise<string> {
    const items = await this.#store.lock(kind);
    checkNameIsFree(items, draft.name);
    const code = draft.code ?? codeFor(kind, draft.name.de, new Set(items.map((item) => item.code)));
    const item: ReferenceItem = {
      code,
      name: draft.name,
      plural: draft.plural,
      ...(kind === 'contact-topics' ? { trainingMonths: draft.trainingMonths ?? null } : {}),
      position: Math.max(0, ...items.map(({ position }) => position)) + 1,
      active: true,
      version: 1,
    };
    await this.#store.insert(kind, item);
    await this.#record(kind, item, 'created', undefined, item, { actor, at });
    return code;
  }

  /** Throws `NotFound`, `Conflict` when somebody else was faster, `RuleViolation` where a rule speaks against it. */
  async change(kind: ReferenceKind, code: string, change: ReferenceChange, version: number, doing: Doing): Promise<void> {
    const items = await this.#store.lock(kind);
    const before = find(items, code);
    checkVersion(`"${before.name.de}"`, before.version, version);
    const after: ReferenceItem = {
      ...before,
      name: change.name ?? before.name,
      plural: change.plural ?? before.plural,
      trainingMonths: change.trainingMonths === undefined ? before.trainingMonths : change.trainingMonths,
      active: change.active ?? before.active,
    };
    if (changesBetween(facts(before), facts(after)).length === 0) return;
    checkNameIsFree(
      items.filter((item) => item !== before),
      after.name,
    );
    if (kind === 'levels' && !after.active && code === (await this.#levelOfTheWhole()))
      throw brokenRule('active', `"${before.name.de}" is the level of the whole and has to stay active.`);
    await this.#store.update(kind, after);
    await this.#record(kind, after, 'changed', before, after, doing);
  }

  /** Puts the list into another order. `seen` is every item once with the version that the person saw. */
  async reorder(kind: ReferenceKind, seen: readonly { readonly code: string; readonly version: number }[], doing: Doing): Promise<void> {
    const items = await this.#store.lock(kind);
    const order = seen.map(({ code }) => code);
    if (!namesAll(items, order)) throw new Conflict('The list has got or lost items meanwhile. Load it again first.');
    for (const { code, version } of seen) {
      const item = find(items, code);
      checkVersion(`"${item.name.de}"`, item.version, version);
    }
    if (kind === 'levels') await this.#checkLevels(items, order);
    for (const after of reordered(items, order)) {
      const before = find(items, after.code);
      if (before.position === after.position) continue;
      await this.#store.update(kind, after);
      await this.#record(kind, after, 'changed', before, after, doing);
    }
  }

  /** Throws `RuleViolation` when something uses the item. */
  async remove(kind: ReferenceKind, code: string, version: number, doing: Doing): Promise<void> {
    const items = await this.#store.lock(kind);
    const item = find(items, code);
    checkVersion(`"${item.name.de}"`, item.version, version);
    await this.#store.remove(kind, item);
    await this.#record(kind, item, 'removed', item, undefined, doing);
  }

  /** A bare key names the highest level that has it, and districts lie in what is above them. */
  async #checkLevels(items: readonly ReferenceItem[], order: readonly string[]): Promise<void> {
    const broken = turnedAround(order, await this.#store.containments());
    if (broken === undefined) return;
    const [outer, inner] = [find(items, broken.outer).name.de, find(items, broken.inner).name.de];
    throw brokenRule('items', `"${inner}" cannot stand above "${outer}": its districts lie in districts of that level.`);
  }

  async #record(
    kind: ReferenceKind,
    { code, name }: ReferenceItem,
    action: AuditEvent['action'],
    before: ReferenceItem | undefined,
    after: ReferenceItem | undefined,
    { actor, at }: Doing,
  ): Promise<void> {
    const changes = changesBetween(before && facts(before), after && facts(after));
    await this.#audit.record(actor, { action, objectType: OBJECT_TYPES[kind], objectId: code, objectLabel: name.de, changes }, at);
  }
}

/** Names the field, so that a page can say it in its own words. */
const brokenRule = (path: 'active' | 'items', message: string): RuleViolation =>
  new RuleViolation(message, { issues: [{ path, message }] });

/** What people see of an item. */
const facts = ({ name, plural, trainingMonths, position, active }: ReferenceItem) => ({
  name,
  ...(plural === undefined ? {} : { plural }),
  ...(trainingMonths === undefined ? {} : { trainingMonths }),
  position,
  active,
});

function find(items: readonly ReferenceItem[], code: string): ReferenceItem {
  const item = items.find((each) => each.code === code);
  if (item === undefined) throw new NotFound(`There is no "${code}" in this list.`);
  return item;
}

function checkNameIsFree(others: readonly ReferenceItem[], name: Name): void {
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
  if (!others.some((item) => same(item.name.de, name.de))) return;
  const message = `The list has "${name.de}" already.`;
  throw new Conflict(message, { issues: [{ path: 'name.de', message }] });
}
