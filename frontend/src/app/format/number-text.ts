import type { Language } from './language';

const LOCALES: Readonly<Record<Language, string>> = { de: 'de-DE', en: 'en-GB' };
const formats = new Map<string, Intl.NumberFormat>();

/** A number with the language's separators, a fixed count of decimals and a real minus sign (U+2212); never "−0". */
export const numberText = (value: number, decimals: number, language: Language): string =>
  formatWith(language, decimals, 'negative').format(value).replace('-', '−');

/** The same with a plus sign before positive numbers, for changes and differences. */
export const signedText = (value: number, decimals: number, language: Language): string =>
  formatWith(language, decimals, 'exceptZero').format(value).replace('-', '−');

/** A number with all its decimals, as it was typed: `1.234,56`. Read back it is the same number. */
export const exactText = (value: number, language: Language): string => exact(language).format(value).replace('-', '−');

/** A day such as 31. Dezember 2024; `iso` is `YYYY-MM-DD` or a time that starts so. */
export const dateText = (iso: string, language: Language): string =>
  dayFormat(language, { day: 'numeric', month: 'long', year: 'numeric' }, iso);

/** The same where there is little room: 31.12.2024. */
export const shortDateText = (iso: string, language: Language): string =>
  dayFormat(language, { day: '2-digit', month: '2-digit', year: 'numeric' }, iso);

/** An amount of money in whole euros: 12.500 €. */
export const eurosText = (amount: number, language: Language): string =>
  new Intl.NumberFormat(LOCALES[language], { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 })
    .format(amount)
    .replace('-', '−');

/** A month such as Oktober 2025, from any of its days. */
export const monthText = (iso: string, language: Language): string => dayFormat(language, { month: 'long', year: 'numeric' }, iso);

/** A moment such as 22. November 2026, 14:05, in the time zone of the municipalities; `iso` is a time with its zone. */
export const momentText = (iso: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Berlin' }).format(new Date(iso));

// Building an Intl format costs more than using it, and a page shows hundreds of figures.
function formatWith(language: Language, decimals: number, signDisplay: 'negative' | 'exceptZero'): Intl.NumberFormat {
  const key = `${language} ${decimals} ${signDisplay}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay,
  });
  formats.set(key, format);
  return format;
}

function exact(language: Language): Intl.NumberFormat {
  const key = `${language} exact`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 12, signDisplay: 'negative' });
  formats.set(key, format);
  return format;
}

function dayFormat(language: Language, parts: Intl.DateTimeFormatOptions, iso: string): string {
  const day = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  return new Intl.DateTimeFormat(LOCALES[language], { ...parts, timeZone: 'UTC' }).format(day);
}
