import { parsePeriod } from '#contract/period.ts';
import type { MailLanguage } from './digest-words.ts';

const MONTH = {
  de: new Intl.DateTimeFormat('de-DE', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
};
const ORDINALS = ['1st', '2nd', '3rd', '4th'];

/** A period as a person writes it: `2026-Q3` is the "3. Quartal 2026". A text that is no period is kept as it is. */
export function periodInWords(text: string, language: MailLanguage): string {
  const period = parsePeriod(text);
  if (period === undefined) return text;
  const { start, grain } = period;
  const year = start.slice(0, 4);
  const part = (months: number) => Math.ceil(Number(start.slice(5, 7)) / months);
  const nth = (place: number) => (language === 'de' ? `${place}.` : `${ORDINALS[place - 1]}`);
  switch (grain) {
    case 'month':
      return MONTH[language].format(new Date(`${start}T12:00:00Z`));
    case 'quarter':
      return `${nth(part(3))} ${language === 'de' ? 'Quartal' : 'quarter'} ${year}`;
    case 'halfyear':
      return `${nth(part(6))} ${language === 'de' ? 'Halbjahr' : 'half of'} ${year}`;
    case 'year':
      return year;
    case 'schoolyear':
      return `${language === 'de' ? 'Schuljahr' : 'School year'} ${text}`;
  }
}
