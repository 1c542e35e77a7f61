import fc from 'fast-check';
import { bestOf, byStanding, COVERAGE_STATES, standingOn } from './coverage-state.ts';

const TODAY = '2026-11-22';
const attended = (...days: string[]) => days.map((attendedOn) => ({ title: 'Grundlagen', attendedOn }));

describe('The training of a contact person', () => {
  it('holds for so many months, the day in the last of them included', () => {
    // 2024-11-22 and 24 months are 2026-11-22: today is the last day.
    expect(standingOn(TODAY, attended('2024-11-22'), 24)).toEqual({ state: 'expiring', trainedUntil: '2026-11-22' });
    expect(standingOn(TODAY, attended('2024-11-21'), 24)).toEqual({ state: 'expired', trainedUntil: '2026-11-21' });
  });

  it('runs out soon when its last day lies within three months', () => {
    // Three months after 22 November is 22 February.
    expect(standingOn(TODAY, attended('2025-02-22'), 24).state).toBe('expiring');
    expect(standingOn(TODAY, attended('2025-02-23'), 24).state).toBe('trained');
  });

  it('holds for good where the topic names no months', () => {
    expect(standingOn(TODAY, attended('1999-01-01'), null)).toEqual({ state: 'trained', trainedUntil: null });
  });

  it('is the newest one up to the day; what came later did not count yet', () => {
    const trainings = attended('2022-05-01', '2026-06-01');
    expect(standingOn(TODAY, trainings, 24)).toEqual({ state: 'trained', trainedUntil: '2028-06-01' });
    expect(standingOn('2025-01-01', trainings, 24)).toEqual({ state: 'expired', trainedUntil: '2024-05-01' });
    expect(standingOn('2022-04-30', trainings, 24).state).toBe('untrained');
  });

  it('of a cell is that of the best trained person; nobody is a gap', () => {
    const until = (trainedUntil: string) => ({ state: 'trained' as const, trainedUntil });
    expect(bestOf([])).toEqual({ state: 'gap', trainedUntil: null });
    expect(bestOf([{ state: 'untrained', trainedUntil: null }, until('2027-05-01'), until('2028-01-01')])).toEqual(until('2028-01-01'));
    expect(bestOf([until('2028-01-01'), { state: 'trained', trainedUntil: null }])).toEqual({ state: 'trained', trainedUntil: null });
  });

  it('never makes a cell worse by one person more', () => {
    const standing = fc.record({
      state: fc.constantFrom(...COVERAGE_STATES.filter((state) => state !== 'gap')),
      trainedUntil: fc.option(fc.constantFrom('2025-01-01', '2026-12-01', '2030-01-01')),
    });
    fc.assert(
      fc.property(fc.array(standing), standing, (all, one) => {
        expect(byStanding(bestOf([...all, one]), bestOf(all))).toBeLessThanOrEqual(0);
      }),
    );
  });
});
