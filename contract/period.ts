/**
 * Periods as they are written everywhere: `2024-03`, `2024-Q1`, `2024-H1`, `2024`, school years `2023/24`.
 * The written form is the only form in which a period crosses a boundary; its parts are computed here, once,
 * for browser, server and imports.
 */
export const GRAINS = ['month', 'quarter', 'halfyear', 'year', 'schoolyear'] as const;
export type Grain = (typeof GRAINS)[number];

/** A stretch of time: its first day (`YYYY-MM-DD`) and its grain. A school year starts on 1 August. */
export interface Period {
  readonly start: string;
  readonly grain: Grain;
}

const MONTHS: Readonly<Record<Grain, number>> = { month: 1, quarter: 3, halfyear: 6, year: 12, schoolyear: 12 };

const WRITTEN = /^(\d{4})(?:-(0[1-9]|1[0-2])|-Q([1-4])|-H([12])|\/(\d{2}))?$/;

const pad = (n: number): string => String(n).padStart(2, '0');
const firstOfMonth = (year: number, month: number): string => {
  const index = year * 12 + (month - 1);
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${pad((index % 12) + 1)}-01`;
};
const yearAndMonth = (date: string): [year: number, month: number] => [Number(date.slice(0, 4)), Number(date.slice(5, 7))];

/** Reads a written period; `undefined` when the text is none. */
export function parsePeriod(text: string): Period | undefined {
  const match = WRITTEN.exec(text);
  if (match === null) return undefined;
  const year = Number(match[1]);
  if (match[2] !== undefined) return { start: firstOfMonth(year, Number(match[2])), grain: 'month' };
  if (match[3] !== undefined) return { start: firstOfMonth(year, Number(match[3]) * 3 - 2), grain: 'quarter' };
  if (match[4] !== undefined) return { start: firstOfMonth(year, Number(match[4]) * 6 - 5), grain: 'halfyear' };
  if (match[5] !== undefined)
    return Number(match[5]) === (year + 1) % 100 ? { start: `${match[1]}-08-01`, grain: 'schoolyear' } : undefined;
  return { start: `${match[1]}-01-01`, grain: 'year' };
}

/** Reads a written period that is known to be one. Throws a `RangeError` that names the text otherwise. */
export function period(text: string): Period {
  const parsed = parsePeriod(text);
  if (parsed === undefined) throw new RangeError(`"${text}" is not a period like 2024-03, 2024-Q1, 2024-H1, 2024 or 2023/24.`);
  return parsed;
}

/** The written form of a period. */
export function formatPeriod({ start, grain }: Period): string {
  const [year, month] = yearAndMonth(start);
  switch (grain) {
    case 'month':
      return start.slice(0, 7);
    case 'quarter':
      return `${start.slice(0, 4)}-Q${Math.ceil(month / 3)}`;
    case 'halfyear':
      return `${start.slice(0, 4)}-H${Math.ceil(month / 6)}`;
    case 'year':
      return start.slice(0, 4);
    case 'schoolyear':
      return `${start.slice(0, 4)}/${pad((year + 1) % 100)}`;
  }
}

/** The period that lies `steps` periods of the same grain later (earlier when negative). */
export function shift({ start, grain }: Period, steps: number): Period {
  const [year, month] = yearAndMonth(start);
  return { start: firstOfMonth(year, month + steps * MONTHS[grain]), grain };
}

/** The same period one year before. */
export const yearBefore = (p: Period): Period => shift(p, -12 / MONTHS[p.grain]);

/** The first day after the period (half-open ranges). */
export const endExclusive = (p: Period): string => shift(p, 1).start;

/** The last day of the period: the reference date of a stock that the period ends with. */
export function lastDay(p: Period): string {
  const next = new Date(`${endExclusive(p)}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() - 1);
  return next.toISOString().slice(0, 10);
}

/** The period of the grain that contains the date. */
export function periodOf(date: string, grain: Grain): Period {
  const [year, month] = yearAndMonth(date);
  if (grain === 'schoolyear') return { start: `${String(month >= 8 ? year : year - 1).padStart(4, '0')}-08-01`, grain };
  const span = MONTHS[grain];
  return { start: firstOfMonth(year, Math.floor((month - 1) / span) * span + 1), grain };
}

/** Whole months from one date to another; negative when `to` lies earlier. */
export function monthsBetween(from: string, to: string): number {
  const [fromYear, fromMonth] = yearAndMonth(from);
  const [toYear, toMonth] = yearAndMonth(to);
  return (toYear - fromYear) * 12 + (toMonth - fromMonth);
}

/** Orders periods by their end, then the shorter one first. */
export const byEnd = (a: Period, b: Period): number => {
  const [endA, endB] = [endExclusive(a), endExclusive(b)];
  return endA === endB ? MONTHS[a.grain] - MONTHS[b.grain] : endA < endB ? -1 : 1;
};
