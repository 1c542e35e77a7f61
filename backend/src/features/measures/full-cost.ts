import type { CostKind, CostSum, FullCost, FundingSource } from '#contract/measure-cost.ts';
import type { Duty } from '#contract/measure-duty.ts';
import type { MeasureStatus } from '#contract/measure-status.ts';
import { monthsLater } from '../../days.ts';
import { endingFunds, sourceOf } from './ending-funds.ts';
import { isInProgress } from './measure-status.ts';

/** A measure that costs something. */
export interface CostlyMeasure {
  readonly code: string;
  readonly title: string;
  readonly status: MeasureStatus;
  readonly supersededOn: string | null;
  readonly duty: Duty;
  readonly fieldOfAction: string;
  readonly endsOn: string | null;
  /** References of its districts. */
  readonly districts: readonly string[];
}

/** What one source gives to a measure in one year. */
export interface CostEntry {
  readonly measure: string;
  readonly year: number;
  readonly kind: CostKind;
  readonly source: FundingSource;
  readonly programme: string | null;
  /** Euros; hours where the kind is volunteer. */
  readonly planned: number | null;
  readonly actual: number | null;
  readonly fundedUntil: string | null;
}

/** What the full cost is reckoned from. */
export interface CostFacts {
  readonly measures: readonly CostlyMeasure[];
  /** Of all years. */
  readonly lines: readonly CostEntry[];
}

/** What is asked for. */
export interface CostQuestion {
  readonly year: number;
  /** Euros for an hour of a volunteer. */
  readonly hourlyRate: number;
  /** References of a place and its parts; null is everywhere. */
  readonly place: ReadonlySet<string> | null;
  /** Code of a field of action; null is all. */
  readonly field: string | null;
  /** As of when money comes to its end soon. */
  readonly quarterEnd: string;
}

/** What no district was named for. */
const NOWHERE = '';

/** Is reckoned in ten-thousandths of a euro: hours and their rate have two decimals each, so whole numbers of them lose nothing. */
const UNITS_OF_A_CENT = 100n;

/** An amount that falls to one district of a measure, in units. */
interface Portion {
  readonly line: CostEntry;
  readonly measure: CostlyMeasure;
  readonly district: string;
  readonly planned: bigint;
  readonly actual: bigint | null;
}

/**
 * What a year costs in full (Gesamtrechnung). A measure falls to its districts in equal parts; with a place only the parts that fall to it
 * count, what works in a larger district does not. What is merely proposed or was cancelled is not planned, though what was spent on it was
 * spent. Cents are rounded at the end, so that each breakdown adds up to the total.
 */
export function fullCostOf(
  { measures, lines }: CostFacts,
  { year, hourlyRate, place, field, quarterEnd }: CostQuestion,
): Omit<FullCost, 'districtNames'> {
  const known = new Map(measures.filter(({ fieldOfAction }) => field === null || fieldOfAction === field).map((it) => [it.code, it]));
  const all = lines
    .flatMap((line) => portionsOf(line, known.get(line.measure), hourlyRate))
    .filter((it) => place?.has(it.district) ?? true);
  const byMeasure = Map.groupBy(all, (it) => it.measure.code);
  const portions = all.filter((it) => it.line.year === year && (it.planned > 0n || it.actual !== null));
  const total = sumsOf([portions])[0] ?? NOTHING;
  const grouped = (keyOf: (it: Portion) => string) => {
    const groups = [...Map.groupBy(portions, keyOf)].sort(([a], [b]) => compare(a, b));
    const sums = sumsOf(groups.map(([, each]) => each));
    return groups.map(([key], index) => ({ key, sum: sums[index] ?? NOTHING }));
  };
  return {
    year,
    years: [...new Set(lines.map((line) => line.year))].sort((a, b) => a - b),
    hourlyRate,
    total,
    byDuty: grouped((it) => it.measure.duty),
    byField: grouped((it) => it.measure.fieldOfAction),
    bySource: grouped((it) => it.line.source),
    byDistrict: grouped((it) => it.district),
    measures: grouped((it) => it.measure.code).flatMap(({ key, sum }) => {
      const measure = known.get(key);
      if (measure === undefined) return [];
      const { code, title, status, duty, fieldOfAction, endsOn } = measure;
      const own = byMeasure.get(code) ?? [];
      return [
        { code, title, status, duty, fieldOfAction, sum, externalShare: externalShare(own, year), fundedUntil: fundedUntil(own), endsOn },
      ];
    }),
    ending: endingOf(all, quarterEnd),
  };
}

/** The equal parts of a line, one for each district; whole units, the first districts get what does not go round. */
function portionsOf(line: CostEntry, measure: CostlyMeasure | undefined, hourlyRate: number): Portion[] {
  if (measure === undefined) return [];
  const isPlanned = measure.status !== 'proposed' && measure.status !== 'cancelled';
  const planned = unitsOf(isPlanned ? line.planned : null, line.kind, hourlyRate);
  const actual = unitsOf(line.actual, line.kind, hourlyRate);
  const districts = measure.districts.length === 0 ? [NOWHERE] : measure.districts;
  return districts.map((district, index) => ({
    line,
    measure,
    district,
    planned: part(planned ?? 0n, index, districts.length),
    actual: actual === null ? null : part(actual, index, districts.length),
  }));
}

