import { anObservation } from '../../../testing/observations';
import { FigureTable } from './indicator-figures';
import { mapClasses, type MapQuestion } from './map-classes';

const districts = ['01', '02', '03', '04'].map((key) => ({ ref: `stadtbezirk:${key}`, name: key }));
const question = (change: Partial<MapQuestion> = {}): MapQuestion => ({
  table: new FigureTable([
    anObservation({ district: '01', period: '2015', value: 0 }),
    anObservation({ district: '01', period: '2016', value: 20 }),
    anObservation({ district: '02', period: '2016', value: 40 }),
    anObservation({ district: '03', period: '2016', value: 30, flag: 'confidential' }),
  ]),
  districts,
  period: '2016',
  direction: 'higher_is_better',
  choices: { method: 'equal', classes: 2, limits: [], ownClassesPerPeriod: false },
  target: null,
  textOf: (figure) => String(figure?.value),
  ...change,
});

describe('the classes of an indicator on the map', () => {
  it('come from all periods, their counts from the one that is shown', () => {
    const { classification } = mapClasses(question());
    expect(classification.classes).toEqual([
      { from: 0, to: 20, count: 0 },
      { from: 20, to: 40, count: 2 },
    ]);
  });

  it('come from the shown period alone on request', () => {
    const { classification } = mapClasses(question({ choices: { ...question().choices, ownClassesPerPeriod: true } }));
    expect(classification.classes.map(({ from, to }) => [from, to])).toEqual([
      [20, 30],
      [30, 40],
    ]);
  });

  it('tell missing figures from those that are withheld', () => {
    const { areas, missing, withheld } = mapClasses(question());
    expect(areas.map(({ state }) => state)).toEqual(['value', 'value', 'withheld', 'missing']);
    expect([missing, withheld]).toEqual([1, 1]);
  });

  it('lie around a target that falls between the values', () => {
    const around = mapClasses(question({ target: 25 }));
    expect(around.centre).toBe('target');
    expect(around.areas[0]?.colour).not.toBe(around.areas[1]?.colour ?? null);
    expect(mapClasses(question({ target: 99 })).centre).toBeNull();
  });

  it('lie around zero when figures have both signs', () => {
    const table = new FigureTable([
      anObservation({ district: '01', period: '2016', value: -1 }),
      anObservation({ district: '02', period: '2016', value: 2 }),
    ]);
    expect(mapClasses(question({ table })).centre).toBe('zero');
  });
});
