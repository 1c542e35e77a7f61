import { rowsOf, toNumber } from '#backend/db/knex.ts';
import { unitOfWork } from '#backend/db/unit-of-work.ts';
import { formatPeriod, type Grain } from '#contract/period.ts';
import { seedReference } from '#db/seeds/reference/seed-reference.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import type { Knex } from 'knex';
import pino from 'pino';
import type { Observation, ObservationSource, Source } from '../../source.ts';
import { observationsCsvSource } from '../../sources/observations-csv/observations-csv-source.ts';
import { chunksOf, shippedFile } from '../../testing/byte-chunks.ts';
import { localFile, type FileToImport } from '../file-to-import.ts';
import { importFile, importFiles, type ImportJob, type ImportOptions } from '../import-file.ts';
import type { ImportResult } from '../import-run-record.ts';
import { undoRun } from '../undo-run.ts';

/** A district for a spec: `level:key`, perhaps `< parent`, and its validity. */
export interface GivenDistrict {
  readonly ref: string;
  readonly parent?: string;
  readonly validFrom?: string;
  readonly validTo?: string;
}

/** A current figure: `D01 land:11 2024-H2`, with its groups where it has some. */
export type Figures = Record<string, number | null>;

const LOGGER = pino({ level: 'silent' });
const COLUMNS = 'indicator;level;district;period;breakdown;value;numerator;denominator;flag';

/** A file of the program's own format with these lines below the header. */
export const figuresFile = (lines: readonly string[], name = 'figures.csv'): FileToImport =>
  textFile([COLUMNS, ...lines, ''].join('\n'), name);

export const textFile = (text: string, name: string): FileToImport => ({
  name,
  sizeInBytes: Buffer.byteLength(text),
  open: () => chunksOf(text, 1000),
});

/** A source that gives these figures, whatever the file. */
export const sourceOf = (figures: readonly Partial<Observation>[], facts: Partial<ObservationSource> = {}): ObservationSource => ({
  ...observationsCsvSource,
  id: 'spec',
  ...facts,
  async *read(chunks) {
    for await (const _ of chunks);
    for (const [index, figure] of figures.entries()) yield { ...FIGURE, line: index + 2, ...figure };
  },
});

const FIGURE: Omit<Observation, 'line'> = {
  kind: 'observation',
  district: { level: 'land', key: '11' },
  indicator: 'D01',
  period: '2024',
  breakdown: '',
  value: null,
  numerator: null,
  denominator: null,
  flag: 'final',
};

/** A database with reference data and some districts, and an import whose clock goes on a minute with each run. */
export class ImportHarness {
  readonly #db: () => Knex;
  #minutes = 0;

  constructor(db: () => Knex) {
    this.#db = db;
  }

  get db(): Knex {
    return this.#db();
  }

