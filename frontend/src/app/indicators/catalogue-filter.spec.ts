import { anIndicator } from '../../../testing/observations';
import { catalogueGroups, matches } from './catalogue-filter';

const field = (code: string, position: number) => ({ code, position, name: { de: code, en: code } });
const fields = [field('work', 2), field('demography', 1)];
const empty = { dimensions: [], levels: [], from: null, to: null };
const indicators = [
  anIndicator({ code: 'A01', fieldOfAction: 'work', name: { de: 'Beschäftigungsquote', en: 'Employment rate' } }),
  anIndicator({ code: 'D03' }),
  anIndicator({ code: 'D09', available: empty }),
];
const codes = (filter: Partial<Parameters<typeof catalogueGroups>[2]>) =>
  catalogueGroups(indicators, fields, { search: '', field: undefined, withValues: false, ...filter }).map((group) => [
    group.field.code,
    ...group.indicators.map(({ code }) => code),
  ]);

describe('the catalogue of indicators', () => {
  it('is grouped by field of action in the order of the fields', () => {
    expect(codes({})).toEqual([
      ['demography', 'D03', 'D09'],
      ['work', 'A01'],
    ]);
  });

  it('can be narrowed to a field and to indicators with values', () => {
    expect(codes({ field: 'demography', withValues: true })).toEqual([['demography', 'D03']]);
  });

  it('finds words in any order, whatever their accents, and codes', () => {
    expect(codes({ search: 'beschaftigung' })).toEqual([['work', 'A01']]);
    expect(codes({ search: 'd09' })).toEqual([['demography', 'D09']]);
    expect(matches(anIndicator(), 'Migrationshintergrund Menschen')).toBeTrue();
    expect(matches(anIndicator(), 'Wohnen')).toBeFalse();
  });
});
