import { readdir } from 'node:fs/promises';
import { bytesOf, shippedFile } from '../testing/byte-chunks.ts';
import { sourceFor } from './all-sources.ts';

/** What the sources make of the shipped files whose path starts with the folder. */
async function readFolder(folder: string): Promise<{ files: number; figures: number; keys: number; complaints: string[] }> {
  const names = (await readdir(shippedFile(folder), { recursive: true })).filter((name) => /\.(csv|geojson)$/.test(name));
  const keys = new Set<string>();
  const complaints: string[] = [];
  let figures = 0;
  for (const name of names) {
    const path = `${shippedFile(folder)}/${name}`;
    const source = sourceFor(path);
    if (source === undefined) {
      complaints.push(`${name}: no source`);
      continue;
    }
    for await (const item of source.read(bytesOf(path), { fileName: path, settings: {} })) {
      if (item.kind === 'observation') {
        figures += 1;
        keys.add([item.indicator, item.district.level, item.district.key, item.period, item.breakdown].join(' '));
      } else if (item.kind === 'district') {
        figures += 1;
        keys.add([item.level, item.key, item.validFrom].join(' '));
      } else {
        complaints.push(`${name}: ${item.kind === 'rejection' ? item.reason : item.kind === 'remark' ? item.text : 'a measure'}`);
      }
    }
  }
  return { files: names.length, figures, keys: keys.size, complaints };
}

describe('The shipped files', () => {
  it('about population are read without a complaint, every figure once', async () => {
    // Areas by level and half-years as in the folder's README; a row of t1 holds 8 figures, of t2 and t3 10 each, of t4 27.
    const rowsOfT1 = 20 * (1 + 12) + 12 * 138 + 8 * 143 + 60 + 58 + 448 + 542;
    const rowsOfT2 = 2 * (1 + 12) + 60 + 58 + 448 + 542;
    const rowsOfT4 = 20 * 12 + 2;
    const expected = rowsOfT1 * 8 + 2 * rowsOfT2 * 10 + rowsOfT4 * 27;
    expect(await readFolder('berlin-lor')).toEqual({ files: 102, figures: expected, keys: expected, complaints: [] });
  });

  it('about social structure are read without a complaint, every figure once', async () => {
    // 658 areas with 10 figures, less 255 empty cells.
    expect(await readFolder('berlin-gssa')).toEqual({ files: 4, figures: 6325, keys: 6325, complaints: [] });
  });

  it('about daycare are read without a complaint, every figure once', async () => {
    const rows = 3 * (1 + 12 + 58 + 143) + 521 + 520 + 520;
    expect(await readFolder('berlin-daycare')).toEqual({ files: 15, figures: 2 * rows, keys: 2 * rows, complaints: [] });
  });

  it('with boundaries are read without a complaint, every area once', async () => {
    const areas = 12 + 58 + 60 + 138;
    expect(await readFolder('geo/berlin')).toEqual({ files: 4, figures: areas, keys: areas, complaints: [] });
  });
});
