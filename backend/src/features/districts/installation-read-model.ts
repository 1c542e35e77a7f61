import { endExclusive, formatPeriod, lastDay, periodOf, shift, type Period } from '#contract/period.ts';
import type { Clock } from '../../clock.ts';
import { preparedRowsOf, rowsOf, type ReadDb } from '../../db/knex.ts';
import { Unavailable } from '../../errors/app-error.ts';
import type { DistrictReadModel } from './district-read-model.ts';
import type { District, Name } from './district.ts';

/** A level of places. */
export interface Level {
  readonly level: string;
  readonly name: Name;
  readonly plural: Name;
}

/** Facts about this installation. */
export interface Installation {
  readonly name: Name;
  readonly whole: District;
  /** Active levels that have districts, from the whole to the smallest. */
  readonly levels: Level[];
  readonly firstQuarter: string;
  readonly lastQuarter: string;
  /** The newest completed quarter. */
  readonly defaultQuarter: string;
  readonly demo: boolean;
}

export interface InstallationReadModel {
  installation(): Promise<Installation>;
  /** The district that means everything. Throws `Unavailable` when it is not known. */
  whole(): Promise<District>;
  /** The newest completed quarter. */
  defaultQuarter(): string;
}

export class KnexInstallationReadModel implements InstallationReadModel {
  readonly #db: ReadDb;
  readonly #districts: DistrictReadModel;
  readonly #clock: Clock;

  constructor(db: ReadDb, districts: DistrictReadModel, clock: Clock) {
    this.#db = db;
    this.#districts = districts;
    this.#clock = clock;
  }

  async installation(): Promise<Installation> {
    const [whole, settings, levels, [first]] = await Promise.all([
      this.whole(),
      rowsOf<{ key: string; value: unknown }>(this.#db, 'SELECT s.key, s.value FROM settings AS s'),
      rowsOf<{ level: string; name_de: string; name_en: string; plural_de: string; plural_en: string }>(
        this.#db,
        `SELECT l.level, l.name_de, l.name_en, l.plural_de, l.plural_en
           FROM levels AS l
          WHERE l.active AND EXISTS (SELECT 1 FROM districts AS d WHERE d.level = l.level)
          ORDER BY l.position`,
      ),
      // One look at the index for each indicator: the history is not scanned.
      rowsOf<{ end: string | null }>(
        this.#db,
        `SELECT min(o.period_end) AS end
           FROM indicators AS i
           CROSS JOIN LATERAL (SELECT oi.period_end FROM observations AS oi
                                WHERE oi.indicator_code = i.code AND oi.superseded_at IS NULL AND oi.breakdown = ''
                                ORDER BY oi.district_id, oi.period_end LIMIT 1) AS o`,
      ),
    ]);
    const setting = new Map(settings.map(({ key, value }) => [key, value]));
    const current = this.#currentQuarter();
    const earliest = first?.end == null ? shift(current, -4) : periodOf(lastDayBefore(first.end), 'quarter');
    return {
      name: (setting.get('name') as Name | undefined) ?? { de: 'Gesamtbild', en: 'Gesamtbild' },
      whole,
      levels: levels.map((row) => ({
        level: row.level,
        name: { de: row.name_de, en: row.name_en },
        plural: { de: row.plural_de, en: row.plural_en },
      })),
      firstQuarter: formatPeriod(endExclusive(earliest) > current.start ? shift(current, -4) : earliest),
      lastQuarter: formatPeriod(current),
      defaultQuarter: this.defaultQuarter(),
      demo: setting.get('demo') === true,
    };
  }

  async whole(): Promise<District> {
    const [setting] = await preparedRowsOf<{ value: unknown }>(this.#db, `SELECT s.value FROM settings AS s WHERE s.key = 'whole'`);
    const whole = setting?.value ?? (await this.#onlyDistrictWithoutParent());
    if (typeof whole !== 'string') throw new Unavailable(NO_WHOLE);
    return this.#districts.get(whole, lastDay(shift(this.#currentQuarter(), -1)));
  }

  defaultQuarter(): string {
    return formatPeriod(shift(this.#currentQuarter(), -1));
  }

  #currentQuarter(): Period {
    return periodOf(this.#clock.today(), 'quarter');
  }

  /** The whole of an installation that has not said which it is: the district that all others are part of. */
  async #onlyDistrictWithoutParent(): Promise<string | undefined> {
    const tops = (await this.#districts.list({ date: this.#clock.today() })).filter(({ parentId }) => parentId === null);
    return tops.length === 1 ? tops[0]?.ref : undefined;
  }
}

const NO_WHOLE =
  'It is not known which district is the whole: there are no districts yet, or several without a parent. Import the whole and the parts that name it as their parent.';

/** The day before the first day after a period. */
function lastDayBefore(end: string): string {
  const day = new Date(`${end}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}
