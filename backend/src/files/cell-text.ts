import { unreadable } from './reasons.ts';

/** Line ends differ from one spreadsheet to the next. */
export const lines = (written: string): string => written.replace(/\r\n?/g, '\n');

/** Items of a list in one cell, apart by ` | `; a bar inside an item is written `\|`, a backslash `\\`. */
export const writeList = (items: readonly string[]): string => items.map((item) => item.replace(/[\\|]/g, String.raw`\$&`)).join(' | ');

export function readList(text: string): string[] {
  if (text.trim() === '') return [];
  const items = text.match(/(?:^|\|)((?:\\.|[^\\|]|\\$)*)/gs) ?? [];
  return items.map((item) => item.replace(/^\|/, '').trim().replace(/\\(.)/gs, '$1'));
}

/** `2026-12-31` as `31.12.2026`, as German spreadsheets read and write it. */
export const writeDate = (day: string | null): string => (day === null ? '' : day.split('-').reverse().join('.'));

/** Either of the two, or nothing. */
export function readDate(text: string): string | null {
  if (text.trim() === '') return null;
  const match = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text.trim());
  const day = match === null ? text.trim() : `${match[3]}-${match[2]?.padStart(2, '0')}-${match[1]?.padStart(2, '0')}`;
  if (!isDay(day)) throw unreadable({ code: 'not-a-day', params: { given: text } }, `"${text}" is not a day like 31.12.2026.`);
  return day;
}

const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};

/** With a comma, and every digit that it has. */
export const writeNumber = (value: number | null): string => (value === null ? '' : String(value).replace('.', ','));

/** With a comma, or nothing. Points between thousands may be there. */
export function readNumber(text: string): number | null {
  const written = text.trim();
  if (written === '') return null;
  if (!/^-?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/.test(written))
    throw unreadable({ code: 'not-a-number', params: { given: text } }, `"${text}" is not a number like 1.200,50.`);
  return Number(written.replaceAll('.', '').replace(',', '.'));
}
