import type { AuditEvent, AuditLog, Doing } from '../../audit/audit-log.ts';
import { Conflict, NotFound, RuleViolation, type InputIssue } from '../../errors/app-error.ts';
import { formatPeriod, type Grain } from '#contract/period.ts';
import type { MeasureEditor } from '../measures/measure-rights.ts';
import type { QuarterReadModel } from '../quarters/quarter-read-model.ts';
import {
  barredFrom,
  cellFault,
  edited,
  isFilled,
  type Barred,
  type CellEdit,
  type CellFault,
  type CellProblem,
  type TypedValue,
} from './cell.ts';
import type { GridIndicator, GridIndicatorReadModel } from './grid-indicator-read-model.ts';
import type { KeptCell, ValueEntryStore } from './value-entry-store.ts';

/** Who enters values, when, and with which rights. */
export interface EntryDoing extends Doing {
  readonly editor: MeasureEditor;
}

/** The change of a cell, from the version that was seen. */
export interface CellToSave extends CellEdit {
  readonly id: string;
  readonly version?: number | undefined;
}

/** Why a cell was not stored. */
export type Refusal = 'unknown' | 'stale' | Barred | CellProblem;

/** What became of the cells. */
export interface CellsKept {
  readonly saved: { readonly delivery: string; readonly version: number }[];
  readonly refused: {
    readonly delivery: string;
    readonly reason: Refusal;
    /** The number that is wrong; null where it is about the whole cell. */
    readonly column: CellFault['column'] | null;
    readonly message: string;
  }[];
}

/** What the service works with, all of one transaction. */
export interface ValueEntryParts {
  readonly store: ValueEntryStore;
  readonly indicators: GridIndicatorReadModel;
  readonly quarters: QuarterReadModel;
  readonly audit: AuditLog;
}

/** Keeps what is typed and hands it in. */
export class ValueEntryService {
  readonly #parts: ValueEntryParts;

  constructor(parts: ValueEntryParts) {
    this.#parts = parts;
  }

  /** Keeps each cell that can be kept and says of the others why not. Throws `NotFound` where there is no such indicator. */
  async save(quarter: string, code: string, cells: readonly CellToSave[], { editor }: EntryDoing): Promise<CellsKept> {
    const { store } = this.#parts;
    const indicator = await this.#indicator(code);
    const { state } = await this.#parts.quarters.hold(quarter);
    const known = await store.lock(
      quarter,
      code,
      cells.map(({ id }) => id),
    );
    const refused: CellsKept['refused'] = [];
    const kept = new Map<string, TypedValue>();
    for (const { id, version, ...edit } of cells) {
      const cell = known.get(id);
      const typed = cell && edited(indicator, cell.typed, edit);
      // Named twice, the second one was made from what the first one has replaced.
      const reason = kept.has(id) ? 'stale' : reasonAgainst(cell, version, () => (cell ? barredFrom(editor, cell, state) : undefined));
      const fault = reason === undefined && typed !== undefined ? cellFault(indicator, typed) : undefined;
      const refusal = reason ?? fault?.problem;
      if (typed === undefined || refusal !== undefined) {
        const message = sentenceOf(refusal ?? 'unknown', cell?.districtName ?? id, quarter);
        refused.push({ delivery: id, reason: refusal ?? 'unknown', column: fault?.column ?? null, message });
      } else kept.set(id, typed);
    }
    const versions = kept.size === 0 ? new Map<string, number>() : await store.save([...kept].map(([id, typed]) => ({ id, typed })));
    return { saved: [...versions].map(([delivery, version]) => ({ delivery, version })), refused };
  }

