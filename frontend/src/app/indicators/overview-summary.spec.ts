import { anOverviewRow } from '../../../testing/builders';
import { summarise } from './overview-summary';

const moving = (indicator: string, value: number, change: number, movement: 'rising' | 'falling' | 'steady') =>
  anOverviewRow({ indicator, value, yearTrend: { trend: 'unclear', movement, change, comparedWith: '2023-H2', seriesBreak: null } });

describe('the summary of the overview', () => {
  it('counts figures and states', () => {
    const off = { status: 'off_track', reason: '', expected: 1, target: null } as const;
    const { withValue, counts } = summarise([anOverviewRow(), anOverviewRow({ assessment: off }), anOverviewRow({ value: null })]);
    expect(withValue).toBe(2);
    expect(counts).toEqual({ on_track: 0, watch: 0, off_track: 1, no_data: 0, not_assessed: 2 });
  });

  it('compares changes by their proportion, so that units do not matter', () => {
    // 1,000 of 101,000 before is 1 percent; 2 of 10 before is 20 percent.
    expect(summarise([moving('A', 100_000, -1000, 'falling'), moving('B', 12, 2, 'rising')]).strongest?.indicator).toBe('B');
  });

  it('does not call a change one that chance may explain', () => {
    expect(summarise([moving('A', 12, 2, 'steady')]).strongest).toBeUndefined();
    expect(summarise([]).strongest).toBeUndefined();
  });

  it('does not relate an index to a zero that it does not have', () => {
    const index = anOverviewRow({
      kind: 'index',
      value: 0.1,
      yearTrend: { trend: 'improving', movement: 'rising', change: 0.09, comparedWith: '2023', seriesBreak: null },
    });
    expect(summarise([index]).strongest).toBeUndefined();
  });
});
