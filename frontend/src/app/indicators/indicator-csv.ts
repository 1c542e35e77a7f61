import type { ImportRunResponse } from '#contract/import-run.ts';
import type { IndicatorResponse, ObservationResponse } from '#contract/indicator.ts';
import { lastDay, parsePeriod } from '#contract/period.ts';
import { csvCell } from '../format/csv-cell';

/** What the file says in words besides the figures themselves. */
export interface CsvWords {
  readonly name: string;
  readonly unit: string;
  nameOf(figure: ObservationResponse): string;
  levelName(level: string): string;
  flag(flag: ObservationResponse['flag']): string;
  runOf(importId: string): ImportRunResponse | undefined;
}

const HEADER = [
  'Indikator',
  'Bezeichnung',
  'Gebiet (Schlüssel)',
  'Gebiet',
  'Ebene',
  'Zeitraum',
  'Stichtag (letzter Tag)',
  'Gliederung',
  'Wert',
  'Einheit',
  'Zähler',
  'Nenner',
  'Status',
  'Herkunft',
  'Vollständig',
  'Herausgeber',
  'Titel der Quelle',
  'Lizenz',
  'Datei',
  'Zeile',
  'Erfasst am',
] as const;

/**
 * Figures as CSV for spreadsheets in German: UTF-8 with BOM, semicolon, decimal comma, CRLF. Values are unrounded, one row per figure, and
 * every row names the file and line that it came from.
 */
export function indicatorCsv(indicator: IndicatorResponse, figures: readonly ObservationResponse[], words: CsvWords): string {
  const rows = figures.map((figure) => {
    const run = figure.importId === null ? undefined : words.runOf(figure.importId);
    const parsed = parsePeriod(figure.period);
    return [
      csvCell(indicator.code),
      csvCell(words.name),
      csvCell(figure.district),
      csvCell(words.nameOf(figure)),
      csvCell(words.levelName(figure.level)),
      csvCell(figure.period),
      csvCell(parsed === undefined ? '' : lastDay(parsed)),
      csvCell(
        Object.entries(figure.breakdown)
          .map(([dimension, member]) => `${dimension}=${member}`)
          .sort()
          .join('|'),
      ),
      decimal(figure.value),
      csvCell(words.unit),
      decimal(figure.numerator),
      decimal(figure.denominator),
      csvCell(words.flag(figure.flag)),
      csvCell(figure.origin === 'reported' ? 'gemeldet' : 'berechnet'),
      csvCell(figure.incomplete ? 'nein' : 'ja'),
      csvCell(run?.publisher ?? ''),
      csvCell(run?.title ?? ''),
      csvCell(run?.licence ?? ''),
      csvCell(run?.fileName ?? ''),
      decimal(figure.line),
      csvCell(figure.recordedAt.slice(0, 10)),
    ].join(';');
  });
  return `\uFEFF${[HEADER.map(csvCell).join(';'), ...rows].join('\r\n')}\r\n`;
}

const decimal = (value: number | null): string => (value === null ? '' : String(value).replace('.', ','));