  /**
   * Hands in cells, all or none; answers their first period. Cells of several periods are told of one by one. Throws `Conflict` that names those that somebody changed meanwhile, `RuleViolation` that
   * names those that cannot be handed in, `NotFound`.
   */
  async submit(
    quarter: string,
    code: string,
    chosen: readonly { readonly id: string; readonly version: number }[],
    { editor, ...doing }: EntryDoing,
  ): Promise<string> {
    const { store, audit } = this.#parts;
    const indicator = await this.#indicator(code);
    const { state } = await this.#parts.quarters.hold(quarter);
    const ids = [...new Set(chosen.map(({ id }) => id))];
    const known = await store.lock(quarter, code, ids);
    refuseAny(chosen, known, quarter, (cell) => barredFrom(editor, cell, state) ?? cellFault(indicator, cell.typed)?.problem);
    await store.submit(ids, doing);
    const periods = periodsOf([...known.values()]);
    const [first] = periods.keys();
    if (first === undefined) throw new NotFound('There is nothing to hand in.');
    const events = Array.from(periods, ([period, cells]): AuditEvent => ({
      action: 'values_submitted',
      objectType: 'indicator',
      objectId: code,
      objectLabel: indicator.name.de,
      changes: [
        { field: 'quarter', before: null, after: quarter },
        { field: 'period', before: null, after: period },
        { field: 'values', before: null, after: cells },
      ],
    }));
    await audit.recordAll(doing.actor, events, doing.at);
    return first;
  }

  async #indicator(code: string): Promise<GridIndicator> {
    const indicator = await this.#parts.indicators.get(code);
    if (indicator === undefined) throw new NotFound(`There is no indicator "${code}".`);
    return indicator;
  }
}

/** How many cells there are of each period, oldest first. */
function periodsOf(cells: readonly KeptCell[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { periodStart, grain } of cells.toSorted((a, b) => a.periodStart.localeCompare(b.periodStart))) {
    const written = formatPeriod({ start: periodStart, grain: grain as Grain });
    counts.set(written, (counts.get(written) ?? 0) + 1);
  }
  return counts;
}

function reasonAgainst(cell: KeptCell | undefined, version: number | undefined, barred: () => Barred | undefined): Refusal | undefined {
  if (cell === undefined) return 'unknown';
  // Whoever may not change it at all is not sent to load it again.
  return barred() ?? (version !== undefined && version !== cell.version ? 'stale' : undefined);
}

function refuseAny(
  chosen: readonly { readonly id: string; readonly version: number }[],
  known: ReadonlyMap<string, KeptCell>,
  quarter: string,
  against: (cell: KeptCell) => Refusal | undefined,
): void {
  const stale: InputIssue[] = [];
  const refused: InputIssue[] = [];
  for (const [index, { id, version }] of chosen.entries()) {
    const cell = known.get(id);
    const path = `deliveries.${index}`;
    const district = cell?.districtName ?? id;
    const issue = (code: Refusal | 'empty'): InputIssue => ({
      path,
      code,
      message: sentenceOf(code, district, quarter),
      params: { id, district },
    });
    if (cell === undefined) refused.push(issue('unknown'));
    else if (cell.version !== version) stale.push(issue('stale'));
    else {
      const reason = against(cell) ?? (isFilled(cell.typed) ? undefined : 'empty');
      if (reason !== undefined) refused.push(issue(reason));
    }
  }
  if (stale.length > 0)
    throw new Conflict(`${stale.length} were changed meanwhile. Nothing was handed in; load them again.`, { issues: stale });
  if (refused.length > 0) throw new RuleViolation(`${refused.length} cannot be handed in. Nothing was handed in.`, { issues: refused });
}

function sentenceOf(reason: Refusal | 'empty', district: string, quarter: string): string {
  switch (reason) {
    case 'unknown':
      return `Nobody is asked for this value in ${quarter}.`;
    case 'forbidden':
      return `The value of ${district} is not yours to hand in.`;
    case 'stale':
      return `Somebody else has changed the value of ${district} meanwhile.`;
    case 'closed':
      return `The value of ${district} was handed in already, or ${quarter} takes no more values.`;
    case 'numerator-above-denominator':
      return `The numerator of ${district} is above its denominator: no share is more than 100 percent.`;
    case 'negative':
      return `The value of ${district} is below zero.`;
    case 'not-whole':
      return `What is counted in ${district} is no whole number.`;
    case 'zero-denominator':
      return `The denominator of ${district} is 0, and of nobody there is no share: say by the flag that there is no value, and by a comment why.`;
    case 'empty':
      return `${district} has no value yet, or no comment that says why there is none.`;
  }
}
