import { aDecision } from '../../../testing/decisions';
import { countsOf, groupOf, groupsOf, monthAfter } from './decision-groups';
import { excerpt, wholeMonths } from './decision-words';

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

  it('tell whole months between two days: one that is not over does not count', () => {
    // 819 days: 26 August 2024 to 22 November 2026, that is two years and two months (26 October), and 27 days.
    expect(wholeMonths('2024-08-26', '2026-11-22')).toBe(26);
    expect(wholeMonths('2026-09-22', '2026-11-22')).toBe(2);
    expect(wholeMonths('2026-09-23', '2026-11-22')).toBe(1);
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

  it('shorten a wording between words', () => {
    expect(excerpt('Das Amt legt\nein Konzept, vor.', 20)).toBe('Das Amt legt ein…');
    expect(excerpt('Kurz und gut.', 20)).toBe('Kurz und gut.');
    expect(excerpt('Donaudampfschifffahrtsgesellschaft', 12)).toBe('Donaudampfs…');
  });
});
