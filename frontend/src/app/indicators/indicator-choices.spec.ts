import { levelFor, periodFor, readChoices, readLimits, toggled } from './indicator-choices';

describe('the choices in the address of an indicator', () => {
  it('have a sensible start', () => {
    expect(readChoices({})).toEqual({
      compare: [],
      method: 'jenks',
      classes: 5,
      limits: [],
      ownClassesPerPeriod: false,
      order: 'value',
      tables: [],
    });
  });

  it('are read from their parameters', () => {
    const asked = {
      compare: 'stadtbezirk:01,stadtbezirk:08',
      method: 'own',
      classes: '3',
      limits: '10,20.5',
      order: 'name',
      tables: 'map',
    };
    expect(readChoices({ ...asked, scale: 'period' })).toEqual({
      compare: ['stadtbezirk:01', 'stadtbezirk:08'],
      method: 'own',
      classes: 3,
      limits: [10, 20.5],
      ownClassesPerPeriod: true,
      order: 'name',
      tables: ['map'],
    });
  });

  it('fall back where they are nonsense', () => {
    const { compare, method, classes, limits } = readChoices({
      compare: '<b>,stadtbezirk:01,stadtbezirk:01',
      method: 'x',
      classes: '99',
      limits: 'a,5',
    });
    expect([compare, method, classes, limits]).toEqual([['stadtbezirk:01'], 'jenks', 5, [5]]);
  });

  it('compare at most five districts; the oldest choice leaves', () => {
    expect(toggled(['a', 'b', 'c', 'd', 'e'], 'f')).toEqual(['b', 'c', 'd', 'e', 'f']);
    expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
  });

  it('understand limits as people write them', () => {
    expect(readLimits('20; 10,5 −3')).toEqual([-3, 10.5, 20]);
    expect(readLimits('10; viel')).toBeNull();
    expect(readLimits('  ')).toBeNull();
  });

  it('take the level of the place, else the largest parts of the whole', () => {
    const offered = ['stadtbezirk', 'bezirksregion'];
    expect(levelFor('bezirksregion', offered, 'stadtbezirk')).toBe('bezirksregion');
    expect(levelFor('gemeinde', offered, 'bezirksregion')).toBe('bezirksregion');
    expect(levelFor(undefined, offered, 'land')).toBe('stadtbezirk');
    expect(levelFor(undefined, [], 'land')).toBeUndefined();
  });

  it('take the newest period unless another one was asked for', () => {
    expect(periodFor('2023-H2', ['2023-H2', '2024-H1'])).toBe('2023-H2');
    expect(periodFor('1999', ['2023-H2', '2024-H1'])).toBe('2024-H1');
  });
});
