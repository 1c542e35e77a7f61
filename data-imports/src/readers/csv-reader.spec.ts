import fc from 'fast-check';
import { chunksOf } from '../testing/byte-chunks.ts';
import { collect, refusalOf } from '../testing/collect.ts';
import type { ByteChunks } from '../source.ts';
import { type CsvFormat, type CsvRow, readCsv } from './csv-reader.ts';
import { oneOfLayouts } from './header-rule.ts';

const format: CsvFormat = {
  encoding: 'utf-8',
  delimiter: ',',
  header: oneOfLayouts({ short: ['id', 'people'], long: ['id', 'people', 'women'] }),
  endsWithLineEnd: true,
};
const meta = { fileName: 'people.csv', settings: {} };
const read = (content: string | Uint8Array, changes: Partial<CsvFormat> = {}, chunkSize?: number) =>
  readCsv(chunksOf(content, chunkSize), { ...format, ...changes }, meta);
const bytes = (...parts: (string | number)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'number' ? Buffer.from([part]) : Buffer.from(part))));

describe('The CSV reader', () => {
  it('gives rows by column name with their line and layout', async () => {
    expect(await collect(read('id,people\n01,12\n02,7\n'))).toEqual([
      { kind: 'row', line: 2, raw: '01,12', layout: 'short', cells: { id: '01', people: '12' } },
      { kind: 'row', line: 3, raw: '02,7', layout: 'short', cells: { id: '02', people: '7' } },
    ]);
  });

  it('accepts a byte order mark, any line end and a blank last line', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const rows = await collect(read(`\u{feff}id,people${end}01,12${end}02,7${end}${end}`));
      expect(rows.map((row) => row.line)).toEqual([2, 3]);
    }
  });

  it('counts the lines of cells that hold line ends and of blank lines', async () => {
    const rows = await collect(read('id,people\r\n\r\n01,"a\r\nb"\r\n02,7\r\n'));
    expect(rows.map((row) => row.line)).toEqual([3, 5]);
  });

  it('gives the same rows however the bytes are cut', async () => {
    const content = '\u{feff}id,people,women\r\nÄ,"1,5",ß\r\n€,"2\r\n3",😀\r\n';
    const whole = await collect(read(content, {}, 10_000));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 30 }), async (chunkSize) => {
        expect(await collect(read(content, {}, chunkSize))).toEqual(whole);
      }),
    );
    expect(whole.length).toBe(2);
  });

  it('reads Windows-1252 where it is declared', async () => {
    const [row] = await collect(read(bytes('id,people\n', 0xe4, 0x80, ',1\n'), { encoding: 'windows-1252' }));
    expect((row as CsvRow).cells['id']).toBe('ä€');
  });

  it('rejects a row with too few or too many cells and goes on', async () => {
    expect(await collect(read('id,people\n01\n02,7,8\n03,9\n'))).toEqual([
      { kind: 'rejection', line: 2, column: 'people', raw: '01', reason: 'The row has 1 cells instead of 2.' },
      { kind: 'rejection', line: 3, column: '3', raw: '02,7,8', reason: 'The row has 3 cells instead of 2.' },
      jasmine.objectContaining({ kind: 'row', line: 4 }),
    ]);
  });
});

