import { CLASS_METHODS, FEWEST_CLASSES, MOST_CLASSES, type ClassMethod } from '../map/classify';
import type { RankingOrder } from '../charts/ranking';

/** What the address says about the page besides place, quarter and language. Everything may be absent or nonsense. */
export interface AskedChoices {
  readonly level?: string | undefined;
  readonly period?: string | undefined;
  readonly compare?: string | undefined;
  readonly method?: string | undefined;
  readonly classes?: string | undefined;
  readonly limits?: string | undefined;
  readonly scale?: string | undefined;
  readonly dimension?: string | undefined;
  readonly order?: string | undefined;
  readonly tables?: string | undefined;
}

/** The pictures of the page, each of which can also be shown as a table. */
export const PICTURES = ['series', 'map', 'ranking', 'breakdown'] as const;
export type Picture = (typeof PICTURES)[number];

export interface Choices {
  /** References of the districts that are compared with the chosen place, in the order of choosing. */
  readonly compare: readonly string[];
  readonly method: ClassMethod;
  readonly classes: number;
  /** Limits of the classes, for the method `own`. */
  readonly limits: readonly number[];
  /** Whether the classes come from the shown period alone, so that they change with it. */
  readonly ownClassesPerPeriod: boolean;
  readonly order: RankingOrder;
  readonly tables: readonly Picture[];
}

/** Beyond this a picture has too many lines to tell apart; the others stay in the background. */
export const MOST_COMPARED = 5;

const REFERENCE = /^[a-z]{2,30}:[A-Za-z0-9_-]{1,20}$/;
const listed = (text: string | undefined): string[] => (text === undefined || text === '' ? [] : text.split(','));
const among = <T extends string>(allowed: readonly T[], text: string | undefined, otherwise: T): T =>
  allowed.find((one) => one === text) ?? otherwise;

/** Reads the choices that need no figures. What cannot be understood is taken as not chosen. */
export function readChoices(asked: AskedChoices): Choices {
  const classes = Number(asked.classes);
  return {
    compare: [...new Set(listed(asked.compare).filter((ref) => REFERENCE.test(ref)))].slice(0, MOST_COMPARED),
    method: among(CLASS_METHODS, asked.method, 'jenks'),
    classes: Number.isInteger(classes) && classes >= FEWEST_CLASSES && classes <= MOST_CLASSES ? classes : 5,
    limits: listed(asked.limits)
      .map(Number)
      .filter(Number.isFinite)
      .slice(0, MOST_CLASSES - 1),
    ownClassesPerPeriod: asked.scale === 'period',
    order: among(['value', 'name'] as const, asked.order, 'value'),
    tables: PICTURES.filter((picture) => listed(asked.tables).includes(picture)),
  };
}

/** Adds a district to those that are compared, or takes it out; the oldest leaves when there would be too many. */
export function toggled(compare: readonly string[], ref: string): string[] {
  return compare.includes(ref) ? compare.filter((one) => one !== ref) : [...compare, ref].slice(-MOST_COMPARED);
}

/** Reads limits as somebody writes them: numbers with a comma, divided by semicolons or blanks. `null` when one is no number. */
export function readLimits(text: string): number[] | null {
  const parts = text.split(/[;\s]+/).filter((part) => part !== '');
  const limits = parts.map((part) => (/^[-−]?\d+(?:[.,]\d+)?$/.test(part) ? Number(part.replace('−', '-').replace(',', '.')) : Number.NaN));
  return limits.some(Number.isNaN) || limits.length === 0 || limits.length >= MOST_CLASSES ? null : limits.sort((a, b) => a - b);
}

/** The level that is compared: the one asked for when there are figures for it, else the place's own, else the largest parts of the whole. */
export function levelFor(asked: string | undefined, offered: readonly string[], ofPlace: string | undefined): string | undefined {
  return offered.find((level) => level === asked) ?? offered.find((level) => level === ofPlace) ?? offered[0];
}

/** The period that is shown: the one asked for when there are figures for it, else the newest that is whole, else the newest. */
export const periodFor = (
  asked: string | undefined,
  periods: readonly string[],
  isWhole: (period: string) => boolean = () => true,
): string | undefined => periods.find((one) => one === asked) ?? periods.findLast(isWhole) ?? periods.at(-1);

/** The parameter `tables` after one picture was switched; `null` when all are pictures again. */
export function switchedTables(tables: readonly Picture[], picture: Picture, asTable: boolean): string | null {
  const shown = PICTURES.filter((one) => (one === picture ? asTable : tables.includes(one)));
  return shown.length === 0 ? null : shown.join(',');
}
