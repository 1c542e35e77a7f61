import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { lastDay, monthsBetween, period } from '#contract/period.ts';

/** A Bezirk as the shipped files know it: the ground on which the invented figures stand. */
export interface Borough {
  readonly key: string;
  /** Health and social index of 2022: 0 is the middle of the Bezirke, 1 a standard deviation more favourable. */
  readonly situation: number;
  residents(day: string): number;
  foreigners(day: string): number;
  withMigrationBackground(day: string): number;
  /** Residents by age at the end of 2024, each as a share of all. */
  readonly ages: Ages;
}

/** Shares of all residents; `from15To24` and `from18To20` assume equal years within the published band 18 to 26. */
export interface Ages {
  readonly under6: number;
  readonly under15: number;
  readonly under18: number;
  readonly from15To24: number;
  readonly from15To64: number;
  readonly from18To20: number;
  readonly under65: number;
}

const FILES = new URL('../files/', import.meta.url);
const FIRST_YEAR = 2018;
const LAST_YEAR = 2024;

type Row = Readonly<Record<string, string>>;

async function rows(path: string): Promise<Row[]> {
  return parse<Row>(await readFile(new URL(path, FILES)), { columns: true, bom: true });
}

/** Reads the twelve Bezirke from the shipped population files and the atlas. */
export async function shippedBoroughs(): Promise<Borough[]> {
  const halfyears = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) => [`${FIRST_YEAR + i}-H1`, `${FIRST_YEAR + i}-H2`]).flat();
  const population = await Promise.all(
    halfyears.map(async (written) => {
      const folder = written.replace('-H', '-0');
      const byBorough = new Map(
        (await rows(`berlin-lor/${folder}/berlin-lor-population-${folder}-t1-districts.csv`)).map((row) => [row['id'], row]),
      );
      return { day: lastDay(period(written)), byBorough };
    }),
  );
  const ages = await rows('berlin-lor/2024-02/berlin-lor-population-2024-02-t2-districts.csv');
  const atlas = await rows('berlin-gssa/gssa_2022_bezirke.csv');

  return ages.map((row) => {
    const key = row['id'] ?? '';
    const series = (column: string) => course(population.map(({ day, byBorough }) => [day, Number(byBorough.get(key)?.[column])]));
    return {
      key,
      situation: Number(atlas.find((line) => line['bezID'] === key)?.['GESIx_2022']),
      residents: series('inhabitants'),
      foreigners: series('inhabitants_foreigners'),
      withMigrationBackground: series('inhabitants_with_migration_background'),
      ages: agesOf(row),
    };
  });
}

function agesOf(row: Row): Ages {
  const share = (band: string) => Number(row[`inhabitants_age_${band}`]) / Number(row['inhabitants']);
  const under15 = share('below_6') + share('6_15');
  const under65 = 1 - share('above_65');
  return {
    under6: share('below_6'),
    under15,
    under18: under15 + share('15_18'),
    from15To24: share('15_18') + (share('18_27') * 7) / 9,
    from15To64: under65 - under15,
    from18To20: share('18_27') / 3,
    under65,
  };
}

/** A straight line from point to point; before the first and after the last it goes on with the slope that is next to it. */
export function course(points: readonly (readonly [day: string, value: number])[]): (day: string) => number {
  const start = points[0]?.[0] ?? '';
  const xs = points.map(([day]) => monthsBetween(start, day));
  return (day) => {
    const x = monthsBetween(start, day);
    const after = xs.findIndex((end) => x <= end);
    const right = after === -1 ? xs.length - 1 : Math.max(after, 1);
    const [x0 = 0, x1 = 1] = [xs[right - 1], xs[right]];
    const [y0, y1] = [points[right - 1]?.[1] ?? NaN, points[right]?.[1] ?? NaN];
    return y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
  };
}
