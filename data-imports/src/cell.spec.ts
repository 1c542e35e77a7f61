import fc from 'fast-check';
import { type Cell, readCell } from './cell.ts';
import { STATISTICAL_OFFICE_SIGNS } from './sign-legend.ts';

const point = { decimal: 'point' } as const;
const comma = { decimal: 'comma' } as const;
const german = { decimal: 'comma', thousands: 'point' } as const;
const official = { ...comma, legend: STATISTICAL_OFFICE_SIGNS } as const;

const reasonOf = (cell: Cell): string => (!cell.ok && cell.why === 'unreadable' ? cell.reason : 'none');

describe('A cell', () => {
  it('is a number in the declared notation', () => {
    expect(readCell('41.10355144599444', point)).toEqual({ ok: true, value: 41.10355144599444 });
    expect(readCell('41,5', comma)).toEqual({ ok: true, value: 41.5 });
    expect(readCell(' +1,4 ', comma)).toEqual({ ok: true, value: 1.4 });
  });

  it('may lack the zero before the decimal sign', () => {
    // berlin-gssa/gssa_2022_bezirke.csv, line 3
    expect(readCell('-.91335678', point)).toEqual({ ok: true, value: -0.91335678 });
  });

  it('keeps leading zeros from making it octal and a negative zero from being one', () => {
    expect(readCell('0012', point)).toEqual({ ok: true, value: 12 });
    expect(readCell('-0', point)).toEqual({ ok: true, value: 0 });
  });

  it('is unreadable with the other decimal sign, never guessed', () => {
    expect(reasonOf(readCell('41.5', comma))).toBe('A decimal point stands where a decimal comma is declared.');
    expect(reasonOf(readCell('41,5', point))).toBe('A decimal comma stands where a decimal point is declared.');
    expect(reasonOf(readCell('1.234', comma))).toContain('decimal point');
    expect(reasonOf(readCell('1.23', german))).toContain('decimal point');
  });

  it('has signs between thousands only where they are declared', () => {
    expect(readCell('1.234.567,5', german)).toEqual({ ok: true, value: 1234567.5 });
    expect(readCell('1\u00a0234', { decimal: 'comma', thousands: 'space' })).toEqual({ ok: true, value: 1234 });
    expect(reasonOf(readCell('1.234.567,5', comma))).toContain('not declared');
    expect(reasonOf(readCell('1 234', point))).toContain('not declared');
    expect(readCell('12.34.567', german).ok).toBe(false);
  });

  it('is missing when empty, which is not zero', () => {
    expect(readCell('', point)).toEqual({ ok: false, why: 'missing', raw: '' });
    expect(readCell('  ', point)).toEqual({ ok: false, why: 'missing', raw: '  ' });
  });

  it('says why a publisher keeps it back', () => {
    expect(readCell('.', official)).toEqual({ ok: false, why: 'suppressed', flag: 'confidential', raw: '.' });
    expect(readCell('...', official)).toEqual({ ok: false, why: 'not-published', flag: 'not_available', raw: '...' });
    expect(readCell('/', official)).toEqual({ ok: false, why: 'not-published', flag: 'unreliable', raw: '/' });
    expect(readCell('x', official)).toEqual({ ok: false, why: 'not-applicable', flag: 'not_available', raw: 'x' });
    expect(readCell('-', official)).toEqual({ ok: true, value: 0 });
    expect(readCell('(12,5)', official)).toEqual({ ok: true, value: 12.5, flag: 'unreliable' });
  });

  it('knows no signs in a source without a legend', () => {
    for (const sign of ['-', '.', '...', '/', 'x', '*', '(12)'])
      expect(readCell(sign, point)).toEqual(jasmine.objectContaining({ why: 'unreadable' }));
  });

  it('is unreadable when it is no number', () => {
    for (const text of ['abc', '1e5', '0x10', 'NaN', 'Infinity', '12 %', '1-2', '--1', '.', '9'.repeat(400), '__proto__', 'constructor']) {
      expect(readCell(text, point))
        .withContext(text)
        .toEqual(jasmine.objectContaining({ ok: false, why: 'unreadable', raw: text }));
    }
  });

  it('reads back what German and English notation write', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.integer({ min: 0, max: 4 }), (digits, decimals) => {
        const value = digits / 10 ** decimals;
        const write = (locale: string): string => new Intl.NumberFormat(locale, { maximumFractionDigits: 4 }).format(value);
        const expected: Cell = { ok: true, value: value === 0 ? 0 : value };
        expect(readCell(write('de-DE'), german)).toEqual(expected);
        expect(readCell(write('en-GB'), { decimal: 'point', thousands: 'comma' })).toEqual(expected);
      }),
    );
  });
});
