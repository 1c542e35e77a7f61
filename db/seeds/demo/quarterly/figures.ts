import { byEnd, formatPeriod, lastDay, period, shift, type Period } from '#contract/period.ts';
import { course, type Borough } from './borough.ts';
import type { DemoException, DemoFigure, DemoIndicator } from './demo-indicator.ts';
import { deviations } from './random.ts';

const WHOLE = { key: '11', situation: 0 };

/** All figures of an indicator, by place and period. */
export function figuresOf(indicator: DemoIndicator, boroughs: readonly Borough[]): DemoFigure[] {
  const whole = indicator.places === 'boroughs' ? [] : wholeFigures(indicator);
  return indicator.places === 'whole' ? whole : [...whole, ...boroughs.flatMap((borough) => boroughFigures(indicator, borough))];
}

function wholeFigures(indicator: DemoIndicator): DemoFigure[] {
  const values = valuesOf({ ...indicator, spread: 0, noise: indicator.noise / 2 }, WHOLE);
  return values.flatMap(({ at, value }) => {
    const flag = flagOf(indicator.exceptions ?? [], `land:${WHOLE.key}`, at);
    const head = { indicator: indicator.code, level: 'land' as const, district: WHOLE.key, period: formatPeriod(at), breakdown: '' };
    return flag === 'missing' ? [] : [{ ...head, ...partsOf(indicator, value, undefined, at, 1), flag }];
  });
}

function boroughFigures(indicator: DemoIndicator, borough: Borough): DemoFigure[] {
  const size = Math.max(0.5, 1 + 0.18 * deviations(`${indicator.code} size ${borough.key}`)());
  return valuesOf(indicator, borough).flatMap(({ at, value }) => {
    const flag = flagOf(indicator.exceptions ?? [], borough.key, at);
    if (flag === 'missing') return [];
    const head = { indicator: indicator.code, level: 'stadtbezirk' as const, district: borough.key, period: formatPeriod(at), flag };
    const total = partsOf(indicator, value, borough, at, size);
    return [
      { ...head, breakdown: '', ...total },
      ...byNationality(indicator, value, total, borough, at).map((part) => ({ ...head, ...part })),
    ];
  });
}

/** The value of each period: the course of Berlin, what sets the place apart, its own drift, and a little wandering. */
function valuesOf(indicator: DemoIndicator, place: Pick<Borough, 'key' | 'situation'>): { at: Period; value: number }[] {
  const next = deviations(`${indicator.code} ${place.key}`);
  const offset = indicator.situation * place.situation + indicator.spread * next();
  const driftPerPeriod = (indicator.spread * next()) / 60;
  const path = course(indicator.course.map(([written, value]) => [lastDay(period(written)), value]));
  let wandering = 0;
  return periodsOf(indicator).map((at, index) => {
    wandering = 0.5 * wandering + indicator.noise * next();
    const day = lastDay(at);
    const season = indicator.season?.[Math.ceil(Number(day.slice(5, 7)) / 3) - 1] ?? 0;
    const value = path(day) + season + offset + driftPerPeriod * index + wandering;
    return { at, value: indicator.signed ? value : Math.max(0, value) };
  });
}

function periodsOf({ first, last }: DemoIndicator): Period[] {
  const periods: Period[] = [];
  for (let at = period(first); byEnd(at, period(last)) <= 0; at = shift(at, 1)) periods.push(at);
  return periods;
}

type Parts = Pick<DemoFigure, 'value' | 'numerator' | 'denominator'>;

function partsOf({ of, decimals = 0 }: DemoIndicator, value: number, place: Borough | undefined, at: Period, size: number): Parts {
  if (of === undefined) return { value: Number(value.toFixed(decimals)), numerator: null, denominator: null };
  const denominator = Math.round(of.denominator(place ?? NOWHERE, lastDay(at), size));
  const numerator = Math.round((value * denominator) / of.per);
  return { value: null, numerator: of.per === 100 ? Math.min(numerator, denominator) : numerator, denominator };
}

/** Stands for Berlin where the number below the line has nothing to do with residents. */
const NOWHERE: Borough = {
  ...WHOLE,
  residents: () => NaN,
  foreigners: () => NaN,
  withMigrationBackground: () => NaN,
  ages: { under6: NaN, under15: NaN, under18: NaN, from15To24: NaN, from15To64: NaN, from18To20: NaN, under65: NaN },
};

/** The two parts of a total: what foreign nationals have, and the rest. */
function byNationality(
  { foreignersDiffer, of }: DemoIndicator,
  value: number,
  total: Parts,
  place: Borough,
  at: Period,
): (Parts & { breakdown: string })[] {
  if (foreignersDiffer === undefined || of === undefined || total.numerator === null || total.denominator === null) return [];
  const denominator = Math.round(foreignersDiffer.denominator(place, lastDay(at), 1));
  const numerator = Math.round((Math.max(0, value + foreignersDiffer.by) * denominator) / of.per);
  return [
    { breakdown: 'nationality=foreign', value: null, numerator, denominator },
    { breakdown: 'nationality=german', value: null, numerator: total.numerator - numerator, denominator: total.denominator - denominator },
  ];
}

function flagOf(exceptions: readonly DemoException[], key: string, at: Period): DemoFigure['flag'] | 'missing' {
  const found = exceptions.find(
    ({ keys, from, to }) => (keys === undefined || keys.includes(key)) && byEnd(at, period(from)) >= 0 && byEnd(at, period(to)) <= 0,
  );
  return found === undefined ? 'final' : (found.flag ?? 'missing');
}
