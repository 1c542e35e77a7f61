import type { QuarterState } from '#contract/quarter-cycle.ts';
import { runningQuarter } from './running-quarter';

const TODAY = '2026-11-23';
const NAMES = ['2026-Q4', '2026-Q3', '2026-Q2', '2026-Q1'];
/** The states of the quarters from the present one back. */
const running = (...states: readonly QuarterState[]) =>
  runningQuarter(
    states.map((state, at) => ({ quarter: NAMES[at] ?? '', state })),
    TODAY,
  );

describe('the quarter that people work on', () => {
  it('is the one that is being collected, also while the one before is in review', () => {
    expect(running('collecting', 'in_review', 'adopted')).toBe('2026-Q4');
  });

  it('is the one in review while nothing is collected', () => {
    expect(running('open', 'in_review', 'published')).toBe('2026-Q3');
  });

  it('is the oldest that is over and waits after the last adopted one', () => {
    expect(running('open', 'open', 'open', 'adopted')).toBe('2026-Q2');
  });

  it('is the newest that is over where nothing was ever adopted, however far back quarters go', () => {
    expect(running('open', 'open', 'open', 'open')).toBe('2026-Q3');
  });

  it('is the present one when all that are over are adopted', () => {
    expect(running('open', 'adopted', 'published')).toBe('2026-Q4');
  });

  it('is none where there is no quarter', () => {
    expect(running()).toBeUndefined();
  });
});
