import { fixturesBeside, readShipped, refusalOfFile } from '../../testing/read-source.ts';
import { berlinGssaSource } from './berlin-gssa-source.ts';

const fixture = fixturesBeside(import.meta.url);

describe('The source of the health and social structure atlas', () => {
  it('reads five indices for two years', async () => {
    // Line 2 of gssa_2022_bezirke.csv (Mitte).
    const { items } = await readShipped(berlinGssaSource, 'berlin-gssa/gssa_2022_bezirke.csv');
    const mitte = items.filter(({ district }) => district.key === '01').map(({ indicator, period, value }) => [indicator, period, value]);
    expect(mitte).toEqual([
      ['G10', '2013', -1.5088198],
      ['G10', '2022', -1.0319133],
      ['G11', '2013', -1.3085771],
      ['G11', '2022', -0.93678898],
      ['G12', '2013', -1.2170444],
      ['G12', '2022', -0.8986429],
      ['G13', '2013', -1.3181792],
      ['G13', '2022', -0.9657079],
      ['G14', '2013', -1.7734032],
      ['G14', '2022', -1.1774333],
    ]);
    expect(items.length).toBe(120);
  });

  it('has no figure and no complaint where a cell is empty', async () => {
    // Line 3 of gssa_2022_planungsraeume.csv: Großer Tiergarten has empty cells only; the file has 235 of them.
    const { items, rejections } = await readShipped(berlinGssaSource, 'berlin-gssa/gssa_2022_planungsraeume.csv');
    expect(items.filter(({ district }) => district.key === '01011102')).toEqual([]);
    expect([items.length, rejections.length]).toEqual([4480 - 235, 0]);
  });

  it('means the areas before the reform of 2021', () => {
    expect(berlinGssaSource.districtsAsOf).toBe('2020-12-31');
  });

  it('refuses names in Windows-1252 with the place of the first umlaut', async () => {
    // Line 8 is "07,Tempelhof-Schöneberg,…"; the first umlaut of the file is its 17th character.
    const refusal = await refusalOfFile(berlinGssaSource, fixture('windows-1252/gssa_2022_bezirke.csv'));
    expect(refusal.reason).toContain('declared as UTF-8, but byte 0xF6');
    expect(refusal.raw).toContain('Tempelhof-Sch');
    expect([refusal.line, refusal.column]).toEqual([8, '17']);
  });

  it('refuses a file that is cut off', async () => {
    expect((await refusalOfFile(berlinGssaSource, fixture('truncated/gssa_2022_bezirke.csv'))).reason).toContain('cut off');
  });
});
