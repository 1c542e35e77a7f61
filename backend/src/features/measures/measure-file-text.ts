import type { MeasureLink } from './measure.ts';
import type { CostLineGiven, MilestoneGiven } from './measure-content.ts';
import { UnreadableCell } from './measure-file-reason.ts';
import { COST_KIND_WORDS, LINK_KIND_WORDS, listOf, noneOf, SOURCE_WORDS, valueOf } from './measure-file-words.ts';

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
  if (!isDay(day)) throw new UnreadableCell({ code: 'not-a-day', params: { given: text } }, `"${text}" is not a day like 31.12.2026.`);
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
    throw new UnreadableCell({ code: 'not-a-number', params: { given: text } }, `"${text}" is not a number like 1.200,50.`);
  return Number(written.replaceAll('.', '').replace(',', '.'));
}

/** `31.12.2026: Title`, or `31.12.2026, erreicht 20.11.2026: Title`. */
export const writeMilestone = ({ title, dueOn, doneOn = null }: MilestoneGiven): string =>
  `${writeDate(dueOn)}${doneOn === null ? '' : `, erreicht ${writeDate(doneOn)}`}: ${title}`;

export function readMilestone(text: string): MilestoneGiven {
  const match = /^([\d.-]+)(?:, erreicht ([\d.-]+))?: (.+)$/s.exec(text);
  const dueOn = readDate(match?.[1] ?? '');
  if (match === null || dueOn === null)
    throw new UnreadableCell(
      { code: 'not-a-milestone', params: { given: text } },
      `"${text}" is not a milestone like "31.12.2026: Raum gefunden" or "31.12.2026, erreicht 20.11.2026: Raum gefunden".`,
    );
  return { title: match[3] ?? '', dueOn, doneOn: readDate(match[2] ?? '') };
}

/** `2026, Geld, Bund, geplant 12000,00 €, ausgegeben 11500,50 €, bis 31.12.2027: Programme`; volunteers give `Stunden`. */
export function writeCostLine({ year, kind, source, programme, planned, actual, fundedUntil }: CostLineGiven): string {
  const unit = kind === 'volunteer' ? 'Stunden' : '€';
  const amount = (word: string, value: number | null | undefined) =>
    value == null ? [] : [`${word} ${value.toFixed(2).replace('.', ',')} ${unit}`];
  const parts = [
    String(year),
    COST_KIND_WORDS[kind],
    SOURCE_WORDS[source],
    ...amount('geplant', planned),
    ...amount('ausgegeben', actual),
    ...(fundedUntil == null ? [] : [`bis ${writeDate(fundedUntil)}`]),
  ];
  return parts.join(', ') + (programme == null ? '' : `: ${programme}`);
}

const COST_LINE =
  /^(\d{4}), ([^,:]+), ([^,:]+)(?:, geplant ([\d.,]*\d) (€|Stunden))?(?:, ausgegeben ([\d.,]*\d) (€|Stunden))?(?:, bis ([\d.-]+))?(?:: (.+))?$/s;

export function readCostLine(text: string): CostLineGiven {
  const match = COST_LINE.exec(text);
  if (match === null)
    throw new UnreadableCell(
      { code: 'not-a-cost-line', params: { given: text } },
      `"${text}" is not a line of costs like "2026, Geld, Bund, geplant 12000,00 €, ausgegeben 900,00 €, bis 31.12.2027: Programm".`,
    );
  const [, year, kindWord = '', sourceWord = '', planned = '', plannedUnit, actual = '', actualUnit, until = '', programme = null] = match;
  const kind = valueOf(COST_KIND_WORDS, kindWord);
  if (kind === undefined) throw noneOf(COST_KIND_WORDS, kindWord);
  const source = valueOf(SOURCE_WORDS, sourceWord);
  if (source === undefined) throw noneOf(SOURCE_WORDS, sourceWord);
  const unit = kind === 'volunteer' ? 'Stunden' : '€';
  if ([plannedUnit, actualUnit].some((written) => written !== undefined && written !== unit))
    throw new UnreadableCell({ code: 'cost-unit', params: {} }, `"${text}": amounts of "${COST_KIND_WORDS[kind]}" are given in ${unit}.`);
  return {
    year: Number(year),
    kind,
    source,
    programme,
    planned: readNumber(planned),
    actual: readNumber(actual),
    fundedUntil: readDate(until),
  };
}

/** `Ratsvorlage: Title <https://…>`. */
export const writeLink = ({ kind, label, url }: MeasureLink): string => `${LINK_KIND_WORDS[kind]}: ${label} <${url}>`;

export function readLink(text: string): MeasureLink {
  const match = /^([^:]+): (.+) <(\S+)>$/s.exec(text);
  const kind = valueOf(LINK_KIND_WORDS, match?.[1] ?? '');
  if (match === null || kind === undefined)
    throw new UnreadableCell(
      { code: 'not-a-link', params: { given: text } },
      `"${text}" is not a link like "Dokument: Konzept <https://example.org/konzept>"; its kind is one of ${listOf(LINK_KIND_WORDS)}.`,
    );
  return { kind, label: match[2] ?? '', url: match[3] ?? '' };
}
