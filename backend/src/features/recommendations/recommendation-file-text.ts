import { lines, readList } from '../../files/cell-text.ts';
import { unreadable } from './recommendation-file-reason.ts';

/** What people put before the items of a list. */
const BULLET = /^[-–•*]\s+/;

/** Points in one cell, each in its line; a bar inside a point is written `\|`, a backslash `\\`, and so is what would be a bullet. */
export const writePoints = (points: readonly string[]): string =>
  points.map((point) => point.replace(/[\\|]|^[-–•*](?=\s)/g, String.raw`\$&`)).join('\n');

/** Points in lines, with or without bullets, or apart by bars. */
export const readPoints = (text: string): string[] =>
  lines(text)
    .split('\n')
    .flatMap((line) => readList(line.trim().replace(BULLET, '')))
    .filter((point) => point !== '');

/** `2024-03-15` as `15.03.2024`, `2024-03` as `03.2024`, and a year as it is. */
export const writePublished = (published: string | null): string => (published ?? '').split('-').toReversed().join('.');

/** Either of the two, or nothing. Whether there is such a day is left to the form. */
export function readPublished(text: string): string | null {
  const written = text.trim();
  if (written === '') return null;
  const german = /^(?:(?:(\d{1,2})\.)?(\d{1,2})\.)?(\d{4})$/.exec(written);
  if (german !== null) {
    const [, day, month, year] = german;
    return [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter((part) => part !== undefined).join('-');
  }
  if (/^\d{4}-\d{2}(-\d{2})?$/.test(written)) return written;
  throw unreadable({ code: 'not-a-date', params: { given: text } }, `"${text}" is not a year, a month or a day like 15.03.2024.`);
}

/** Whether a spreadsheet has made a day of a number such as 3.2. */
export const looksLikeDay = (number: string): boolean =>
  /^\d{1,2}\.\d{1,2}\.\d{4}$/.test(number) ||
  /^\d{1,2}[.-] ?(Jan|Feb|Mrz|Mär|Mar|Apr|Mai|May|Jun|Jul|Aug|Sep|Okt|Oct|Nov|Dez|Dec)/i.test(number);
