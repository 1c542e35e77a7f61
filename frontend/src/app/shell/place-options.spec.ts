import { aDistrict, anInstallation, theWhole } from '../../../testing/builders';
import { placeOptions } from './place-options';

const { levels } = anInstallation();
const named = (name: string) => ({ de: name, en: name });
const districts = [
  theWhole(),
  aDistrict({ key: '01', ref: 'stadtbezirk:01', name: named('Mitte') }),
  aDistrict({ key: '08', ref: 'stadtbezirk:08', name: named('Neukölln') }),
  aDistrict({
    key: '010111',
    ref: 'bezirksregion:010111',
    name: named('Tiergarten Süd'),
    level: 'bezirksregion',
    parentRef: 'stadtbezirk:01',
  }),
  aDistrict({
    key: '080102',
    ref: 'bezirksregion:080102',
    name: named('Neuköllner Mitte'),
    level: 'bezirksregion',
    parentRef: 'stadtbezirk:08',
  }),
];

describe('the places on offer', () => {
  const refs = (search: string, chosen?: string) =>
    placeOptions(districts, levels, search, chosen, 'de').flatMap(({ options }) => options.map(({ ref }) => ref));

  it('are the whole and its parts at first', () => {
    expect(refs('')).toEqual(['land:11', 'stadtbezirk:01', 'stadtbezirk:08']);
  });

  it('open the chosen place and its neighbours', () => {
    expect(refs('', 'stadtbezirk:08')).toEqual(['land:11', 'stadtbezirk:01', 'stadtbezirk:08', 'bezirksregion:080102']);
    expect(refs('', 'bezirksregion:010111')).toEqual(['land:11', 'stadtbezirk:01', 'stadtbezirk:08', 'bezirksregion:010111']);
  });

  it('are found by a part of the name, without regard to accents and case', () => {
    expect(refs('neukoll')).toEqual(['stadtbezirk:08', 'bezirksregion:080102']);
    expect(refs('SÜD')).toEqual(['bezirksregion:010111']);
  });

  it('are found by their key', () => {
    expect(refs('0801')).toEqual(['bezirksregion:080102']);
  });

  it('stand under the name of their level, with what they lie in', () => {
    expect(placeOptions(districts, levels, 'mitte', undefined, 'de')).toEqual([
      { level: 'stadtbezirk', name: 'Bezirke', options: [{ ref: 'stadtbezirk:01', name: 'Mitte', within: '' }], more: 0 },
      {
        level: 'bezirksregion',
        name: 'Bezirksregionen',
        options: [{ ref: 'bezirksregion:080102', name: 'Neuköllner Mitte', within: 'Neukölln' }],
        more: 0,
      },
    ]);
  });

  it('are cut where a search finds too many, and say so', () => {
    const many = Array.from({ length: 50 }, (_, index) =>
      aDistrict({ key: `${index}`, ref: `stadtbezirk:x${index}`, name: named(`Ort ${index}`) }),
    );
    const [group] = placeOptions([theWhole(), ...many], levels, 'ort', undefined, 'de');
    expect([group?.options.length, group?.more]).toEqual([40, 10]);
  });
});
