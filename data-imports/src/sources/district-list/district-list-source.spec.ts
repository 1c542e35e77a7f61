import { WrongSetting } from '../../settings.ts';
import { readPlacesOf } from '../../testing/read-source.ts';
import { districtListSource } from './district-list-source.ts';

const settings = { level: 'stadtteil', keyColumn: 'Nr', nameColumn: 'Stadtteil' };
const read = (content: string, more: Record<string, string> = settings) => readPlacesOf(districtListSource, content, 'list.csv', more);

describe('The list of districts', () => {
  it('takes key and name from the named columns', async () => {
    const { items } = await read('Nr;Stadtteil;Einwohner\n0101;Altstadt;1.234\n', {
      ...settings,
      parentKeyLength: '2',
      parentLevel: 'stadtbezirk',
    });
    expect(items).toEqual([
      {
        kind: 'district',
        line: 2,
        level: 'stadtteil',
        key: '0101',
        name: 'Altstadt',
        parent: { level: 'stadtbezirk', key: '01' },
        validFrom: null,
        validTo: null,
        geometry: null,
      },
    ]);
  });

  it('makes names from a word and the key where there is no column', async () => {
    const { items } = await read('id,n\n01,5\n', { level: 'stadtteil', keyColumn: 'id', namePrefix: 'Stadtteil', separator: 'comma' });
    expect(items[0]?.name).toBe('Stadtteil 01');
  });

  it('rejects rows without key or name, with a key twice or with a damaged name', async () => {
    const { items, rejections } = await read('Nr;Stadtteil\n1;Nord\n;Süd\n1;Ost\n2;\n3;K\u{fffd}ln\n');
    expect(items.length).toBe(1);
    expect(rejections.map(({ line, column }) => [line, column])).toEqual([
      [3, 'Nr'],
      [4, 'Nr'],
      [5, 'Stadtteil'],
      [6, 'Stadtteil'],
    ]);
  });

  it('refuses a file without the columns', async () => {
    await expectAsync(read('Nr;Name\n1;Nord\n')).toBeRejectedWithError('Column "Stadtteil" is missing. The file has "Nr", "Name".');
  });

  it('refuses settings that are missing or make no sense', async () => {
    const content = 'Nr;Stadtteil\n1;Nord\n';
    await expectAsync(read(content, { level: 'stadtteil' })).toBeRejectedWithError(WrongSetting, /"keyColumn" is missing/);
    for (const wrong of [
      { level: 'Stadt Teil' },
      { validFrom: '2021-02-30' },
      { validFrom: '2021-01-01', validTo: '2020-01-01' },
      { encoding: 'latin1' },
      { parentKeyLength: 'two' },
      { parentKey: 'a b' },
    ]) {
      await expectAsync(read(content, { ...settings, ...wrong }))
        .withContext(JSON.stringify(wrong))
        .toBeRejectedWithError(WrongSetting);
    }
  });
});
