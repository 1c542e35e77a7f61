import { formatPeriod, lastDay, period, periodOf, shift } from '#contract/period.ts';
import type { MeasureSummary } from '#contract/measure.ts';

/** Days as `YYYY-MM-DD`, both inclusive. */
interface TimeSpan {
  readonly from: string;
  readonly to: string;
}

/** Quarters that a timeline shows at least, and at most on either side of today. */
const FEWEST_QUARTERS = 8;
const MOST_QUARTERS = 12;

const DAY = 86_400_000;
const dayNumber = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / DAY;
const round = (n: number): number => Math.round(n * 10) / 10;

/** From the quarter of the first start to the quarter of the last end, not further than three years from today on either side. */
export function timelineSpan(measures: readonly MeasureSummary[], today: string): TimeSpan {
  const now = periodOf(today, 'quarter');
  const days = measures.flatMap(({ startsOn, endsOn }) => [startsOn, endsOn]).filter((day) => day !== null);
  const quarters = [...days, today].map((day) => periodOf(day, 'quarter').start).sort();
  const first = later(quarters[0] ?? now.start, shift(now, -MOST_QUARTERS).start);
  const last = earlier(quarters.at(-1) ?? now.start, shift(now, MOST_QUARTERS).start);
  const least = shift(periodOf(first, 'quarter'), FEWEST_QUARTERS - 1).start;
  return { from: first, to: lastDay(periodOf(later(last, least), 'quarter')) };
}

const later = (a: string, b: string): string => (a > b ? a : b);
const earlier = (a: string, b: string): string => (a < b ? a : b);

/** Where the beginning of a day stands in a drawing of this width; days outside of the span stand outside of the drawing. */
export function dayX(day: string, { from, to }: TimeSpan, width: number): number {
  return round(((dayNumber(day) - dayNumber(from)) / (dayNumber(to) + 1 - dayNumber(from))) * width);
}

/** Pixels that the number of a year needs; the last quarters of a year at the left may have less. */
const ROOM_OF_A_YEAR = 40;

/** A quarter of the grid. */
interface GridQuarter {
  /** As it is written everywhere: `2026-Q3`. */
  readonly quarter: string;
  readonly x: number;
  readonly width: number;
  /** Set at the first quarter of a year in the span, where its number has room. */
  readonly year: string | null;
}

/** The quarters of the span, one after the other. */
export function timelineGrid(span: TimeSpan, width: number): GridQuarter[] {
  const quarters: GridQuarter[] = [];
  for (let at = periodOf(span.from, 'quarter'); at.start <= span.to; at = shift(at, 1)) {
    const x = dayX(at.start, span, width);
    const year = at.start.slice(0, 4);
    const known = quarters.some(({ quarter }) => quarter.startsWith(year));
    quarters.push({ quarter: formatPeriod(at), x, width: round(dayX(shift(at, 1).start, span, width) - x), year: known ? null : year });
  }
  const [first, second] = quarters.filter(({ year }) => year !== null);
  return quarters.map((it) => (it === first && second !== undefined && second.x - it.x < ROOM_OF_A_YEAR ? { ...it, year: null } : it));
}

/** A milestone in the drawing. */
interface MilestoneMark {
  readonly x: number;
  readonly state: 'done' | 'open' | 'late';
  readonly title: string;
  readonly dueOn: string;
}

/** What is drawn for one measure. */
interface TimelineBar {
  /** `null` where nobody has said when it begins, and where it lies outside of the span. */
  readonly bar: { readonly x: number; readonly width: number } | null;
  /** Whether it goes on with no end in sight: the bar is open there. */
  readonly openEnd: boolean;
  /** Whether it began before, or ends after, what is drawn. */
  readonly cutStart: boolean;
  readonly cutEnd: boolean;
  readonly milestones: readonly MilestoneMark[];
  /** Where the last source of funds stops, while that is in sight. */
  readonly funding: number | null;
}

/** A bar is never thinner than this, however short the measure is. */
const THINNEST = 3;

/** The bar of one measure. A milestone is late when its day has passed and it is not done. */
export function timelineBar(measure: MeasureSummary, span: TimeSpan, width: number, today: string): TimelineBar {
  const { startsOn, endsOn, milestones, fundingEndsOn } = measure;
  const inSight = (day: string): boolean => day >= span.from && day <= span.to;
  const visible = startsOn !== null && startsOn <= span.to && (endsOn === null || endsOn >= span.from);
  const start = visible ? Math.max(0, dayX(startsOn, span, width)) : 0;
  // The last day belongs to the measure.
  const end = endsOn === null ? width : Math.min(width, dayX(dayAfter(endsOn), span, width));
  return {
    bar: visible ? { x: round(start), width: round(Math.max(THINNEST, end - start)) } : null,
    openEnd: visible && endsOn === null,
    cutStart: visible && startsOn < span.from,
    cutEnd: visible && endsOn !== null && endsOn > span.to,
    milestones: milestones
      .filter(({ dueOn }) => inSight(dueOn))
      .map(({ title, dueOn, doneOn }) => ({
        x: dayX(dueOn, span, width),
        state: doneOn !== null ? 'done' : dueOn < today ? 'late' : 'open',
        title,
        dueOn,
      })),
    funding: fundingEndsOn !== null && inSight(fundingEndsOn) ? dayX(dayAfter(fundingEndsOn), span, width) : null,
  };
}

const dayAfter = (iso: string): string => new Date((dayNumber(iso) + 1) * DAY).toISOString().slice(0, 10);

/** How many end within a year from today, and how many have no end. */
export function endings(measures: readonly MeasureSummary[], today: string): { readonly soon: number; readonly open: number } {
  const inAYear = lastDay(shift(period(today.slice(0, 7)), 12)).slice(0, 8) + today.slice(8);
  const underWay = measures.filter(({ status }) => ['decided', 'running', 'paused'].includes(status));
  return {
    soon: underWay.filter(({ endsOn }) => endsOn !== null && endsOn >= today && endsOn <= inAYear).length,
    open: underWay.filter(({ endsOn }) => endsOn === null).length,
  };
}
