import type { EntryGrid, EntryRow } from '#contract/value-entry.ts';
import { NotFound } from '../../errors/app-error.ts';
import type { MeasureEditor } from '../measures/measure-rights.ts';
import type { QuarterReadModel } from '../quarters/quarter-read-model.ts';
import { isSettled } from '../quarters/quarter-cycle.ts';
import { barredFrom, isOwn } from './cell.ts';
import type { EntryGridReadModel } from './entry-grid-read-model.ts';
import type { GridIndicatorReadModel } from './grid-indicator-read-model.ts';
import { usualOf } from './conspicuous-value.ts';

interface GridParts {
  readonly indicators: GridIndicatorReadModel;
  readonly grids: EntryGridReadModel;
  readonly quarters: Pick<QuarterReadModel, 'get'>;
}

/** Puts grids together. */
export class EntryGrids {
  readonly #parts: GridParts;

  constructor(parts: GridParts) {
    this.#parts = parts;
  }

  /**
   * The grid of an indicator in a quarter, as the person sees it; without a period the first one in which something is still due, else the
   * newest. Throws `NotFound` where nobody is asked.
   */
  async get(quarter: string, code: string, asked: string | undefined, person: MeasureEditor): Promise<EntryGrid> {
    const { indicators, grids, quarters } = this.#parts;
    const [indicator, periods, { state }] = await Promise.all([indicators.get(code), grids.periods(quarter, code), quarters.get(quarter)]);
    if (indicator === undefined) throw new NotFound(`There is no indicator "${code}".`);
    const period = asked ?? (periods.find(({ open }) => open) ?? periods.at(-1))?.period;
    if (period === undefined || !periods.some((each) => each.period === period))
      throw new NotFound(`In ${quarter} nobody is asked for values of ${code}${asked === undefined ? '' : ` for ${asked}`}.`);
    const [rows, whole] = await Promise.all([grids.rows(quarter, code, period), grids.whole(quarter, code, period)]);
    return {
      quarter,
      state,
      indicator,
      period,
      periods: periods.map((each) => each.period),
      rows: ownFirst(
        rows.map((row): EntryRow => ({
          delivery: row.delivery,
          district: { ref: row.district, name: row.name },
          state: row.state,
          typed: row.typed,
          note: row.note,
          earlier: row.earlier,
          inForce: row.inForce,
          submitted: row.submitted,
          decided: row.decided,
          usual: usualOf(indicator, period, row.earlier),
          own: isOwn(person, row),
          mayDeliver: barredFrom(person, row, state) === undefined,
          version: row.version,
        })),
      ),
      whole,
      takesValues: !isSettled(state),
    };
  }
}

/** What is the person's to fill stands on top; the order is otherwise that of the places. */
const ownFirst = (rows: readonly EntryRow[]): EntryRow[] => [...rows.filter(({ own }) => own), ...rows.filter(({ own }) => !own)];
