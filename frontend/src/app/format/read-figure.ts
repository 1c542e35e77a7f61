import type { Language } from './language';

/** What somebody has typed, or pasted from a spreadsheet, where a figure is wanted. */
type ReadFigure =
  | { readonly kind: 'empty' }
  /**
   * `percent` is whether a percent sign stood behind it, `doubtful` whether the mark before exactly three digits was read as a decimal one and
   * may have been meant to part thousands.
   */
  | { readonly kind: 'number'; readonly value: number; readonly percent: boolean; readonly doubtful: boolean }
  /** A sign that statistics put where there is no figure. What it means differs from office to office. */
  | { readonly kind: 'sign'; readonly sign: string }
  | { readonly kind: 'text' };

/** Beyond this a number is no longer exact. */
const MOST = 1e15;
const SIGNS = /^(?:[-−–—.·•/xX*]|…|\.\.\.?|--|k\. ?a\.|n\. ?v\.|n\/a|#nv|#n\/a)$/iu;
/** Spaces between thousands, as spreadsheets and style guides write them. */
const SPACES = /[\u0020\u00a0\u2007\u2009\u202f]/gu;

const RULES = {
  de: { own: rules('\\.', ','), other: rules(',', '\\.') },
  en: { own: rules(',', '\\.'), other: rules('\\.', ',') },
} as const;

/**
 * Reads a figure as people of the language write it: in German `1.234,5`, `1 234,5`, `12,5 %`, `−3`. Where both readings are possible the
 * language decides: `1.234` is more than a thousand in German, `1,234` is little more than one, and doubtful. What can only be meant in the
 * other way (`1,234.5`, `12.5`) is read so.
 */
export function readFigure(text: string, language: Language): ReadFigure {
  const typed = text.replace(SPACES, ' ').trim();
  if (typed === '') return { kind: 'empty' };
  if (SIGNS.test(typed)) return { kind: 'sign', sign: typed };
  const [, sign = '', digits = '', percent = ''] = /^([-−–+]?) ?([\d.,' ’]*\d)( ?%)?$/u.exec(typed) ?? [];
  const { own, other } = RULES[language];
  const plain = digits.replaceAll('’', "'");
  const written =
    plainly(plain, own) ??
    // Only what cannot be meant in the own way comes here.
    plainly(plain, other);
  if (written === undefined) return { kind: 'text' };
  const value = Number(written);
  if (!Number.isFinite(value) || value > MOST) return { kind: 'text' };
  const negative = sign !== '' && sign !== '+' && value !== 0;
  return { kind: 'number', value: negative ? -value : value, percent: percent !== '', doubtful: own.doubtful.test(plain) };
}

interface Writing {
  readonly grouped: RegExp;
  readonly plain: RegExp;
  readonly spaced: RegExp;
  readonly doubtful: RegExp;
  readonly thousands: RegExp;
  readonly decimal: RegExp;
}

function rules(thousands: string, decimal: string): Writing {
  return {
    grouped: new RegExp(`^[1-9]\\d{0,2}(?:${thousands}\\d{3})+(?:${decimal}\\d+)?$`, 'u'),
    plain: new RegExp(`^(?:\\d+|\\d*${decimal}\\d+)$`, 'u'),
    spaced: new RegExp(`^[1-9]\\d{0,2}(?:[ ']\\d{3})+(?:${decimal}\\d+)?$`, 'u'),
    doubtful: new RegExp(`^[1-9]\\d{0,2}${decimal}\\d{3}$`, 'u'),
    thousands: new RegExp(thousands, 'gu'),
    decimal: new RegExp(decimal, 'u'),
  };
}

/** The number as programs write it. */
function plainly(digits: string, { grouped, plain, spaced, thousands, decimal }: Writing): string | undefined {
  if (grouped.test(digits)) return digits.replace(thousands, '').replace(decimal, '.');
  if (plain.test(digits)) return digits.replace(decimal, '.');
  return spaced.test(digits) ? digits.replaceAll(/[ ']/gu, '').replace(decimal, '.') : undefined;
}
