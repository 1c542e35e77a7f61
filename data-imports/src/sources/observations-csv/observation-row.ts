import { flag as flagSchema, type Flag } from '#contract/indicator.ts';
import { formatPeriod, parsePeriod } from '#contract/period.ts';
import { canonicalBreakdown } from '../../breakdown.ts';
import { type Cell, type NumberFormat, readCell } from '../../cell.ts';
import { parseDistrictReference } from '../../district-reference.ts';
import type { CsvRow } from '../../readers/csv-reader.ts';
import { rejectCell } from '../../row-cells.ts';
import { STATISTICAL_OFFICE_SIGNS } from '../../sign-legend.ts';
import type { Observation, Rejection } from '../../source.ts';

/** The header of the program's own format. */
export const OBSERVATION_COLUMNS = ['indicator', 'level', 'district', 'period', 'breakdown', 'value', 'numerator', 'denominator', 'flag'];

const FORMAT: NumberFormat = { decimal: 'comma', legend: STATISTICAL_OFFICE_SIGNS };

/** Flags under which a figure may lack its number. */
const WITHOUT_NUMBER: readonly Flag[] = ['confidential', 'not_available', 'unreliable'];

/** Reads one figure of the program's own format. */
export function readObservation(row: CsvRow): Observation | Rejection {
  const text = (column: string): string => row.cells[column]?.trim() ?? '';

  const indicator = text('indicator');
  if (!/^[A-Z]{1,3}\d{2,3}$/.test(indicator)) return rejectCell(row, 'indicator', 'This is no code of an indicator like D03.');
  const reference = parseDistrictReference(text('level') === '' ? text('district') : `${text('level')}:${text('district')}`);
  if (reference === undefined)
    return rejectCell(row, 'district', 'This is no key of a district. The level is one word in small letters or empty.');
  const period = parsePeriod(text('period'));
  if (period === undefined) return rejectCell(row, 'period', 'This is no period like 2024-03, 2024-Q1, 2024-H1, 2024 or 2023/24.');
  const breakdown = canonicalBreakdown(text('breakdown'));
  if (breakdown === undefined) return rejectCell(row, 'breakdown', 'This is no breakdown like age=0-5|sex=female.');

  const cells = {
    value: readCell(text('value'), FORMAT),
    numerator: readCell(text('numerator'), FORMAT),
    denominator: readCell(text('denominator'), FORMAT),
  };
  for (const [column, cell] of Object.entries(cells)) {
    if (!cell.ok && cell.why === 'unreadable') return rejectCell(row, column, cell.reason);
  }
  const [value, numerator, denominator] = [numberOf(cells.value), numberOf(cells.numerator), numberOf(cells.denominator)];
  const flag = flagOf(row, Object.values(cells));
  if (typeof flag !== 'string') return flag;
  const numbers = { value, numerator, denominator };
  return (
    numbersProblem(row, numbers, flag) ?? {
      kind: 'observation',
      line: row.line,
      district: reference,
      indicator,
      period: formatPeriod(period),
      breakdown,
      ...numbers,
      flag,
    }
  );
}

const numberOf = (cell: Cell): number | null => (cell.ok ? cell.value : null);

/** The flag that is written, else the one that a sign in place of a number says. */
function flagOf(row: CsvRow, cells: readonly Cell[]): Flag | Rejection {
  const written = row.cells['flag']?.trim() ?? '';
  if (written !== '')
    return FLAGS.find((flag) => flag === written) ?? rejectCell(row, 'flag', `This is no flag. Known are: ${FLAGS.join(', ')}.`);
  return cells.map((cell) => ('flag' in cell ? cell.flag : undefined)).find((flag) => flag !== undefined) ?? 'final';
}

const FLAGS: readonly Flag[] = flagSchema.options;

function numbersProblem(
  row: CsvRow,
  { value, numerator, denominator }: Pick<Observation, 'value' | 'numerator' | 'denominator'>,
  flag: Flag,
): Rejection | undefined {
  const mayLackNumber = WITHOUT_NUMBER.includes(flag);
  if ((numerator === null) !== (denominator === null) && !mayLackNumber) {
    return rejectCell(row, numerator === null ? 'numerator' : 'denominator', 'Numerator and denominator belong together.');
  }
  if (denominator !== null && denominator < 0) return rejectCell(row, 'denominator', 'A denominator cannot be negative.');
  if (value === null && numerator === null && !mayLackNumber) {
    return rejectCell(row, 'value', `There is neither a value nor numerator and denominator, and the flag "${flag}" does not say why.`);
  }
  return undefined;
}
