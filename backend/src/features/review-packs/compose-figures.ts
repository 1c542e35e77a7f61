import type { PackLanguage } from '#contract/review-pack.ts';
import { parsePeriod } from '#contract/period.ts';
import type { Name } from '../districts/district.ts';
import type { PackFigure, PackIndicator } from './pack-material.ts';
import { codeWord } from './pack-words.ts';

const LOCALES: Readonly<Record<PackLanguage, string>> = { de: 'de-DE', en: 'en-GB' };
const formats = new Map<string, Intl.NumberFormat>();

/** Signs of tables that have no room for words; a legend says what they mean. */
export const SIGNS = { withheld: '•', missing: '–' } as const;

/** A number with the language's separators and a real minus sign. */
export function numberText(value: number, decimals: number, language: PackLanguage): string {
  const key = `${language} ${decimals}`;
  const format =
    formats.get(key) ??
    new Intl.NumberFormat(LOCALES[language], {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      signDisplay: 'negative',
    });
  formats.set(key, format);
  return format.format(value).replace('-', '−');
}

/** A day: 30.06.2026 or 30/06/2026; a time counts by its day in Germany. */
export const dayText = (iso: string, language: PackLanguage): string =>
  new Intl.DateTimeFormat(LOCALES[language], {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: iso.length > 10 ? 'Europe/Berlin' : 'UTC',
  }).format(new Date(iso));

/** A period as people say it: 2. Quartal 2026, 1. Halbjahr 2026, Juni 2026, Schuljahr 2025/26. A text that is no period stays. */
export function periodText(text: string, language: PackLanguage): string {
  const period = parsePeriod(text);
  if (period === undefined) return text;
  const [year, month] = [period.start.slice(0, 4), Number(period.start.slice(5, 7))];
  const german = language === 'de';
  switch (period.grain) {
    case 'month':
      return new Intl.DateTimeFormat(LOCALES[language], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(period.start));
    case 'quarter':
      return german ? `${Math.ceil(month / 3)}. Quartal ${year}` : `quarter ${Math.ceil(month / 3)} of ${year}`;
    case 'halfyear':
      return german ? `${Math.ceil(month / 6)}. Halbjahr ${year}` : `half-year ${Math.ceil(month / 6)} of ${year}`;
    case 'year':
      return year;
    case 'schoolyear':
      return german ? `Schuljahr ${text}` : `school year ${text}`;
  }
}

/** The same where there is little room: Q2 2026, H1 2026, 06/2026. */
export function shortPeriodText(text: string): string {
  const [, year, rest] = /^(\d{4})-(.+)$/.exec(text) ?? [];
  if (year === undefined || rest === undefined) return text;
  return /^\d/.test(rest) ? `${rest}/${year}` : `${rest} ${year}`;
}

/** A figure with its unit; where it has no value, why. */
export function figureText(
  { unit, decimals }: Pick<PackIndicator, 'unit' | 'decimals'>,
  figure: PackFigure | null,
  language: PackLanguage,
): string {
  if (figure === null) return language === 'de' ? 'keine Angabe' : 'not given';
  if (figure.value === null) return codeWord('flag', figure.flag === 'final' ? 'not_available' : figure.flag, language);
  return `${numberText(figure.value, decimals, language)}${codeWord('sign', unit, language)}`;
}

/** The same for a cell of a narrow table: the number alone, or a sign. */
export function figureSign({ decimals }: Pick<PackIndicator, 'decimals'>, figure: PackFigure | undefined, language: PackLanguage): string {
  if (figure?.flag === 'confidential') return SIGNS.withheld;
  return figure === undefined || figure.value === null ? SIGNS.missing : numberText(figure.value, decimals, language);
}

/** A name in the language of the pack. */
export const nameIn = (name: Name, language: PackLanguage): string => (language === 'en' && name.en !== '' ? name.en : name.de);

/** "3 Maßnahmen", "eine Maßnahme", "keine Maßnahme". */
export function countText(count: number, [none, one, many]: readonly [string, string, string], language: PackLanguage): string {
  if (count === 0) return none;
  return count === 1 ? one : `${numberText(count, 0, language)} ${many}`;
}
