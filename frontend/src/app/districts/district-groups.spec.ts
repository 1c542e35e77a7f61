import { aDistrict } from '../../../testing/builders';
import { districtGroups } from './district-groups';

const mitte = aDistrict();
const neukoelln = aDistrict({ key: '08', ref: 'stadtbezirk:08', name: { de: 'Neukölln', en: 'Neukölln' } });
const part = (key: string, name: string, parentRef: string) =>
  aDistrict({ key, ref: `prognoseraum:${key}`, level: 'prognoseraum', name: { de: name, en: name }, parentRef });
const parts = [
  part('0110', 'Zentrum', 'stadtbezirk:01'),
  part('0120', 'Moabit', 'stadtbezirk:01'),
  part('0810', 'Britz', 'stadtbezirk:08'),
];

describe('the districts of a level', () => {
  const names = (search: string) =>
    districtGroups(parts, [mitte, neukoelln], search, ({ name }) => name.de).map(({ parent, districts }) => [
      parent?.name.de,
      districts.map(({ name }) => name.de),
    ]);

  it('stand under what they are parts of', () => {
    expect(names('')).toEqual([
      ['Mitte', ['Zentrum', 'Moabit']],
      ['Neukölln', ['Britz']],
    ]);
  });

  it('are found by name or key', () => {
    expect(names('moa')).toEqual([['Mitte', ['Moabit']]]);
    expect(names('081')).toEqual([['Neukölln', ['Britz']]]);
  });

  it('all come along when their parent is found', () => {
    expect(names('mitte')).toEqual([['Mitte', ['Zentrum', 'Moabit']]]);
  });

  it('are shown without a parent that is not known', () => {
    expect(districtGroups([mitte], [], '', ({ name }) => name.de)).toEqual([{ parent: undefined, districts: [mitte] }]);
  });
});
