import { aRecommendationRow } from '../../../testing/recommendations';
import { countsOf } from './recommendation-counts';
import { groupsOf, orderOf, type GroupNames, type Order } from './recommendation-order';

const NAMES: GroupNames = {
  field: (code) => ({ language: 'Sprache', housing: 'Wohnen' })[code] ?? code,
  fieldPosition: (code) => ['housing', 'language'].indexOf(code),
  state: (state) => state,
};
const source = (code: string, title: string) => ({ code, title, kind: 'study' as const });

describe('the order of recommendations', () => {
  const rows = [
    aRecommendationRow({ code: 'E-003', number: '10', source: source('Q-2', 'Studie'), fieldOfAction: 'language', state: 'done' }),
    aRecommendationRow({ code: 'E-001', number: '9', source: source('Q-2', 'Studie'), fieldOfAction: 'housing', state: 'unanswered' }),
    aRecommendationRow({
      code: 'E-002',
      source: source('Q-1', 'Werkstatt'),
      progress: { value: null, derived: null, overridden: null },
      measures: [],
    }),
  ];
  const ordered = (order: Order) => groupsOf(rows, order, NAMES).map(({ name, rows: some }) => [name, some.map(({ code }) => code)]);

  it('goes by source and, in it, by the number there, read as a number', () => {
    expect(ordered('source')).toEqual([
      ['Werkstatt', ['E-002']],
      ['Studie', ['E-001', 'E-003']],
    ]);
  });

  it('goes by field in the order of the installation', () => {
    expect(ordered('field')).toEqual([
      ['Wohnen', ['E-001']],
      ['Sprache', ['E-002', 'E-003']],
    ]);
  });

  it('goes by state from what is unanswered to what is done', () => {
    expect(ordered('state').map(([name]) => name)).toEqual(['unanswered', 'under_way', 'done']);
  });

  it('has first what has no progress, and what has the fewest measures', () => {
    expect(ordered('progress')).toEqual([[undefined, ['E-002', 'E-001', 'E-003']]]);
    expect(ordered('measures')[0]?.[1]?.[0]).toBe('E-002');
  });

  it('is by source where the address names none that there is', () => {
    expect(orderOf('price')).toBe('source');
    expect(orderOf('progress')).toBe('progress');
  });
});

describe('the counts of recommendations', () => {
  it('take in part for accepted, and tell of these which have no measure and which are done', () => {
    const counts = countsOf([
      { response: 'accepted', state: 'without_measure' },
      { response: 'in_part', state: 'done' },
      { response: 'in_part', state: 'under_way' },
      { response: 'noted', state: 'not_pursued' },
      { response: 'noted', state: 'done' },
      { response: 'open', state: 'unanswered' },
    ]);
    expect(counts).toEqual(jasmine.objectContaining({ all: 6, accepted: 3, withoutMeasure: 1, done: 1, unanswered: 1 }));
    expect(counts.byState.map(({ count }) => count)).toEqual([1, 1, 0, 1, 2, 1]);
  });
});
