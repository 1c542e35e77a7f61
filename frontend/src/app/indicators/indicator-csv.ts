import type { ImportRunResponse } from '#contract/import-run.ts';
import type { IndicatorResponse, ObservationResponse } from '#contract/indicator.ts';
import { lastDay, parsePeriod } from '#contract/period.ts';

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
      text(indicator.code),
      text(words.name),
      text(figure.district),
      text(words.nameOf(figure)),
      text(words.levelName(figure.level)),
      text(figure.period),
      text(parsed === undefined ? '' : lastDay(parsed)),
      text(
        Object.entries(figure.breakdown)
          .map(([dimension, member]) => `${dimension}=${member}`)
          .sort()
          .join('|'),
      ),
      decimal(figure.value),
      text(words.unit),
      decimal(figure.numerator),
      decimal(figure.denominator),
      text(words.flag(figure.flag)),
      text(figure.origin === 'reported' ? 'gemeldet' : 'berechnet'),
      text(figure.incomplete ? 'nein' : 'ja'),
      text(run?.publisher ?? ''),
      text(run?.title ?? ''),
      text(run?.licence ?? ''),
      text(run?.fileName ?? ''),
      decimal(figure.line),
      text(figure.recordedAt.slice(0, 10)),
    ].join(';');
  });
  return `\uFEFF${[HEADER.map(text).join(';'), ...rows].join('\r\n')}\r\n`;
}

const decimal = (value: number | null): string => (value === null ? '' : String(value).replace('.', ','));

/** Quoted where the format needs it. A leading sign that a spreadsheet would take for a formula is made harmless. */
function text(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
