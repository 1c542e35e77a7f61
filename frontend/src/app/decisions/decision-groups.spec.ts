import { aDecision } from '../../../testing/decisions';
import { countsOf, groupOf, groupsOf, monthAfter } from './decision-groups';

describe('the groups of decisions', () => {
  it('count a month to the same day, or to the last one of a shorter month', () => {
    expect(['2026-11-22', '2026-12-31', '2027-01-31', '2028-01-31', '2026-08-31'].map(monthAfter)).toEqual([
      '2026-12-22',
      '2027-01-31',
      '2027-02-28',
      '2028-02-29',
      '2026-09-30',
    ]);
  });

  it('have what is late first, and no group without decisions', () => {
    const late = aDecision({ code: 'B-2026-001', dueOn: '2026-11-21', overdue: true });
    const onTheDay = aDecision({ code: 'B-2026-002', dueOn: '2026-12-22' });
    const later = aDecision({ code: 'B-2026-003', dueOn: '2026-12-23' });
    const dayless = aDecision({ code: 'B-2026-004', dueOn: null });
    const groups = groupsOf([later, late, dayless, onTheDay], '2026-11-22');
    expect(groups.map(({ key, rows }) => [key, rows.map(({ code }) => code)])).toEqual([
      ['overdue', ['B-2026-001']],
      ['soon', ['B-2026-002']],
      ['open', ['B-2026-003', 'B-2026-004']],
    ]);
  });

  it('never follow up what is settled, however late it was', () => {
    expect(groupOf({ state: 'dropped', overdue: false, dueOn: '2020-01-01' }, '2026-11-22')).toBe('settled');
    expect(countsOf([aDecision({ state: 'done' }), aDecision({ overdue: true })], '2026-11-22')).toEqual({
      overdue: 1,
      soon: 0,
      open: 0,
      settled: 1,
    });
  });
});