describe('The CSV reader refuses', () => {
  it('an empty file', async () => {
    for (const content of ['', '\n\n', '\u{feff}']) expect((await refusalOf(read(content))).reason).toBe('The file is empty.');
  });

  it('a file with nothing but a header', async () => {
    expect((await refusalOf(read('id,people\n'))).reason).toBe('The file has a header but no rows below it.');
  });

  it('a renamed column, by position', async () => {
    const refusal = await refusalOf(read('id,persons\n01,12\n'));
    expect(refusal).toEqual(jasmine.objectContaining({ line: 1, column: 'persons', raw: 'id,persons' }));
    expect(refusal.reason).toBe('The header has changed. Column 2 is called "persons" instead of "people".');
  });

  it('a missing, an additional, a doubled and a moved column, each in words', async () => {
    const reason = async (header: string): Promise<string> => (await refusalOf(read(`${header}\n1,2,3\n`))).reason;
    expect(await reason('people')).toContain('Column "id" (position 1) is missing.');
    expect(await reason('id,people,women,men')).toContain('Column "men" (position 4) is not expected.');
    expect(await reason('id,people,women,id')).toContain('Column "id" stands again at position 4.');
    expect(await reason('people,id')).toContain('Column "people" stands at position 1 instead of 2.');
  });

  it('another separator', async () => {
    expect((await refusalOf(read('id;people\n01;12\n'))).reason).toBe('The columns are separated by ";"; this source expects ",".');
  });

  it('bytes that are no UTF-8, with line and column of the first', async () => {
    // "Köln" in Windows-1252: the ö is the byte 0xF6.
    const refusal = await refusalOf(read(bytes('id,people\nÄ,1\nÄK', 0xf6, 'ln,2\n'), {}, 5));
    expect(refusal).toEqual(jasmine.objectContaining({ line: 3, column: '3' }));
    expect(refusal.reason).toContain('0xF6');
  });

  it('the first bad byte even where a replacement character stands before it', async () => {
    const refusal = await refusalOf(read(bytes('id,people\n\u{fffd}', 0xff, ',1\n'), {}, 1000));
    expect(refusal).toEqual(jasmine.objectContaining({ line: 2, column: '2' }));
  });

  it('UTF-8 where Windows-1252 is declared, and bytes that Windows-1252 does not use', async () => {
    const declared = { encoding: 'windows-1252' } as const;
    expect((await refusalOf(read('id,people\nKöln,1\n', declared))).reason).toContain('encoded in UTF-8');
    expect(await refusalOf(read(bytes('id,people\na', 0x81, ',1\n'), declared))).toEqual(
      jasmine.objectContaining({ line: 2, column: '2' }),
    );
  });

  it('UTF-16', async () => {
    expect((await refusalOf(read(Buffer.from('\u{feff}id,people\n', 'utf16le')))).reason).toContain('UTF-16');
  });

  it('binary files by their first bytes or a NUL', async () => {
    expect((await refusalOf(read(bytes('PK', 3, 4, 20, 0, 6, 0, 8, 0)))).reason).toContain('a workbook (XLSX, ODS) or a ZIP archive');
    expect((await refusalOf(read(bytes('%PDF-1.7\n')))).reason).toContain('PDF');
    const refusal = await refusalOf(read(bytes('id,people\n01,', 0, '\n')));
    expect(refusal.reason).toContain('NUL');
    expect(refusal.raw).not.toContain('\0');
    expect(refusal).toEqual(jasmine.objectContaining({ line: 2, column: '4' }));
  });

  it('a file that is cut off inside a row, a quoted cell or a character', async () => {
    expect(await refusalOf(read('id,people\n01,12\n02'))).toEqual(jasmine.objectContaining({ line: 3, raw: '02' }));
    expect((await refusalOf(read('id,people\n01,12\n02,1'))).reason).toBe('The file is cut off: it ends in the middle of line 3.');
    const quoted = await refusalOf(read('id,people\n01,12\n02,"1\n03,4\n'));
    expect(quoted).toEqual(jasmine.objectContaining({ line: 3, raw: '02,"1' }));
    expect(quoted.reason).toBe('The file is cut off: it ends inside a quoted cell.');
    expect((await refusalOf(read(bytes('id,people\n01,12', 0xc3)))).line).toBe(2);
  });

  it('a last row without line end only where it is too short, if the publisher does not always end with one', async () => {
    const lenient = { endsWithLineEnd: false };
    expect((await collect(read('id,people\n01,12', lenient))).length).toBe(1);
    expect((await refusalOf(read('id,people\n01', lenient))).reason).toContain('cut off');
  });

  it('a stray quotation mark, with its line', async () => {
    expect((await refusalOf(read('id,people\n01,1"2\n'))).line).toBe(2);
    const refusal = await refusalOf(read('id,people\n01,"1"2\n'));
    expect(refusal).toEqual(jasmine.objectContaining({ line: 2, raw: '01,"1"2' }));
  });

  it('a wrong header rather than what is wrong below it', async () => {
    expect((await refusalOf(read('id;people\n01;1"2\n'))).reason).toContain('separated by ";"');
    expect((await refusalOf(read('year,sex,value\n2020,"1"2,3\n'))).reason).toBe(
      'This is another kind of file. Expected are the columns "id", "people", "women"; it has "year", "sex", "value".',
    );
  });

  it('the columns of a list of persons, whatever else is wrong', async () => {
    const refusal = await refusalOf(read('Name;Vorname;Geburtsdatum\nMuster;Erika;01.01.1990\n'));
    expect(refusal.reason).toContain('looks like a list of persons (columns "Vorname", "Geburtsdatum")');
    expect(refusal.raw).not.toContain('Erika');
  });

  it('a row that never ends', async () => {
    expect((await refusalOf(read(`id,people\n01,"${'x'.repeat(1_100_000)}`, {}, 65_536))).reason).toContain('1000000 characters');
  });
});

describe('The CSV reader and a huge file', () => {
  /** Rows without end; counts what was taken and notes whether the reader let go. */
  class Endless {
    taken = 0;
    released = false;

    async *chunks(): ByteChunks {
      try {
        yield Buffer.from('id,people\n');
        const rows = Buffer.from(`01,${'1'.repeat(1000)}\n`.repeat(60));
        for (;;) {
          this.taken += rows.length;
          yield rows;
        }
      } finally {
        this.released = true;
      }
    }
  }
  const MB = 1024 * 1024;

  it('stops at the limit, in constant memory', async () => {
    const endless = new Endless();
    const before = process.memoryUsage().heapUsed;
    let peak = 0;
    let rows = 0;
    const reading = async (): Promise<void> => {
      for await (const _ of readCsv(endless.chunks(), { ...format, maximumBytes: 64 * MB }, meta)) {
        rows += 1;
        if (rows % 1000 === 0) peak = Math.max(peak, process.memoryUsage().heapUsed - before);
      }
    };
    await expectAsync(reading()).toBeRejectedWithError(/larger than the 64 MB/);
    expect(rows).toBeGreaterThan(60_000);
    expect(endless.taken).toBeLessThan(65 * MB);
    // Held rows would need their text and their cells: twice the size of the file.
    expect(peak).toBeLessThan(90 * MB);
    expect(endless.released).toBeTrue();
  }, 60_000);

  it('is not opened when its size is known beforehand', async () => {
    const endless = new Endless();
    const refusal = await refusalOf(readCsv(endless.chunks(), format, { ...meta, sizeInBytes: 2048 * MB }));
    expect(refusal.reason).toContain('it has 2048 MB');
    expect(endless.taken).toBe(0);
  });

  it('is let go when the reader has seen enough', async () => {
    const endless = new Endless();
    for await (const _ of readCsv(endless.chunks(), format, meta)) break;
    await new Promise((done) => setImmediate(done));
    expect(endless.released).toBeTrue();
  });
});
