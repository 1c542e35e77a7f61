import fc from 'fast-check';
import { readDate, readList, readNumber, writeDate, writeList, writeNumber } from './cell-text.ts';
import { UnreadableCell } from './reasons.ts';

/** A line as the contract takes it: without white space around it and without control characters. */
const line = fc
  .string({ unit: fc.constantFrom(...Array.from('aZ9 |\\:,;<>[]()"\'=+-@ä€.·')), minLength: 1, maxLength: 20 })
  .map((text) => text.trim())
  .filter((text) => text !== '');
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('the cells of a file', () => {
  it('keep lists apart by bars', () => {
    expect(writeList(['Sprache', 'A|B', String.raw`C\D`])).toBe(String.raw`Sprache | A\|B | C\\D`);
    expect(readList('Frauen|Jugendliche')).toEqual(['Frauen', 'Jugendliche']);
    expect(readList(' ')).toEqual([]);
  });

  it('read what people and spreadsheets write instead', () => {
    expect([readDate('1.2.2026'), readDate('2026-02-01'), readDate(' ')]).toEqual(['2026-02-01', '2026-02-01', null]);
    expect([readNumber('1.234,5'), readNumber('1234,5'), readNumber('-3')]).toEqual([1234.5, 1234.5, -3]);
  });

  it('say what is expected instead of guessing', () => {
    const wrong: (() => unknown)[] = [
      () => readDate('31.02.2026'),
      () => readDate('morgen'),
      () => readNumber('12.5'),
      () => readNumber('zwölf'),
    ];
    for (const read of wrong) expect(read).toThrowError(UnreadableCell);
  });

  it('come back as they were, whatever is in them', () => {
    fc.assert(fc.property(fc.array(line), (items) => expect(readList(writeList(items))).toEqual(items)));
    fc.assert(fc.property(fc.option(day), (it) => expect(readDate(writeDate(it))).toBe(it)));
    fc.assert(
      fc.property(
        fc.double({ min: -180, max: 180, noNaN: true }).filter((it) => Math.abs(it) > 1e-6),
        (it) => expect(readNumber(writeNumber(it))).toBe(it),
      ),
    );
  });
});
