import type { Flag } from '#contract/indicator.ts';
import type { SignLegend, Withheld } from './sign-legend.ts';

/** A cell that was read: a number, or the reason why there is none. Missing and withheld is never zero. */
export type Cell =
  | { readonly ok: true; readonly value: number; readonly flag?: Flag }
  | { readonly ok: false; readonly why: Withheld; readonly flag: Flag; readonly raw: string }
  | { readonly ok: false; readonly why: 'missing'; readonly raw: string }
  | { readonly ok: false; readonly why: 'unreadable'; readonly raw: string; readonly reason: string };

/** How a source writes numbers. Declared, never guessed from the cell: `1.234` alone could be either. */
export interface NumberFormat {
  readonly decimal: 'point' | 'comma';
  /** Sign between groups of three digits; absent where the source writes none. */
  readonly thousands?: 'point' | 'comma' | 'space';
  readonly legend?: SignLegend;
}

/** Beyond this a double no longer holds every whole number, and no figure about a municipality is larger. */
const LARGEST = 1e15;

const SIGN = { point: '\\.', comma: ',', space: '[ \\u00a0\\u2009\\u202f]' } as const;
const patterns = new Map<string, RegExp>();

/** Digits, with groups of three where declared, and decimals; a leading zero may be absent (`-.93`). */
function patternOf({ decimal, thousands }: NumberFormat): RegExp {
  const id = `${decimal} ${thousands}`;
  let pattern = patterns.get(id);
  if (pattern === undefined) {
    const grouped = thousands === undefined ? '' : `\\d{1,3}(?:${SIGN[thousands]}\\d{3})+|`;
    pattern = new RegExp(`^([+\\-−]?)((?:${grouped}\\d+)?)(?:${SIGN[decimal]}(\\d+))?$`);
    patterns.set(id, pattern);
  }
  return pattern;
}

/** Reads one cell. */
export function readCell(raw: string, format: NumberFormat): Cell {
  const text = raw.trim();
  if (text === '') return { ok: false, why: 'missing', raw };

  const meaning = format.legend !== undefined && Object.hasOwn(format.legend.signs, text) ? format.legend.signs[text] : undefined;
  if (meaning !== undefined) return 'value' in meaning ? { ok: true, value: meaning.value } : { ok: false, ...meaning, raw };

  if (format.legend?.brackets !== undefined && text.startsWith('(') && text.endsWith(')')) {
    const value = readNumber(text.slice(1, -1).trim(), format);
    if (value !== undefined) return { ok: true, value, flag: format.legend.brackets };
  }

  const value = readNumber(text, format);
  if (value === undefined) return { ok: false, why: 'unreadable', raw, reason: reasonFor(text, format) };
  if (Math.abs(value) > LARGEST) return { ok: false, why: 'unreadable', raw, reason: 'The number is too large.' };
  return { ok: true, value };
}

function readNumber(text: string, format: NumberFormat): number | undefined {
  const match = patternOf(format).exec(text);
  if (match === null) return undefined;
  const [, sign, whole = '', decimals = ''] = match;
  if (whole === '' && decimals === '') return undefined;
  const magnitude = Number(`${whole.replace(/\D/g, '') || '0'}.${decimals || '0'}`);
  // A minus in front of zero is still zero.
  return sign === '-' || sign === '−' ? 0 - magnitude : magnitude;
}

function reasonFor(text: string, { decimal, thousands }: NumberFormat): string {
  const other = decimal === 'comma' ? 'point' : 'comma';
  const otherDecimal = new RegExp(`^[+\\-−]?\\d*${SIGN[other]}\\d+$`);
  if (otherDecimal.test(text)) return `A decimal ${other} stands where a decimal ${decimal} is declared.`;
  if (thousands === undefined && /^[+\-−]?\d{1,3}(?:[., '\u00a0\u2009\u202f]\d{3})+(?:[.,]\d+)?$/.test(text)) {
    return 'The number has signs between its thousands, which are not declared.';
  }
  return 'This is not a number.';
}
