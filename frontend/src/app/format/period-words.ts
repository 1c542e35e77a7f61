import { parsePeriod } from '#contract/period.ts';
import type { Language } from './language';
import { monthText } from './number-text';

/** A key of the translation files with what goes into its gaps. */
export interface Words {
  readonly key: string;
  readonly params: Readonly<Record<string, string>>;
}

/** What a written period is called: 2024-H2 is the "2. Halbjahr 2024". A text that is no period is kept as it is. */
export function periodWords(text: string, language: Language): Words {
  const period = parsePeriod(text);
  if (period === undefined) return { key: 'format.period.unknown', params: { text } };
  const year = period.start.slice(0, 4);
  const month = Number(period.start.slice(5, 7));
  switch (period.grain) {
    case 'month':
      return { key: 'format.period.month', params: { month: monthText(period.start, language) } };
    case 'quarter':
      return { key: `format.period.quarter${Math.ceil(month / 3)}`, params: { year } };
    case 'halfyear':
      return { key: `format.period.halfyear${Math.ceil(month / 6)}`, params: { year } };
    case 'year':
      return { key: 'format.period.year', params: { year } };
    case 'schoolyear':
      return { key: 'format.period.schoolyear', params: { years: text } };
  }
}
