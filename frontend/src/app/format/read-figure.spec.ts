import * as fc from 'fast-check';
import { exactText, numberText } from './number-text';
import { readFigure } from './read-figure';

const german = (text: string): number | string => {
  const read = readFigure(text, 'de');
  return read.kind === 'number' ? read.value : read.kind;
};
const english = (text: string): number | string => {
  const read = readFigure(text, 'en');
  return read.kind === 'number' ? read.value : read.kind;
};

describe('reading a figure', () => {
  it('takes points between thousands and a decimal comma', () => {
    expect(['1.234,5', '1.234', '3.754.418', '0,5', ',5', '12', '007'].map(german)).toEqual([1234.5, 1234, 3_754_418, 0.5, 0.5, 12, 7]);
  });

  it('takes spaces of all widths between thousands', () => {
    expect(['1 234,5', '1\u00a0234,5', '3\u202f754\u202f418', "1'234"].map(german)).toEqual([1234.5, 1234.5, 3_754_418, 1234]);
  });

  it('takes every minus, a plus, and blanks around', () => {
    expect(['-3', '−3,5', '– 12', '+4', '  7\t'].map(german)).toEqual([-3, -3.5, -12, 4, 7]);
  });

  it('never makes a negative zero', () => {
    expect(Object.is(german('-0'), 0)).toBeTrue();
  });

  it('tells that a percent sign stood there', () => {
    expect(readFigure('12,5 %', 'de')).toEqual({ kind: 'number', value: 12.5, percent: true, doubtful: false });
    expect(readFigure('12,5%', 'de')).toEqual({ kind: 'number', value: 12.5, percent: true, doubtful: false });
  });

  it('reads one comma before three digits as a decimal one, with a doubt; after a zero there is none', () => {
    expect(readFigure('1,234', 'de')).toEqual({ kind: 'number', value: 1.234, percent: false, doubtful: true });
    expect(readFigure('0,234', 'de')).toEqual({ kind: 'number', value: 0.234, percent: false, doubtful: false });
    expect(readFigure('1.234', 'de')).toEqual({ kind: 'number', value: 1234, percent: false, doubtful: false });
  });

  it('takes what can only be meant in the English way', () => {
    expect(['1,234.5', '1,234,567', '12.5', '1234.567'].map(german)).toEqual([1234.5, 1_234_567, 12.5, 1234.567]);
  });

  it('reads the other way round on an English page', () => {
    expect(['1,234', '1.234', '1.234,5', '12,5', '1,234.5'].map(english)).toEqual([1234, 1.234, 1234.5, 12.5, 1234.5]);
    expect(readFigure('1.234', 'en')).toEqual({ kind: 'number', value: 1.234, percent: false, doubtful: true });
  });

  it('knows the signs that stand where there is no figure, without saying what they mean', () => {
    expect(['-', '–', '.', 'x', 'X', '/', '…', '...', 'k. A.', 'k.A.', 'n.v.', '#NV'].map(german)).toEqual(Array(12).fill('sign'));
    expect(readFigure(' – ', 'de')).toEqual({ kind: 'sign', sign: '–' });
  });

  it('takes nothing as nothing', () => {
    expect(['', '   ', '\u00a0'].map(german)).toEqual(['empty', 'empty', 'empty']);
  });

  it('makes no number of what is none', () => {
    const texts = [
      'zwölf',
      '12 Personen',
      '1.2.2024',
      '12.34.56',
      '1,2,3',
      '1.23.456',
      '1 2',
      '1,2E+06',
      '--5',
      '5-',
      '% 5',
      '0.123.456',
      '9'.repeat(17),
    ];
    expect(texts.map(german)).toEqual(Array(texts.length).fill('text'));
  });

  it('reads back every number that is written, in both languages', () => {
    const numbers = fc.tuple(fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }), fc.integer({ min: 0, max: 4 }));
    fc.assert(
      fc.property(numbers, fc.constantFrom('de' as const, 'en' as const), ([whole, decimals], language) => {
        const value = whole / 10 ** decimals;
        const wanted = { kind: 'number', value: value === 0 ? 0 : value };
        expect(readFigure(exactText(value, language), language)).toEqual(jasmine.objectContaining(wanted));
        expect(readFigure(numberText(value, decimals, language), language)).toEqual(jasmine.objectContaining(wanted));
      }),
    );
  });

  it('reads any text without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(['empty', 'number', 'sign', 'text']).toContain(readFigure(text, 'de').kind);
      }),
    );
  });
});
