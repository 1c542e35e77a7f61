import { anObservation } from '../../../testing/observations';
import { FigureTable } from './indicator-figures';
import { COMPARED_COLOURS, seriesLines, type SeriesQuestion } from './series-lines';

const berlin = { ref: 'land:11', name: 'Berlin' };
const districts = ['01', '02', '03'].map((key) => ({ ref: `stadtbezirk:${key}`, name: key }));
const [mitte = berlin] = districts;
const table = new FigureTable([
  anObservation({ district: '11', level: 'land' }),
  ...['01', '02', '03'].map((district) => anObservation({ district })),
]);
const question = (change: Partial<SeriesQuestion> = {}): SeriesQuestion => ({
  kind: 'share',
  table,
  place: mitte,
  whole: berlin,
  districts,
  compare: [],
  ...change,
});
const roles = (change: Partial<SeriesQuestion>) => seriesLines(question(change)).map(({ ref, role }) => `${ref} ${role}`);

describe('the lines of an indicator', () => {
  it('are the chosen place, the compared ones, the whole and the others in the background', () => {
    expect(roles({ compare: ['stadtbezirk:03'] })).toEqual([
      'stadtbezirk:01 chosen',
      'stadtbezirk:03 compared',
      'land:11 whole',
      'stadtbezirk:02 context',
    ]);
  });

  it('show no line twice', () => {
    expect(roles({ place: berlin, compare: ['stadtbezirk:01'] })).toEqual([
      'land:11 chosen',
      'stadtbezirk:01 compared',
      'stadtbezirk:02 context',
      'stadtbezirk:03 context',
    ]);
    expect(roles({ compare: ['stadtbezirk:01'] }).filter((role) => role.startsWith('stadtbezirk:01'))).toEqual(['stadtbezirk:01 chosen']);
  });

  it('leave out the sum of all where it would dwarf its parts', () => {
    expect(roles({ kind: 'count' })).not.toContain('land:11 whole');
    expect(roles({ kind: 'count', place: berlin })).toEqual(['land:11 chosen']);
  });

  it('give compared districts a colour each', () => {
    const lines = seriesLines(question({ compare: ['stadtbezirk:02', 'stadtbezirk:03'] }));
    expect(lines.filter(({ role }) => role === 'compared').map(({ colour }) => colour)).toEqual(COMPARED_COLOURS.slice(0, 2));
  });
});
