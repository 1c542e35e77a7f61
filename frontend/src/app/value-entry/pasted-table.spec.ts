import * as fc from 'fast-check';
import { clipboardTextOf, tableOf } from './pasted-table';
import { nameKey, placedByName, placedTexts } from './placed-texts';

describe('what a spreadsheet puts into the clipboard', () => {
  it('is rows of cells, with any line break, the last of which ends nothing', () => {
    expect(tableOf('1\t2\r\n3\t4\r\n')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(tableOf('1\n2')).toEqual([['1'], ['2']]);
  });

  it('keeps empty cells', () => {
    expect(tableOf('\t1\t\n\n2')).toEqual([['', '1', ''], [''], ['2']]);
    expect(tableOf('1\t')).toEqual([['1', '']]);
  });

  it('takes tabs and line breaks in quotation marks as text', () => {
    expect(tableOf('"a\tb"\t"c\nd"\n"sagte ""ja"""\t5"')).toEqual([
      ['a\tb', 'c\nd'],
      ['sagte "ja"', '5"'],
    ]);
  });

  it('is read back as it was written', () => {
    const cell = fc.string().map((text) => text.replaceAll(/^"/gu, ''));
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(fc.property(table, (rows) => expect(tableOf(clipboardTextOf(rows))).toEqual(rows)));
  });

  it('never hangs or fails on any text', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '\r') }), (text) => Array.isArray(tableOf(text))));
  });
});

describe('the place of what was pasted', () => {
  const size = { rows: 3, columns: 2 };
  const at = (row: number, column: number) => ({ from: { row, column }, to: { row, column } });

  it('begins at the selection; what lies outside the grid is counted', () => {
    const { texts, leftOut } = placedTexts(
      [
        ['1', '2'],
        ['3', '4'],
      ],
      at(2, 1),
      size,
    );
    expect(texts).toEqual([{ row: 2, column: 1, text: '1' }]);
    expect(leftOut).toBe(3);
  });

  it('is the whole selection for a single cell', () => {
    const { texts } = placedTexts([['7']], { from: { row: 0, column: 0 }, to: { row: 2, column: 0 } }, size);
    expect(texts.map(({ row, text }) => [row, text])).toEqual([
      [0, '7'],
      [1, '7'],
      [2, '7'],
    ]);
  });

  it('goes by names of districts where the rows begin with them, and tells which are none', () => {
    const names = new Map(
      [
        ['Mitte', 0],
        ['Neukölln', 1],
      ].map(([name, row]) => [nameKey(String(name)), Number(row)]),
    );
    const table = [
      ['Bezirk', 'Wert'],
      ['neukölln ', '5'],
      ['Mitte', '6'],
      ['Summe', '11'],
    ];
    expect(placedByName(table, names, 0, size)).toEqual({
      texts: [
        { row: 1, column: 0, text: '5' },
        { row: 0, column: 0, text: '6' },
      ],
      leftOut: 0,
      unknown: ['Summe'],
    });
    expect(
      placedByName(
        [
          ['5', '6'],
          ['7', '8'],
        ],
        names,
        0,
        size,
      ),
    ).toBeUndefined();
  });
});
