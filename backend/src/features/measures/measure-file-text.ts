import { readDate, readNumber, writeDate } from '../../files/cell-text.ts';
import { listOf, noneOf, valueOf } from '../../files/words.ts';
import type { MeasureLink } from './measure.ts';
import type { CostLineGiven, MilestoneGiven } from './measure-content.ts';
import { unreadable } from './measure-file-reason.ts';
import { COST_KIND_WORDS, LINK_KIND_WORDS, SOURCE_WORDS } from './measure-file-words.ts';

/** `31.12.2026: Title`, or `31.12.2026, erreicht 20.11.2026: Title`. */
export const writeMilestone = ({ title, dueOn, doneOn = null }: MilestoneGiven): string =>
  `${writeDate(dueOn)}${doneOn === null ? '' : `, erreicht ${writeDate(doneOn)}`}: ${title}`;

export function readMilestone(text: string): MilestoneGiven {
  const match = /^([\d.-]+)(?:, erreicht ([\d.-]+))?: (.+)$/s.exec(text);
  const dueOn = readDate(match?.[1] ?? '');
  if (match === null || dueOn === null)
    throw unreadable(
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
    throw unreadable(
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
    throw unreadable({ code: 'cost-unit', params: {} }, `"${text}": amounts of "${COST_KIND_WORDS[kind]}" are given in ${unit}.`);
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
    throw unreadable(
      { code: 'not-a-link', params: { given: text } },
      `"${text}" is not a link like "Dokument: Konzept <https://example.org/konzept>"; its kind is one of ${listOf(LINK_KIND_WORDS)}.`,
    );
  return { kind, label: match[2] ?? '', url: match[3] ?? '' };
}