  /** The time that the next run will be recorded at is later than this. */
  now(): Date {
    return new Date(Date.UTC(2026, 9, 1, 8, this.#minutes));
  }

  import(file: FileToImport, options: Partial<ImportOptions> & Partial<ImportJob> = {}): Promise<ImportResult> {
    this.#minutes += 1;
    const { source = observationsCsvSource, settings = {}, ...rest } = options;
    return importFile(this.db, { source, settings, file }, { now: () => this.now(), logger: LOGGER, ...rest });
  }

  async importBatch(jobs: readonly ImportJob[]): Promise<ImportResult[]> {
    this.#minutes += 1;
    const results: ImportResult[] = [];
    for await (const result of importFiles(this.db, jobs, { now: () => this.now(), logger: LOGGER })) results.push(result);
    return results;
  }

  async importShipped(source: Source, path: string): Promise<ImportResult> {
    return this.import(await localFile(shippedFile(path)), { source });
  }

  async importShippedBatch(files: readonly (readonly [Source, string])[]): Promise<ImportResult[]> {
    return this.importBatch(
      await Promise.all(files.map(async ([source, path]) => ({ source, settings: {}, file: await localFile(shippedFile(path)) }))),
    );
  }

  undo(runId: string) {
    this.#minutes += 1;
    return undoRun(this.db, runId, { now: () => this.now(), logger: LOGGER });
  }

  async givenDistricts(districts: readonly GivenDistrict[]): Promise<void> {
    for (const { ref, parent, validFrom, validTo } of districts) {
      const [level = '', key = ''] = ref.split(':');
      const [parentLevel = '', parentKey = ''] = parent?.split(':') ?? [];
      await rowsOf(
        this.db,
        `INSERT INTO districts (level, key, name_de, name_en, valid_from, valid_to, parent_id)
         VALUES (:level, :key, :ref, :ref, :validFrom, :validTo, (SELECT max(id) FROM districts WHERE level = :parentLevel AND key = :parentKey))`,
        { level, key, ref, parentLevel, parentKey, validFrom: validFrom ?? null, validTo: validTo ?? null },
      );
    }
  }

  /** Figures that are current, or were on a day before. */
  async figures({ indicator, asOf, origin }: { indicator?: string; asOf?: Date; origin?: string } = {}): Promise<Figures> {
    const rows = await this.observations({ indicator, asOf, origin });
    return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
  }

  async observations({
    indicator,
    asOf,
    origin,
  }: { indicator?: string | undefined; asOf?: Date | undefined; origin?: string | undefined } = {}) {
    const rows = await rowsOf<FigureRow>(
      this.db,
      `SELECT o.indicator_code, d.level || ':' || d.key AS ref, o.period_start, o.grain, o.breakdown, o.value, o.numerator, o.denominator, o.flag,
              o.origin, o.incomplete, o.import_run_id, o.line
         FROM observations AS o
         JOIN districts AS d ON d.id = o.district_id
         JOIN levels AS l ON l.level = d.level
        WHERE CASE WHEN :asOf::timestamptz IS NULL THEN o.superseded_at IS NULL
                   ELSE o.recorded_at <= :asOf AND (o.superseded_at IS NULL OR o.superseded_at > :asOf) END
          AND o.indicator_code = coalesce(:indicator, o.indicator_code) AND o.origin = coalesce(:origin, o.origin)
        ORDER BY o.indicator_code, l.position, d.key, o.period_end, o.breakdown`,
      { indicator: indicator ?? null, asOf: asOf ?? null, origin: origin ?? null },
    );
    return rows.map(({ indicator_code, ref, period_start, grain, breakdown, import_run_id, ...row }) => ({
      ...row,
      name: [indicator_code, ref, formatPeriod({ start: period_start, grain }), ...(breakdown === '' ? [] : [breakdown])].join(' '),
      value: toNumber(row.value),
      numerator: toNumber(row.numerator),
      denominator: toNumber(row.denominator),
      runId: import_run_id,
    }));
  }

  /** Rows of all times, to see that nothing was written. */
  async rowCount(): Promise<number> {
    const [row] = await rowsOf<{ rows: number }>(this.db, 'SELECT count(*)::integer AS rows FROM observations');
    return row?.rows ?? 0;
  }
}

interface FigureRow {
  indicator_code: string;
  ref: string;
  period_start: string;
  grain: Grain;
  breakdown: string;
  value: string | null;
  numerator: string | null;
  denominator: string | null;
  flag: string;
  origin: string;
  incomplete: boolean;
  import_run_id: string | null;
  line: number | null;
}

/** Berlin in small: two Bezirke of two Bezirksregionen; those of the first were redrawn in 2021, and one key stayed. */
export const SMALL_BERLIN: readonly GivenDistrict[] = [
  { ref: 'land:11' },
  { ref: 'stadtbezirk:01', parent: 'land:11' },
  { ref: 'stadtbezirk:11', parent: 'land:11' },
  { ref: 'bezirksregion:010101', parent: 'stadtbezirk:01', validTo: '2020-12-31' },
  { ref: 'bezirksregion:010102', parent: 'stadtbezirk:01', validTo: '2020-12-31' },
  { ref: 'bezirksregion:010101', parent: 'stadtbezirk:01', validFrom: '2021-01-01' },
  { ref: 'bezirksregion:010103', parent: 'stadtbezirk:01', validFrom: '2021-01-01' },
  { ref: 'bezirksregion:110101', parent: 'stadtbezirk:11' },
  { ref: 'bezirksregion:110102', parent: 'stadtbezirk:11' },
];

/** Gives each spec of the suite the districts and no figures. Call it inside `describe`. */
export function useImports(districts: readonly GivenDistrict[] = SMALL_BERLIN): ImportHarness {
  const database = useTestDatabase();
  const harness = new ImportHarness(() => database.db());
  beforeAll(async () => {
    await unitOfWork(database.db(), (trx) => trx)(seedReference);
  });
  beforeEach(async () => {
    await rowsOf(
      database.db(),
      'TRUNCATE observations, import_rejections, import_runs, district_changes, district_geometries, districts CASCADE',
    );
    await harness.givenDistricts(districts);
  });
  return harness;
}
