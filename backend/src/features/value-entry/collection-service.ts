import { changesBetween, type AuditLog, type Doing } from '../../audit/audit-log.ts';
import { InvalidInput, NotFound } from '../../errors/app-error.ts';
import { checkVersion } from '../../row-version.ts';
import { collectionIssues, tidied, type Collection } from './collection.ts';
import type { CollectionStore } from './collection-store.ts';

/** Brings what quarters ask for in line with what is asked for now. */
export interface Gathering {
  bringAllUpToDate(): Promise<unknown>;
}

/** How many deliveries of a quarter came and went. */
export interface QuarterChange {
  readonly quarter: string;
  readonly added: number;
  readonly removed: number;
}

/** Decides of whom values are asked. */
export class CollectionService {
  readonly #store: CollectionStore;
  readonly #gathering: Gathering;
  readonly #audit: AuditLog;

  constructor(store: CollectionStore, gathering: Gathering, audit: AuditLog) {
    this.#store = store;
    this.#gathering = gathering;
    this.#audit = audit;
  }

  /**
   * Changes a collection. Of the quarters that are under way it touches only what nobody has handed in or typed. Throws `NotFound`,
   * `InvalidInput`, or `Conflict` where somebody else has changed the indicator meanwhile. Answers what came and went.
   */
  async change(code: string, version: number, wanted: Collection, { actor, at }: Doing): Promise<QuarterChange[]> {
    const kept = await this.#store.lock(code);
    if (kept === undefined) throw new NotFound(`There is no indicator "${code}".`);
    checkVersion(`"${kept.name}"`, kept.version, version);
    const after = tidied(wanted);
    const issues = [...collectionIssues(kept, after, await this.#store.references(after))];
    if (issues.length > 0) throw new InvalidInput('Values cannot be asked for like this.', { issues });
    const { asked, level, organisation, updateInterval } = kept;
    const changes = changesBetween<Collection>({ asked, level, organisation, updateInterval }, after);
    if (changes.length === 0) return [];
    const before = await this.#store.askedFor(code);
    await this.#store.save(code, after);
    await this.#audit.record(
      actor,
      { action: 'collection_changed', objectType: 'indicator', objectId: code, objectLabel: kept.name, changes },
      at,
    );
    await this.#gathering.bringAllUpToDate();
    return changesOf(before, await this.#store.askedFor(code));
  }
}

/** What came and went, by quarter; both by ids with their quarters. */
export function changesOf(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): QuarterChange[] {
  const quarters = [...new Set([...before.values(), ...after.values()])].toSorted();
  const missingIn = (others: ReadonlyMap<string, string>, ids: ReadonlyMap<string, string>, quarter: string): number =>
    Array.from(ids).filter(([id, of]) => of === quarter && !others.has(id)).length;
  return quarters
    .map((quarter) => ({ quarter, added: missingIn(before, after, quarter), removed: missingIn(after, before, quarter) }))
    .filter(({ added, removed }) => added + removed > 0);
}
