import fc from 'fast-check';
import { contentOf } from './organisation-content.ts';
import { likelyPairs, type OrganisationBrief } from './organisation-likeness.ts';
import { involvedAfter, mergedContent } from './organisation-merge.ts';

const BARE = contentOf({ name: 'Haus Nord', sector: 'health' });

describe('an organisation that a duplicate is merged into', () => {
  it('keeps what it says, and has its gaps filled', () => {
    const merged = mergedContent(
      { ...BARE, website: 'https://nord.example/', languages: ['de', 'tr'] },
      { ...BARE, name: 'Haus-Nord e. V.', website: 'https://alt.example/', phone: '030 1', languages: ['ar', 'de'] },
    );
    expect([merged.name, merged.website, merged.phone, merged.languages]).toEqual([
      'Haus Nord',
      'https://nord.example/',
      '030 1',
      ['de', 'tr', 'ar'],
    ]);
  });

  it('takes an address as a whole or not at all', () => {
    const duplicate = { ...BARE, street: 'Ahornweg 1', town: 'Berlin', point: { latitude: 52.5, longitude: 13.4 } };
    expect(mergedContent(BARE, duplicate).street).toBe('Ahornweg 1');
    const merged = mergedContent({ ...BARE, town: 'Potsdam' }, duplicate);
    expect([merged.street, merged.town, merged.point]).toEqual([null, 'Potsdam', null]);
  });

  it('is not changed by the same duplicate a second time', () => {
    const list = fc.uniqueArray(fc.constantFrom('ar', 'de', 'tr', 'uk'));
    const content = fc
      .record({ languages: list, phone: fc.option(fc.string()), street: fc.option(fc.string()) })
      .map((part) => ({ ...BARE, ...part }));
    fc.assert(
      fc.property(content, content, (one, other) => {
        const once = mergedContent(one, other);
        expect(mergedContent(once, other)).toEqual(once);
      }),
    );
  });
});

describe('organisations with the same website', () => {
  const named = (name: string): OrganisationBrief => ({
    ...{ code: name, name, shortName: null, sector: 'research', town: null, website: 'https://dachverband.example' },
    ...{ email: null, phone: null, closedOn: null, mergedInto: null },
  });

  it('are pairs, unless so many share it that it says nothing', () => {
    const five = ['Ahorn', 'Birke', 'Chor', 'Distel', 'Eiche'].map(named);
    // Each of five with each other: 5 * 4 / 2.
    expect(likelyPairs(five, new Set()).length).toBe(10);
    expect(likelyPairs([...five, named('Fichte')], new Set())).toEqual([]);
  });
});

describe('a measure that a duplicate works on', () => {
  it('is led by the one that stays, which is no partner then', () => {
    expect(involvedAfter({ lead: 'doppelt', partners: ['bleibt', 'andere'] }, 'doppelt', 'bleibt')).toEqual({
      lead: 'bleibt',
      partners: ['andere'],
    });
    expect(involvedAfter({ lead: 'bleibt', partners: ['doppelt'] }, 'doppelt', 'bleibt')).toEqual({ lead: 'bleibt', partners: [] });
  });

  it('names it once where both were partners', () => {
    expect(involvedAfter({ lead: 'andere', partners: ['doppelt', 'bleibt'] }, 'doppelt', 'bleibt').partners).toEqual(['bleibt']);
  });
});
