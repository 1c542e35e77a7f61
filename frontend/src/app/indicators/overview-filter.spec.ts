import { anOverviewRow } from '../../../testing/builders';
import { assessmentOf, filterRows, isNarrowed, type OverviewFilter } from './overview-filter';

const EVERYTHING: OverviewFilter = { field: undefined, assessment: undefined, withTarget: false, withoutDemo: false, search: '' };
const target = { value: 40, date: '2027-12-31', demo: true };
const rows = [
  anOverviewRow({ indicator: 'D01', name: { de: 'Bevölkerung', en: 'Residents' } }),
  anOverviewRow({
    indicator: 'A01',
    name: { de: 'Arbeitslosenquote von Ausländern', en: 'Unemployment rate of foreigners' },
    fieldOfAction: 'work',
    demo: true,
    assessment: { status: 'off_track', reason: 'beyond_tolerance', expected: 38, target },
  }),
];

describe('the filter of the overview', () => {
  const codes = (filter: Partial<OverviewFilter>) =>
    filterRows(rows, { ...EVERYTHING, ...filter }, (row) => row.name.de).map(({ indicator }) => indicator);

  it('lets everything pass at first', () => {
    expect(codes({})).toEqual(['D01', 'A01']);
    expect(isNarrowed(EVERYTHING)).toBeFalse();
  });

  it('narrows down by field, state, target and origin', () => {
    expect(codes({ field: 'work' })).toEqual(['A01']);
    expect(codes({ assessment: 'off_track' })).toEqual(['A01']);
    expect(codes({ withTarget: true })).toEqual(['A01']);
    expect(codes({ withoutDemo: true })).toEqual(['D01']);
  });

  it('finds words of the name in any order, and codes', () => {
    expect(codes({ search: 'ausländer quote' })).toEqual(['A01']);
    expect(codes({ search: 'd01' })).toEqual(['D01']);
    expect(codes({ search: 'ausländer d01' })).toEqual([]);
  });

  it('ignores a state that is none', () => {
    expect(assessmentOf('splendid')).toBeUndefined();
    expect(assessmentOf('watch')).toBe('watch');
  });
});
