import { type Grain, type Period, formatPeriod, lastDay } from '#contract/period.ts';
import { type CsvFormat, type CsvRow, readCsv } from '../../readers/csv-reader.ts';
import { periodSetting } from '../../settings.ts';
import type { ByteChunks, FileMeta, Observation, Rejection, Remark } from '../../source.ts';
import { UnreadableFile } from '../../unreadable-file.ts';
import { AreaCheck } from './area-check.ts';
import type { BerlinLevel } from './berlin-area.ts';
import { type NamedContent, contentOfName } from './berlin-file-name.ts';

/** How the number in a file name tells the period. */
export interface NamedPeriod {
  readonly grain: Grain;
  /** As somebody writes it who has to tell it: `2024-H2`. */
  readonly example: string;
  /** What the name should tell, and what a number is that tells something else. */
  readonly word: string;
  readonly noSuch: string;
  readonly ofNumber: (number: string) => Period | undefined;
}

/** What a row says about its area. */
export type AreaFigure = Omit<Observation, 'kind' | 'line' | 'district' | 'period'>;

/** Files of one period with one row for each area of a level, named by the column `id`. */
export interface AreaFile {
  readonly format: CsvFormat;
  readonly period: NamedPeriod;
  /** Throws `UnreadableFile` where the name contradicts the columns. */
  readonly checkName?: (named: NamedContent, layout: string) => void;
  readonly figuresOf: (row: CsvRow) => Iterable<AreaFigure | Rejection>;
  /** Whether a file without some of the areas deserves a remark. */
  readonly namesEveryArea: (level: BerlinLevel | undefined) => boolean;
}

/** Reads the figures of such a file. */
export async function* readAreaFigures(
  chunks: ByteChunks,
  meta: FileMeta,
  { format, period: rule, checkName, figuresOf, namesEveryArea }: AreaFile,
): AsyncGenerator<Observation | Rejection | Remark> {
  const named = contentOfName(meta.fileName);
  const given = periodSetting(meta.settings, 'period', rule.grain, rule.example);
  const areas = new AreaCheck(named.level);
  let period: Period | undefined;

  for await (const row of readCsv(chunks, format, meta)) {
    if (row.kind === 'rejection') {
      yield row;
      continue;
    }
    checkName?.(named, row.layout);
    period ??= given ?? periodOfName(named, rule);
    const area = areas.next(row, 'id');
    if ('kind' in area) {
      yield area;
      continue;
    }
    for (const figure of figuresOf(row)) {
      if ('kind' in figure) yield figure;
      else yield { kind: 'observation', line: row.line, district: area, period: formatPeriod(period), ...figure };
    }
  }
  if (period !== undefined && namesEveryArea(areas.level)) yield* areas.remarks(lastDay(period));
}

function periodOfName({ number }: NamedContent, { word, noSuch, example, ofNumber }: NamedPeriod): Period {
  const period = number === undefined ? undefined : ofNumber(number);
  if (period !== undefined) return period;
  const found = number === undefined ? `does not tell the ${word}` : `says ${number}, which is ${noSuch}`;
  throw new UnreadableFile(`The file name ${found}. Rename the file as published or add --set period=${example}.`);
}