function unitsOf(amount: number | null, kind: CostKind, hourlyRate: number): bigint | null {
  if (amount === null) return null;
  const worth = kind === 'volunteer' ? hundredths(hourlyRate) : 100;
  return BigInt(hundredths(amount)) * BigInt(worth);
}

/** Amounts come with at most two decimals; a product of floating numbers may miss the whole one by a hair. */
const hundredths = (amount: number): number => Math.round(amount * 100);

const part = (units: bigint, index: number, parts: number): bigint => {
  const n = BigInt(parts);
  return units / n + (BigInt(index) < units % n ? 1n : 0n);
};

const NOTHING: CostSum = { planned: 0, actual: null, plannedFunds: 0, plannedInKind: 0, plannedVolunteer: 0, measures: 0 };

/** The sums of groups in euros. Each of their columns is rounded so that the groups add up to the rounded total of the column. */
function sumsOf(groups: readonly (readonly Portion[])[]): CostSum[] {
  const cents = (unitsOfGroup: (portions: readonly Portion[]) => bigint) => roundedTogether(groups.map(unitsOfGroup));
  const ofKind = (kind: CostKind) => cents((portions) => sum(portions.filter(({ line }) => line.kind === kind).map((it) => it.planned)));
  const [funds, inKind, volunteer] = [ofKind('funds'), ofKind('in_kind'), ofKind('volunteer')];
  const actual = cents((portions) => sum(portions.map((it) => it.actual ?? 0n)));
  return groups.map((portions, index) => {
    const [f, i, v] = [funds[index] ?? 0, inKind[index] ?? 0, volunteer[index] ?? 0];
    return {
      planned: (f + i + v) / 100,
      actual: portions.some((it) => it.actual !== null) ? (actual[index] ?? 0) / 100 : null,
      plannedFunds: f / 100,
      plannedInKind: i / 100,
      plannedVolunteer: v / 100,
      measures: new Set(portions.map(({ measure }) => measure.code)).size,
    };
  });
}

/** Cents of amounts in units: each rounded down, and the cents that are then missing from the rounded total given to the largest remainders. */
function roundedTogether(amounts: readonly bigint[]): number[] {
  const total = (sum(amounts) + UNITS_OF_A_CENT / 2n) / UNITS_OF_A_CENT;
  const down = amounts.map((units) => units / UNITS_OF_A_CENT);
  const missing = Number(total - sum(down));
  const byRemainder = amounts
    .map((units, index) => ({ index, remainder: units % UNITS_OF_A_CENT }))
    .sort((a, b) => Number(b.remainder - a.remainder));
  const raised = new Set(byRemainder.slice(0, missing).map(({ index }) => index));
  return down.map((cents, index) => Number(cents) + (raised.has(index) ? 1 : 0));
}

/** Part of the planned money of the year that does not come from the municipality. */
function externalShare(portions: readonly Portion[], year: number): number | null {
  const money = portions.filter(({ line }) => line.year === year && line.kind === 'funds');
  const total = sum(money.map(({ planned }) => planned));
  if (total === 0n) return null;
  return Number(sum(money.filter(({ line }) => line.source !== 'municipality').map(({ planned }) => planned))) / Number(total);
}

const fundedUntil = (portions: readonly Portion[]): string | null =>
  portions.reduce<string | null>((last, { line }) => later(last, line.fundedUntil), null);

/** What of the money ends soon, source by source. `planned` is what the source was to give in the last year for which it has a line. */
function endingOf(portions: readonly Portion[], quarterEnd: string): FullCost['ending'] {
  const soon = { day: quarterEnd, inAYear: monthsLater(quarterEnd, 12) };
  const open = portions.filter(({ measure }) => measure.supersededOn === null && isInProgress(measure.status));
  return [...Map.groupBy(open, ({ measure }) => measure)]
    .flatMap(([{ code, title, endsOn }, own]) => {
      const written = own.flatMap(({ line: { source, programme, fundedUntil } }) =>
        fundedUntil === null ? [] : [{ source, programme, fundedUntil }],
      );
      return endingFunds(written, endsOn, soon).map((end) => {
        const given = own.filter(({ line }) => sourceOf(line) === sourceOf(end));
        const lastYear = Math.max(...given.map(({ line }) => line.year));
        const [planned = 0] = roundedTogether([sum(given.filter(({ line }) => line.year === lastYear).map((it) => it.planned))]);
        return { code, title, ...end, planned: planned / 100 };
      });
    })
    .sort((a, b) => compare(a.fundedUntil, b.fundedUntil) || compare(a.code, b.code));
}

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, amount) => total + amount, 0n);

const later = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b > a) ? b : a);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
