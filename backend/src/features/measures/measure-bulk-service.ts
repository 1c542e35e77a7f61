import type { AuditLog, Change } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import { AppError, InvalidInput, NotFound } from '../../errors/app-error.ts';
import { auditedChanges } from './measure-audit.ts';
import { checkMayChange, checkMayGiveTo, contentIn, namesIn, referencesOf } from './measure-change.ts';
import { issuesOf } from './measure-check.ts';
import { withChanges } from './measure-content.ts';
import type { MeasureReferenceReadModel, ReferencesKnown } from './measure-reference-read-model.ts';
import type { MeasureEditor } from './measure-rights.ts';
import type { MeasureDoing } from './measure-service.ts';
import type { MeasureStore, Rewritten, SameChange } from './measure-store.ts';
import type { Measure } from './measure.ts';

const FIELDS = ['leadOrganisation', 'fieldOfAction', 'startsOn', 'endsOn'] as const satisfies (keyof SameChange)[];

/** A measure as it was seen. */
export interface SeenMeasure {
  readonly code: string;
  readonly version: number;
}

/** What becomes of one of them. */
interface BulkItem {
  readonly code: string;
  readonly title: string;
  readonly changes: { field: keyof SameChange; before: string | null; after: string | null }[];
  /** Why it cannot be changed so. */
  readonly refusal: string | null;
}

/** The same with what would be written; without it there is nothing to write. */
interface Plan extends BulkItem {
  readonly rewritten?: Rewritten;
}

/** Changes the same fields of several measures, each under the rules of a single one: all of them or none. */
export class MeasureBulkService {
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
   * Answers what becomes of each, in the order that was given, and how many were changed. As a preview, and where one is refused, nothing is
   * written. Throws `InvalidInput` where nothing is to be changed or a measure is named twice.
   */
  async change(
    measures: readonly SeenMeasure[],
    same: SameChange,
    { preview }: { readonly preview: boolean },
    doing: MeasureDoing,
  ): Promise<{ items: BulkItem[]; changed: number }> {
    checkSense(measures, same);
    const locked = await this.#store.lockAll(measures.map(({ code }) => code));
    const plans = measures.map((seen) => planOf(seen, locked.get(seen.code), same, doing.editor));
    const contents = plans.flatMap(({ rewritten }) => (rewritten === undefined ? [] : [rewritten.before, rewritten.after]));
    const known = await this.#references.known(referencesOf(contents));
    const today = this.#clock.today();
    const items = plans.map(({ rewritten, ...item }) => (rewritten === undefined ? item : checked(item, rewritten, known, today)));
    if (preview || items.some(({ refusal }) => refusal !== null)) return { items, changed: 0 };

    const all = plans.flatMap(({ rewritten }) => rewritten ?? []);
    if (all.length > 0) await this.#write(all, same, known, doing);
    return { items, changed: all.length };
  }

  async #write(all: readonly Rewritten[], same: SameChange, known: ReferencesKnown, { actor, at }: MeasureDoing): Promise<void> {
    await this.#store.updateAll(all, same);
    const events = all.map(({ code, before, after }) => {
      const changes: Change[] = auditedChanges(before, after, namesIn(known));
      return { action: 'changed', objectType: 'measure', objectId: code, objectLabel: after.title, changes };
    });
    await this.#audit.recordAll(actor, events, at);
  }
}

/** What the change would do to a measure, as far as the person may change it. */
function planOf({ code, version }: SeenMeasure, current: Measure | undefined, same: SameChange, editor: MeasureEditor): Plan {
  let plan: BulkItem = { code, title: current?.title ?? code, changes: [], refusal: null };
  try {
    if (current === undefined) throw new NotFound(`There is no measure "${code}".`);
    checkMayChange(current, version, editor);
    const changes = FIELDS.flatMap((field) => {
      const [before, after] = [current[field], same[field]];
      return after === undefined || after === before ? [] : [{ field, before, after }];
    });
    plan = { ...plan, changes };
    if (changes.length === 0) return plan;
    const before = contentIn(current);
    const after = withChanges(before, same);
    if (after.leadOrganisation !== before.leadOrganisation) checkMayGiveTo(editor, after.leadOrganisation);
    return { ...plan, rewritten: { code, before, after } };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { ...plan, refusal: sentenceOf(error) };
  }
}

/** With a refusal where what would be written is wrong. */
function checked(item: BulkItem, { before, after }: Rewritten, known: ReferencesKnown, today: string): BulkItem {
  const issues = issuesOf(after, { before, known, today });
  return issues.length === 0 ? item : { ...item, refusal: sentenceOf({ issues, message: '' }) };
}

/** What is wrong, in the words of the fields where there are some. */
const sentenceOf = ({ issues = [], message }: Pick<AppError, 'issues' | 'message'>): string =>
  issues.length === 0 ? message : issues.map((issue) => issue.message).join(' ');

function checkSense(measures: readonly SeenMeasure[], same: SameChange): void {
  const seen = new Set<string>();
  const issues = measures.flatMap(({ code }, index) => {
    const twice = seen.has(code);
    seen.add(code);
    return twice ? [{ path: `measures.${index}.code`, message: `"${code}" is named twice.` }] : [];
  });
  if (FIELDS.every((field) => same[field] === undefined)) issues.push({ path: 'change', message: 'Say what is to be changed.' });
  if (issues.length > 0) throw new InvalidInput('It is not clear what is to be changed.', { issues });
}
