import fc from 'fast-check';
import { csvFile, guarded, readCsv, unguarded } from './csv-file.ts';

describe('a CSV file', () => {
  it('lets no spreadsheet run what somebody entered', () => {
    for (const cell of ['=1+1', '+49', '-2', '@SUM(A1)', '\tx', '＝1', "'=1"]) expect(guarded(cell)).toBe(`'${cell}`);
    for (const cell of ['Sprachcafé', "'s Haus", '1+1', '']) expect(guarded(cell)).toBe(cell);
  });

  it('gives back every text as it was', () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from(`'=+-@\t;"a\n| ä`)), maxLength: 12 });
    fc.assert(fc.property(text, (cell) => expect(unguarded(guarded(cell))).toBe(cell)));
    const rows = fc
      .array(fc.tuple(text, text), { minLength: 1 })
      .map((some) => [['Kürzel', 'Titel'], ...some.map(([a, b]) => [`x${a}`, b])]);
    fc.assert(fc.property(rows, (some) => expect(readCsv(csvFile(some))).toEqual(some)));
  });

  it('is written for German spreadsheets', () => {
    expect(
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(
        csvFile([
          ['Kürzel', 'Titel'],
          ['M-1', 'a;b'],
        ]),
      ),
    ).toBe('\uFEFFKürzel;Titel\r\nM-1;"a;b"\r\n');
  });

  it('is refused where it is not in UTF-8, or torn', () => {
    expect(() => readCsv(Buffer.from('Kürzel;Titel', 'latin1'))).toThrowError(/CSV UTF-8/);
    expect(() => readCsv(Buffer.from('Titel\n"offen'))).toThrowError(/cannot be read/);
  });
});
